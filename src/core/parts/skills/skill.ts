import type { Scene } from '../../part.ts';
import { definePart } from '../../part.ts';
import { fold } from '../../words/closest.ts';

/** Skills that other communities, gap reports and members name, and that this community has not listed yet. */
function knownElsewhere({ model, community }: Scene): string[] {
  const own = community?.skills?.value.skills ?? [];
  const known = new Set(own.flatMap(({ id, name }) => [fold(id ?? name), fold(name)]));
  const reports = model.strategy?.value.gap_reports ?? [];
  const all = [
    ...reports.flatMap(({ skills }) => skills),
    ...(community?.members?.value.members ?? []).flatMap(({ wants }) => wants),
    ...model.communities.flatMap(({ skills }) => (skills?.value.skills ?? []).map(({ name }) => name)),
  ];
  return all.filter((name) => {
    const isNew = !known.has(fold(name));
    known.add(fold(name));
    return isNew;
  });
}

export default definePart({
  name: 'skill',
  noun: 'a skill',
  summary: 'a skill that the community cares about',
  group: 'learning',
  also: ['competence', 'capability'],
  list: ['skills'],
  main: 'name',
  argument: 'name',
  ask: ['importance', 'supports', 'cover-level', 'cover-people'],
  suggest: { main: knownElsewhere },
  examples: [
    '"Data testing" --importance high --cover-level 3 --cover-people 2',
    'Writing --group "Working together" --levels "2=writes a page others use"',
  ],
  sample: [
    'Reading a query plan',
    '--importance',
    'High',
    '--supports',
    'eco-1',
    '--cover-level',
    '3',
    '--cover-people',
    '2',
    '--levels',
    '1=knows where to look',
    '--levels',
    '3=finds the slow part, and says why',
  ],
});
