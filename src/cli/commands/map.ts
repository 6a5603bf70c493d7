import { firstFault } from '../../core/asked.ts';
import type { UnreadableData } from '../../core/map/told.ts';
import { mapAccount } from '../../core/map.ts';
import { meetingZones, type OffsetIn } from '../../core/measures/clashes.ts';
import type { Broken, Model, Stage } from '../../core/model.ts';
import { stages } from '../../core/words/stages.ts';
import { formatOption, tell } from '../account.ts';
import { choose } from '../choose.ts';
import { defineCommand, textOf } from '../command.ts';
import { subjectsIn, worldHere } from '../subjects.ts';

export default defineCommand({
  name: 'map',
  summary: 'show all communities at a glance: stage, lights, what they share, where they get into each other’s way',
  args: [],
  options: [
    { flags: '--stage <name>', summary: 'only communities at this stage', choices: stages },
    formatOption('mermaid'),
  ],
  examples: ['cop map', 'cop map --stage forming', 'cop map --format mermaid'],
  run: async (io, _, options) => {
    const world = await worldHere(io, options);
    const subjects = choose(world.model, undefined);
    const { model, today, communities, isPartial } = await subjectsIn(io, world, subjects);
    const account = mapAccount(model, {
      today,
      stage: textOf(options, 'stage') as Stage | undefined,
      offsetIn: await offsets(meetingZones(model, communities, today).size),
      unreadable: unreadable(model),
    });
    await tell(io, options, account, { mermaid: () => account.mermaid });
    return isPartial ? 2 : 0;
  },
});

/** What cannot be read, in the order of the files, and folders without a charter. */
function unreadable({ files, communities }: Model): UnreadableData[] {
  const broken = files.filter((file): file is Broken => file.value === undefined);
  const bare = communities.filter(({ charter, broken }) => !charter && !broken.has('charter'));
  return [
    ...broken.map((file) => ({ file: file.doc.file, why: firstFault(file) })),
    ...bare.map(({ folder }) => ({ file: `${folder}/charter.yaml`, why: `There is no charter.yaml in ${folder}.` })),
  ];
}

/** How far zones are from UTC; their rules are read only where there are several. */
async function offsets(zones: number): Promise<OffsetIn> {
  return zones > 1 ? (await import('../../core/zones.ts')).offsetIn : () => undefined;
}
