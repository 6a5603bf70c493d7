import { describe, expect, test } from 'vitest';
import { compile } from '../src/core/compile.ts';
import { type Finding, type Source, type Step, showPath } from '../src/core/finding.ts';
import { applyEdits, fixOf } from '../src/core/fix.ts';
import { audit, type Linted } from '../src/core/lint.ts';
import { type Mending, mendAll } from '../src/core/mend.ts';
import type { Listed, Sample } from '../src/core/rule.ts';
import { rules } from '../src/core/rules/index.ts';
import { sampleDay } from '../src/core/sample.ts';
import { judgeOnce, readOnce, workspace } from './workspace.ts';

const fixable = rules.filter((rule) => rule.fixable !== undefined);
const samples = fixable.flatMap((rule) => rule.bad.map((sample, index) => ({ rule, sample, index })));

/** What a step does, on one line. */
function stepWords(step: Step): string {
  if ('span' in step) return `from ${step.span[0]} to ${step.span[1]}: ${JSON.stringify(step.text)}`;
  const { path, ...rest } = step;
  return `${showPath(path)} ${JSON.stringify(rest)}`;
}

/** The files of a sample with the repair of one finding made. */
function mended(rule: Listed, sample: Sample, finding: Finding): Source[] {
  const { model } = judgeOnce(rule, sample);
  const fix = fixOf(finding, model);
  if (!fix) throw new Error(`${rule.id}: “${finding.repair?.title}” cannot be made`);
  return workspace(sample).sources.map((source) =>
    source.file === fix.file ? { ...source, text: applyEdits(source.text as string, fix.edits) } : source,
  );
}

/** Lines that go and lines that come, where a text changes. */
function changed(before: string, after: string): string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [
    ...old.slice(start, old.length - end).map((line) => `  - ${line}`),
    ...now.slice(start, now.length - end).map((line) => `  + ${line}`),
  ];
}

// What is done about each finding of a sample, and what the file says afterwards; a finding without a repair has a dash,
// and what may be meant.
test('what is done about every bad sample', async () => {
  const lines = samples.flatMap(({ rule, sample, index }) =>
    judgeOnce(rule, sample).report.findings.flatMap((finding) => {
      const { repair, suggestions = [], file, range } = finding;
      const place = `${rule.id} ${index} ${file.slice(file.lastIndexOf('/') + 1)}:${range.line}`;
      if (!repair) return [`${place} -`, ...suggestions.map(({ title }) => `  perhaps ${title}`)];
      const before = workspace(sample).sources.find((source) => source.file === file)!.text as string;
      const after = mended(rule, sample, finding).find((source) => source.file === file)!.text as string;
      return [
        `${place} ${repair.title}${repair.asks ? ' (asks)' : ''}`,
        ...repair.steps.map((step) => `  ${stepWords(step)}`),
        ...changed(before, after),
      ];
    }),
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('repairs.txt');
});

const categories = new Map(rules.map(({ id, category }) => [id, category]));

/** A sample mended as `cop lint --fix` does it, under all rules, with a yes to every question. */
function mendedWhole(sample: Sample, sources: readonly Source[] = workspace(sample).sources): Mending {
  const asked = { today: sample.today ?? sampleDay, profile: 'full', gate: sample.gate ?? false } as const;
  const look = (all: readonly Source[]) => {
    const model = compile(all, '', readOnce);
    const linted: Linted = { model, ...audit(model, asked, rules) };
    return { all: linted, shown: linted };
  };
  const isMistake = (rule: string) => (categories.get(rule) ?? 'integrity') === 'integrity';
  return mendAll({ sources, views: look(sources) }, { look, isMistake, mayMend: () => true });
}

describe.each(fixable.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('shows a repair and a case without one', () => {
    const found = rule.bad.flatMap((sample) => judgeOnce(rule, sample).report.findings);
    expect(new Set(found.map(({ repair }) => repair !== undefined))).toEqual(new Set([true, false]));
  });

  test('each repair has a title that a person can read', () => {
    for (const { repair } of rule.bad.flatMap((sample) => judgeOnce(rule, sample).report.findings)) {
      if (!repair) continue;
      expect(repair.title).toMatch(/^(?:Add|Delete|Keep|Mark|Put|Remove|Rename|Set|Write) .*[^.]$/);
      expect(repair.title.length).toBeLessThan(110);
      expect(repair.steps.length).toBeGreaterThan(0);
    }
  });

  test.each(rule.bad.map((sample, index) => [index, sample] as const))('bad sample %i is mended', (_, sample) => {
    const { done, left, sources } = mendedWhole(sample);
    const wanted = judgeOnce(rule, sample).report.findings.filter(({ repair }) => repair).length;
    const told = left.map(({ finding, because }) => `${finding.message} → ${because.map(({ message }) => message)}`);
    expect(told).toEqual([]);
    expect(done.filter(({ finding }) => finding.rule === id).length).toBeGreaterThanOrEqual(Math.min(1, wanted));
    expect(mendedWhole(sample, sources).done).toEqual([]);
  });
});

const bare = 'name: Repair Guild\nstage: forming\npurpose: Fewer repairs that come back\n';
/** Only a charter, with nothing but what it must have and these lines. */
const charter = (text: string): Sample => ({
  without: ['charter', 'roles', 'members', 'curriculum', 'skills', 'log', 'strategy', 'config'],
  files: { 'communities/repair-guild/charter.yaml': `${bare}${text}` },
});
const topics = 'topics:\n  - {id: a, title: Current}\n  - {id: b, title: Motors, requires: [a]}\n';
const soon = 'launch:\n  date: 2026-06-20\n';

// What is done, by title; nothing where more than one thing could be meant.
test.each<[rule: string, why: string, sample: Sample, titles: string[]]>([
  ['unknown-field', 'two slips', charter('vissionn: It holds\n'), ['Rename “vissionn” to “vision”']],
  ['unknown-field', 'capitals and hyphens', charter('Vi-Sion: It holds\n'), ['Rename “Vi-Sion” to “vision”']],
  ['unknown-field', 'swapped', charter('luanch: {date: 2026-07-15}\n'), ['Rename “luanch” to “launch”']],
  ['unknown-field', 'three slips', charter('vizzzion: It holds\n'), []],
  ['unknown-field', 'the beginning alone', charter('comm: {input: A form}\n'), []],
  ['unknown-field', 'a nearer one', charter('launch: {tim: "14:00"}\n'), ['Rename “tim” to “time”']],
  ['unknown-field', 'two candidates', charter('launch:\n  after:\n    - {wht: Cake, days: 7}\n'), []],
  ['unknown-field', 'the name is taken', charter('vision: It holds\nvison: It stays\n'), []],
  ['unknown-field', 'the name is taken by a blank', charter('vision:\nvison: It stays\n'), []],
  ['unknown-field', 'two for one', charter('vison: It holds\nvisoin: It stays\n'), []],
  ['unknown-field', 'a value that does not fit', charter('luanch: soon\n'), []],
  ['unknown-field', 'a blank that may become anything', charter('luanch:\n'), []],
  ['unknown-field', 'a value that fits but for its own fields', charter('luanch: {dat: 2026-07-15}\n'), []],
  ['unknown-field', 'a word for it', charter('kpis: [Returns]\n'), ['Rename “kpis” to “indicators”']],
  ['unknown-field', 'a word for it, in capitals', charter('Goals: It holds\n'), ['Rename “Goals” to “objectives”']],
  ['unknown-field', 'a word for something of another shape', charter('meetings: [Clinic]\n'), []],
  ['unknown-field', 'a word for it, taken', charter('objectives: [It holds]\ngoals: [It stays]\n'), []],
  ['unknown-field', 'words for one', charter('kpis: [Returns]\nmetrics: [Repairs]\n'), []],
  [
    'unknown-field',
    'a text cut by a comma',
    charter('launch:\n  agenda:\n    - {item: Why, whom we ask, minutes: 5}\n'),
    [],
  ],
  [
    'required-field-missing',
    'misspelt at the top',
    { without: ['charter'], files: { 'communities/repair-guild/charter.yaml': bare.replace('name', 'nmae') } },
    ['Rename “nmae” to “name”'],
  ],
  [
    'required-field-missing',
    'a word for it at the top',
    { without: ['charter'], files: { 'communities/repair-guild/charter.yaml': bare.replace('purpose', 'mission') } },
    ['Rename “mission” to “purpose”'],
  ],
  ['required-field-missing', 'the title of a person', { members: 'members:\n  - {title: Dr, id: ada}\n' }, []],
  ['required-field-missing', 'a title of a list', charter('needs:\n  - {ned: [a, b]}\n'), []],
  [
    'unknown-choice',
    'a synonym in odd spelling',
    charter('launch: {format: “Face-to-face”}\n'),
    ['Write in-person for ““Face-to-face””'],
  ],
  ['unknown-choice', 'a full stop', { charter: 'stage: Forming.\n' }, ['Write forming for “Forming.”']],
  ['unknown-choice', 'a slip', { charter: 'stage: formin\n' }, []],
  ['unknown-choice', 'a choice and more', { charter: 'stage: forming since May\n' }, []],
  ['unknown-choice', 'several in one text', charter('platform: [{name: Chat, for: "talk, meet"}]\n'), []],
  [
    'unknown-choice',
    'one with a full stop in place of a list',
    charter('platform: [{name: Chat, for: talk.}]\n'),
    ['Write talk for “talk.”'],
  ],
  ['unknown-choice', 'off', charter('membership: {voluntary: Off}\n'), ['Write no for “Off”']],
  ['unknown-choice', 'neither yes nor no', charter('membership: {voluntary: yes and no}\n'), []],
  ['unknown-choice', 'twice a month', charter('review: {every: twice a month}\n'), []],
  [
    'unknown-choice',
    'every two weeks',
    charter('review: {every: every two weeks}\n'),
    ['Write every 2 weeks for “every two weeks”'],
  ],
  [
    'unknown-reference',
    'one slip in another digit',
    {
      log: 'events: []\nreadings:\n  - {date: 2026-05-05, indicator: returns-2, value: 1}\n',
      charter: 'indicators:\n  - {id: returns-1, name: Goods that return}\n',
    },
    [],
  ],
  [
    'unknown-reference',
    'spaces for hyphens',
    { log: 'readings:\n  - {date: 2026-05-05, indicator: returns twice, value: 1}\n' },
    ['Write “returns-twice” for “returns twice”'],
  ],
  [
    'unknown-reference',
    'two slips',
    { log: 'readings:\n  - {date: 2026-05-05, indicator: retrns-twce, value: 1}\n' },
    [],
  ],
  [
    'unknown-reference',
    'two candidates',
    { curriculum: 'topics: [Glues, Glued, {title: Plugs, requires: [Glue]}]\npaths: []\n' },
    [],
  ],
  [
    'unknown-reference',
    'one entry by its id and its name',
    { curriculum: 'topics: [{id: glue-pots, title: Glue pots}, {title: Plugs, requires: [gluepots]}]\npaths: []\n' },
    ['Write “glue-pots” for “gluepots”'],
  ],
  ['unknown-reference', 'itself', { curriculum: 'topics: [{title: Plugs, requires: [Plug]}]\npaths: []\n' }, []],
  [
    'unknown-reference',
    'there already',
    { curriculum: 'topics: [Glues, {title: Plugs, requires: [Glues, Gluess]}]\npaths: []\n' },
    [],
  ],
  [
    'unknown-reference',
    'a short word',
    { curriculum: 'topics: [Ice, {title: Plugs, requires: [Icy]}]\npaths: []\n' },
    [],
  ],
  [
    'unknown-reference',
    'a single text for a list',
    { curriculum: 'topics: [Glues, {title: Plugs, requires: Glue}]\npaths: []\n' },
    ['Write “Glues” for “Glue”'],
  ],
  [
    'unknown-reference',
    'the short name of a person',
    { log: 'events:\n  - {date: 2026-05-05, activity: clinic, attended: [chem]}\n' },
    [],
  ],
  [
    'unknown-reference',
    'the whole name of a person',
    { log: 'events:\n  - {date: 2026-05-05, activity: clinic, attended: [Chen Lui]}\n' },
    ['Write “Chen Liu” for “Chen Lui”'],
  ],
  [
    'unknown-reference',
    'a person who is in the list',
    { log: 'events:\n  - {date: 2026-05-05, activity: clinic, attended: [chen, Chen Lui]}\n' },
    [],
  ],
  [
    'unknown-reference',
    'a key that is taken',
    { skills: 'targets:\n  reparer: {triage: 2}\n  Repairer: {triage: 3}\n' },
    [],
  ],
  [
    'unknown-reference',
    'a name that is misspelt where it is declared',
    { curriculum: 'topics: [Glux, {title: Plugs, requires: [Glue]}, {title: Pins, requires: [Glue]}]\npaths: []\n' },
    [],
  ],
  [
    'unknown-reference',
    'two slips where the name is used more often',
    {
      curriculum:
        'topics: [Glue, {title: A, requires: [Glux]}, {title: B, requires: [Glux]}, {title: C, requires: [Glue]}, {title: D, requires: [Glue]}, {title: E, requires: [Glue]}]\npaths: []\n',
    },
    ['Write “Glue” for “Glux”', 'Write “Glue” for “Glux”'],
  ],
  ['dates-out-of-order', 'day and month could be swapped', charter('launch: {date: 3/4/2026}\n'), []],
  [
    'dates-out-of-order',
    'day and month are the same',
    charter('launch: {date: 4.4.2026}\n'),
    ['Write 2026-04-04 for “4.4.2026”'],
  ],
  ['dates-out-of-order', 'a day that is none', charter('launch: {date: 2026/2/30}\n'), []],
  ['dates-out-of-order', 'a quarter for a day', charter('launch: {date: Q1 2026}\n'), []],
  ['dates-out-of-order', 'with a time of day', charter('launch: {date: "2026/3/1 14:00"}\n'), []],
  [
    'dates-out-of-order',
    'words',
    charter('launch: {date: 1st of March 2026}\n'),
    ['Write 2026-03-01 for “1st of March 2026”'],
  ],
  [
    'ignore-without-reason',
    'words that name no rule',
    { charter: '# cop-ignore-next-line placeholder-left (see minutes) -- June until=2026-05-31\npurpose: TODO\n' },
    [],
  ],
  [
    'ignore-without-reason',
    'a rule that is misspelt',
    { charter: '# cop-ignore-next-line placeholder-left no-sponser -- June until=2026-05-31\npurpose: TODO\n' },
    [],
  ],
  [
    'ignore-without-reason',
    'words that would switch off again',
    {
      charter:
        '# cop-ignore-next-line placeholder-left -- cop-ignore placeholder-left until=2026-05-31\npurpose: TODO\n',
    },
    [],
  ],
  [
    'ignore-without-reason',
    'two rules',
    { charter: '# cop-ignore-file placeholder-left, no-sponsor -- Wait until=2026-05-31\npurpose: TODO\n' },
    ['Keep “Wait” as a remark', 'Keep “Wait” as a remark'],
  ],
  [
    'launch-agenda-gaps',
    'a title may say it',
    { charter: `${soon}  agenda: [{item: Welcome, covers: charter}, {item: Fragerunde}]\n` },
    [],
  ],
  ['launch-agenda-gaps', 'another language', { charter: `language: de\n${soon}` }, []],
  [
    'launch-agenda-gaps',
    'all but one',
    { charter: `${soon}  agenda: {item: All, covers: [charter, roles, questions, taking-part]}\n` },
    ['Add 1 missing part to the agenda'],
  ],
  ['no-plan-after-launch', 'another language', { charter: 'language: de\nlaunch:\n  date: 2026-07-15\n' }, []],
  [
    'no-plan-after-launch',
    'six weeks later',
    { charter: 'launch:\n  date: 2026-04-20\n' },
    ['Add 2 steps after the launch'],
  ],
  ['no-plan-after-launch', 'steps without days', { charter: 'launch:\n  date: 2026-07-15\n  after: [Cake]\n' }, []],
  [
    'path-out-of-order',
    'a circle',
    {
      curriculum:
        'topics:\n  - {id: a, title: Current, requires: [b]}\n  - {id: b, title: Motors, requires: [a]}\n  - {id: c, title: Lifts, requires: [d]}\n  - {id: d, title: Fuses}\npaths: [{title: Start, topics: [a, b, c, d]}]\n',
    },
    [],
  ],
  [
    'path-out-of-order',
    'a topic that is listed twice',
    { curriculum: `${topics}  - {id: c, title: Lifts}\npaths: [{title: Start, topics: [b, c, a, c]}]\n` },
    [],
  ],
  [
    'path-out-of-order',
    'a name that is not known',
    { curriculum: `${topics}paths: [{title: Start, topics: [b, a], assumes: [x]}]\n` },
    [],
  ],
  ['path-out-of-order', 'a single entry', { curriculum: `${topics}paths: [{title: Start, topics: b}]\n` }, []],
  [
    'topic-date-passed',
    'a topic of another name',
    {
      charter: 'stage: active\n',
      curriculum: 'topics: [{title: Soldering, status: planned, scheduled: 2026-05-05}]\npaths: []\n',
      log: 'events: [{date: 2026-05-05, topics: [Solder]}]\n',
    },
    [],
  ],
  ['no-membership-criteria', 'a no', { charter: 'membership: {use_four_questions: no, joining: invite}\n' }, []],
  [
    'rhythm-without-anchor',
    'an event on another day',
    {
      charter: 'rhythm:\n  activities: [{name: Fair, every: fortnightly, day: Tuesday}]\n',
      log: 'events: [{date: 2026-05-06, title: "Fair: glue"}]\n',
    },
    [],
  ],
  [
    'rhythm-without-anchor',
    'a longer name',
    {
      charter: 'rhythm:\n  activities: [{name: Fair, every: fortnightly}]\n',
      log: 'events: [{date: 2026-05-05, title: Fair trade talk}]\n',
    },
    [],
  ],
  [
    'rhythm-without-anchor',
    'every second month',
    {
      charter: 'rhythm:\n  activities: [{name: Fair, every: every 2 months, day: first Tuesday}]\n',
      log: 'events: [{date: 2026-03-03, title: "Fair: glue"}, {date: 2026-05-05, title: "Fair: fuses"}]\n',
    },
    ['Set “starts” to 2026-03-03'],
  ],
  [
    'rating-without-consent',
    'two of one name',
    {
      config: 'privacy: {skills: anonymous}\n',
      members: 'members:\n  - {id: ada, name: Ada Osei}\n  - {id: ada-2, name: Ada Osei}\n',
      skills: 'ratings: [{member: Ada Osei, skills: {triage: 2}}]\n',
    },
    [],
  ],
  [
    'rating-without-consent',
    'one without an id',
    {
      config: 'privacy: {skills: anonymous}\n',
      members: 'members:\n  - {id: ada, name: Ada Osei}\n  - Ben Kato\n',
      skills: 'ratings: [{member: Ada Osei, skills: {triage: 2}}, {member: Ben Kato, skills: {triage: 2}}]\n',
    },
    [],
  ],
])('%s: %s', (id, _, sample, titles) => {
  const rule = rules.find((each) => each.id === id)!;
  const { findings } = judgeOnce(rule, sample).report;
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.flatMap(({ repair }) => repair?.title ?? [])).toEqual(titles);
});

test.each([
  ['no-sponser: off', ['Rename “no-sponser” to “no-sponsor”']],
  ['no-sponser: off\n    no-sponsor: info', []],
  ['sponsor: off', []],
])('in cop.yaml: %s', (line, titles) => {
  const { done, left } = mendedWhole({ config: `lint:\n  rules:\n    ${line}\n` });
  expect(done.map(({ fix }) => fix.title)).toEqual(titles);
  expect(left).toEqual([]);
});

describe('what may be meant is suggested, and never mended unasked', () => {
  test.each<[rule: string, why: string, sample: Sample, titles: string[]]>([
    ['unknown-choice', 'a slip', { charter: 'stage: formng\n' }, ['Write forming for “formng”']],
    ['unknown-choice', 'nothing near', { charter: 'stage: sleeping\n' }, []],
    ['unknown-choice', 'what is sure', { charter: 'stage: Forming.\n' }, []],
    [
      'unknown-field',
      'two candidates',
      charter('launch:\n  after:\n    - {wht: Cake, days: 7}\n'),
      ['Rename “wht” to “what”'],
    ],
    ['unknown-field', 'the name is taken', charter('vision: It holds\nvison: It stays\n'), []],
    ['unknown-field', 'a value that does not fit', charter('luanch: soon\n'), []],
    [
      'unknown-reference',
      'another number',
      { skills: 'skills:\n  - {id: triage, name: Fault finding}\nratings: []\ntargets:\n  repairer: {triage1: 2}\n' },
      ['Rename “triage1” to “triage”'],
    ],
    ['unknown-reference', 'nobody near', { roles: 'roles:\n  - {kind: manager, holder: Zoe Mora}\n' }, []],
  ])('%s: %s', (id, _, sample, titles) => {
    const rule = rules.find((one) => one.id === id)!;
    const { findings } = judgeOnce(rule, sample).report;
    const suggested = findings.flatMap((finding) =>
      (finding.suggestions ?? []).map((repair) => ({ ...finding, repair })),
    );
    expect(suggested.map(({ repair }) => repair.title)).toEqual(titles);
    const unasked = mendedWhole(sample).done.map(({ fix }) => fix.title);
    for (const finding of suggested) {
      expect(unasked).not.toContain(finding.repair.title);
      const left = audit(compile(mended(rule, sample, finding)), { today: sampleDay, profile: 'full' }, [rule]).report;
      expect(left.findings.filter(({ fingerprint }) => fingerprint === finding.fingerprint)).toEqual([]);
    }
  });
});
