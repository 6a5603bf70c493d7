import { type Audited, defineCriterion } from '../criterion.ts';
import { written } from '../measures/written.ts';

const unused = 'skills: not-used, because we are a reading circle\n';

export const criticalSkills = defineCriterion({
  id: 'critical-skills-named',
  asks: 'It is written which skills the organisation depends on',
  reads: ['skills.skills.importance', 'charter.skills'],
  rule: 'no-skills-map',
  todo: 'Ask what work stops without, and mark one or two skills: `cop add skill "Fault finding" --importance critical`.',
  met: [{}, { skills: 'skills: [{name: Soldering, importance: critical}]\n' }],
  unmet: [
    { skills: 'skills: [Soldering, {name: Packing, importance: low}]\n' },
    { skills: 'skills: [{name: TODO, importance: critical}]\n' },
    { without: ['skills'] },
  ],
  idle: [{ charter: unused, without: ['skills'] }],
  test: (audited) =>
    ofSkills(audited, ({ skills }) =>
      skills.some(({ name, importance }) => name && (importance === 'critical' || importance === 'high')),
    ),
});

export const targets = defineCriterion({
  id: 'role-targets-set',
  asks: 'It is written which level a role needs in which skill',
  reads: ['skills.targets', 'charter.skills'],
  rule: 'no-skills-map',
  todo: 'Agree for one day job how good people need to be in two or three skills: `cop add target`.',
  met: [{}],
  unmet: [
    { skills: 'skills: [Soldering]\ntargets: {}\n' },
    { skills: 'targets: {repairer: {}}\n' },
    { without: ['skills'] },
  ],
  idle: [{ charter: unused, without: ['skills'] }],
  test: (audited) =>
    ofSkills(audited, ({ targets: wanted }) => Object.values(wanted).some((levels) => Object.keys(levels).length > 0)),
});

export const topicsPractised = defineCriterion({
  id: 'topics-practised',
  asks: 'A topic says what people try at work afterwards',
  reads: ['curriculum.topics.practice', 'curriculum.topics.status'],
  todo: 'Write under `practice` of the next topic one thing to try at work within two weeks.',
  met: [{}, { curriculum: 'topics: [{title: A, status: done, practice: Try it once}]\n' }],
  unmet: [
    { curriculum: 'topics: [Soldering, {title: A, practice: TBD}]\n' },
    { curriculum: 'topics: [{title: A, status: retired, practice: Try it once}]\n' },
    { without: ['curriculum'] },
  ],
  test: ({ community }) =>
    (written(community).curriculum?.value.topics ?? []).some(
      ({ status, practice }) => practice && status !== 'retired',
    ),
});

type Skills = NonNullable<Audited['community']['skills']>['value'];

/** What holds of the skills on file: nothing without a file, and not asked where a community decided to map none. */
function ofSkills({ community }: Audited, holds: (skills: Skills) => boolean): boolean | undefined {
  const { charter, skills } = written(community);
  if (skills && holds(skills.value)) return true;
  return charter.value.skills ? undefined : false;
}
