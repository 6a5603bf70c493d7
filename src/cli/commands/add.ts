import type { Kind } from '../../core/kind.ts';
import { kinds } from '../../core/kinds/index.ts';
import type { Group } from '../../core/part.ts';
import { parts } from '../../core/parts/index.ts';
import { startable } from '../../core/start.ts';
import { addFile } from '../adding.ts';
import { type Command, defineCommand } from '../command.ts';
import { chooseThing, communityOption, ofAll, partCommand } from '../part-commands.ts';

const own = parts.filter(({ kind }) => kind !== 'log');

const groupOf: Readonly<Partial<Record<(typeof startable)[number], Group>>> = {
  roles: 'people',
  members: 'people',
  curriculum: 'learning',
  skills: 'learning',
  log: 'later',
  strategy: 'organisation',
};

/** Whole files: `cop add curriculum`. */
const whole = startable.flatMap((kind) => {
  const group = groupOf[kind];
  const { file, of } = kinds[kind] as Kind;
  return group
    ? [{ kind, name: kind as string, group, of, summary: `the whole file ${file}, with its questions` }]
    : [];
});

const below: readonly Command[] = [
  ...own.map(partCommand),
  ...whole.map(
    ({ kind, name, summary, of }): Command => ({
      name,
      summary,
      args: [],
      options: [...(of === 'community' ? [communityOption] : []), ...ofAll],
      examples: [`cop add ${name}`, `cop add ${name} --dry-run`],
      run: (io, _, options) => addFile(io, kind, options),
    }),
  ),
];

export default defineCommand({
  name: 'add',
  summary: 'add a part to the files: an objective, a role, a topic and some fifty more',
  args: [{ name: '[part]', summary: 'what to add; without it, the parts are listed' }],
  options: [communityOption, ...ofAll],
  examples: [
    'cop add objective "Month-end reports are on time" --due 2026-Q4',
    'cop add role manager --holder "Ana Silva"',
  ],
  below,
  run: async (io, args, options, all) => {
    const chosen = await chooseThing(io, [...own, ...whole], 'add', args, options);
    return await below.find(({ name }) => name === chosen)!.run(io, [], options, all);
  },
});
