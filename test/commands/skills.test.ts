import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { CommunitySkills, SkillsData } from '../../src/core/skills/told.ts';
import { members, usual } from '../measures/worked-skills.ts';
import { memoryIo } from '../memory-io.ts';

const today = '2026-09-01';
const paper = path.join(import.meta.dirname, '../../examples/on-paper');

/** The files of the example that can be reckoned on paper. */
const onPaper = Object.fromEntries(
  (fs.readdirSync(paper, { recursive: true }) as string[])
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file, fs.readFileSync(path.join(paper, file), 'utf8')]),
);
const charter = 'communities/data-skills/charter.yaml';

async function run(argv: readonly string[], world: Parameters<typeof memoryIo>[0] = {}) {
  const io = memoryIo({ files: onPaper, today, ...world });
  const code = await main(['skills', ...argv], io);
  return { code, out: io.stdout, err: io.stderr, io };
}

async function told(argv: readonly string[], world?: Parameters<typeof memoryIo>[0]): Promise<CommunitySkills> {
  const { code, out, err } = await run([...argv, '--format', 'json'], world);
  expect([code, err]).toEqual([0, '']);
  return (JSON.parse(out) as SkillsData).communities[0]!;
}

describe('the worked example, through the command', () => {
  test('every number of every skill', async () => {
    const { gaps } = await told(['gaps', 'data-skills']);
    const rows = gaps!.skills.map((one) => [
      one.id,
      one.rank,
      one.priority,
      one.band,
      one.weight,
      [one.needed, one.meeting, one.below, one.unknown, one.coverage],
      [one.shortfall, one.coverRatio, one.confidence],
      [one.holders.from, one.next, one.wanted!.people, one.wanted!.level],
      [one.namedHolders, one.namedNext, one.namedUnsure, one.namedUnknown].map((names) => names.join(', ')),
    ]);
    expect(rows).toEqual([
      [
        'testing',
        1,
        42,
        'act now',
        4,
        [6, 2, 3, 1, 0.4],
        [0.5, 0.5, 0.375],
        [1, 0, 2, 3],
        ['Ada Osei', '', '', 'Dia Roy'],
      ],
      [
        'pipelines',
        2,
        41.67,
        'act now',
        5,
        [4, 1, 3, 0, 0.25],
        [0.3333, 0.5, 0.5],
        [1, 2, 2, 3],
        ['Ada Osei', 'Ben Kato, Chen Liu', 'Chen Liu', ''],
      ],
      [
        'sql',
        3,
        7.08,
        'watch',
        2,
        [6, 3, 3, 0, 0.5],
        [0.1875, 1, 0.5833],
        [3, 1, 1, 3],
        ['Ada Osei, Ben Kato, Dia Roy', 'Chen Liu', 'Finn Mora', ''],
      ],
      [
        'storytelling',
        4,
        3.5,
        'watch',
        1,
        [2, 1, 1, 0, 0.5],
        [0.25, 1, 0.75],
        [1, 1, 1, 2],
        ['Eva Blum', 'Finn Mora', '', ''],
      ],
    ]);
    expect(gaps!.coverage).toEqual({ part: 7, whole: 17, ratio: 0.4118 });
    expect(gaps!.response).toEqual({ part: 6, whole: 6, ratio: 1 });
    const spread = gaps!.skills.map(({ people }) =>
      people.map((run) => `${run.from ?? '–'}: ${run.people}`).join(', '),
    );
    expect(spread).toEqual([
      '–: 1, 0: 2, 1: 2, 2: 0, 3: 1, 4: 0',
      '–: 2, 0: 0, 1: 1, 2: 2, 3: 0, 4: 1',
      '–: 0, 0: 0, 1: 2, 2: 1, 3: 3, 4: 0',
      '–: 4, 0: 0, 1: 1, 2: 0, 3: 1, 4: 0',
    ]);
  });

  test('every suggestion', async () => {
    const { plan } = await told(['plan', 'data-skills']);
    const lines = plan!.skills.flatMap(({ id, suggestions }) =>
      suggestions.map(({ kind, level, people, lead, others, pairs }) => {
        const pair = pairs.map(({ mentor, learner, score }) => `${mentor} for ${learner}, ${score}`);
        return [id, kind, level?.level ?? '', people.from ?? '', lead ?? '', ...others, ...pair].join(' ').trim();
      }),
    );
    expect(lines.filter((line) => !line.includes('under-way'))).toEqual([
      'testing understudy   Ada Osei Chen Liu',
      'testing group-session 1 3 Ada Osei Chen Liu',
      'testing bring-in',
      'testing hire 3 1',
      'pipelines understudy   Ada Osei Ben Kato',
      'pipelines group-session 3 3 Ada Osei',
      'sql group-session 2 3 Dia Roy Chen Liu',
      'storytelling one-to-one    Eva Blum for Finn Mora, 6',
    ]);
    expect(plan!.overloaded).toEqual([{ name: 'Ada Osei', duties: 4 }]);
    expect(plan!.skills[0]!.why).toBe(
      'At their target: 2 of 6; 3 are not there yet and 1 has not answered; only Ada Osei at practitioner (3) or above, 2 wanted.',
    );
    const learners = plan!.skills.map(({ suggestions }) => suggestions.flatMap((one) => one.learners).join(', '));
    expect(learners).toEqual([
      'Ben Kato, Chen Liu, Finn Mora',
      'Ben Kato, Chen Liu, Dia Roy',
      'Chen Liu, Eva Blum, Finn Mora',
      '',
    ]);
  });

  test('pairs, mentors and whom to hire', async () => {
    const { pairs } = await told(['pairs', 'data-skills']);
    const shown = pairs!.map(({ people, lessons, score }) => [
      people,
      lessons.map(({ skill, distance }) => `${skill} ${distance}`),
      score,
    ]);
    expect(shown).toEqual([
      [['Ben Kato', 'Eva Blum'], ['SQL 2', 'Data testing 1'], 4],
      [['Ben Kato', 'Chen Liu'], ['SQL 1', 'Data testing 1'], 3],
    ]);
    const { hiring } = await told(['hiring', 'data-skills']);
    expect(hiring!.short).toEqual([
      {
        skill: 'Data testing',
        importance: 'high',
        level: { level: 3, name: 'practitioner' },
        wanted: 2,
        missing: { from: 1, to: 1 },
        growth: 'nothing yet',
      },
    ]);
    const { mentors } = await told(['mentors', 'data-skills', '--skill', 'storytelling']);
    expect(mentors!.skills.map(({ able, pairs: all }) => [able, all])).toEqual([
      [['Eva Blum'], [{ mentor: 'Eva Blum', learner: 'Finn Mora', score: 6 }]],
    ]);
  });

  test('what reports name and the list does not, and the other way round', async () => {
    const { gaps } = await told(['gaps', 'data-skills', '--compare']);
    expect(gaps!.compared).toEqual({
      reports: ['Data skills review 2026'],
      notListed: [{ skill: 'Data contracts', reports: ['Data skills review 2026'] }],
      notReported: ['SQL', 'Telling a story with data'],
    });
  });

  test.each(['gaps', 'plan', 'mentors', 'pairs', 'hiring'])('%s for spreadsheets and in Markdown', async (view) => {
    const { out } = await run([view, 'data-skills', '--format', 'csv']);
    const lines = out.trimEnd().split('\r\n');
    const columns = lines.map((line) => line.split('","').length);
    expect(new Set(columns).size).toBe(1);
    expect(lines.length).toBeGreaterThan(1);
    expect((await run([view, 'data-skills', '--format', 'markdown'])).out).toMatch(/^# Data Skills\n/);
  });

  test('a name with a line break stays on one line for spreadsheets', async () => {
    const broken = onPaper[charter]!.replace('name: Data Skills', 'name: "Data\\n::error::Skills"');
    const { out } = await run(['gaps', '--format', 'csv'], { files: { ...onPaper, [charter]: broken } });
    expect(out).toContain('"Data ::error::Skills"');
    expect(out).not.toMatch(/^::/m);
  });
});

describe('words', () => {
  test.each([
    [['plna'], 'There is no community and no view “plna”.', 'Did you mean “plan”?'],
    [['dataskills'], 'There is no community and no view “dataskills”.', 'Did you mean “data-skills”?'],
    [['plna', 'data-skills'], 'There is no view “plna” of skills.', 'Did you mean “plan”?'],
    [['--skill', 'sqll'], 'No community here lists the skill “sqll”.', 'Did you mean “SQL”?'],
    [['pairs', '--write'], '--write belongs to gaps and plan', 'Write: cop skills plan --write'],
    [['plan', '--compare'], '--compare belongs to the gaps', 'Write: cop skills gaps --compare'],
    [['plan', '--write', '--format', 'json'], '--write shows a change to the files', 'Leave out --format'],
  ])('cop skills %j', async (argv, message, hint) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain(hint);
  });

  test('a community alone, and none: a table for each', async () => {
    expect((await run(['data-skills'])).out).toContain('42.00, act now');
    const { code, out } = await run([]);
    expect([code, out.includes('Eight Members'), out.includes('There is no list of skills yet.')]).toEqual([
      0,
      true,
      true,
    ]);
  });
});

describe('--write', () => {
  const writing = ['plan', 'data-skills', '--skill', 'testing', '--write'];

  test('without a terminal: the change, the ready command, and nothing written', async () => {
    const { code, out, err, io } = await run(writing);
    expect(code).toBe(2);
    expect(out).toContain('+  - what: "Data testing: let the next in line work alongside whoever can do it"');
    expect(err).toContain('cop skills plan data-skills --skill testing --write --yes');
    expect(io.files.get(charter)).toBe(onPaper[charter]);
  });

  test('with --dry-run the change alone', async () => {
    const { code, out, io } = await run([...writing, '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('Nothing was written: this was a dry run.');
    expect(io.files.get(charter)).toBe(onPaper[charter]);
  });

  test('asks at a terminal, and takes no for an answer', async () => {
    const { code, out, io } = await run(writing, { answers: [false] });
    expect([code, io.asked.length]).toEqual([0, 1]);
    expect(out).toMatch(/^\+backlog:[\s\S]*Nothing was written\.\n$/m);
    expect(io.files.get(charter)).toBe(onPaper[charter]);
  });

  test('writes wishes without names, from gaps; a second run changes nothing', async () => {
    const first = await run(writing, { answers: [true] });
    expect(first.code).toBe(0);
    const text = String(first.io.files.get(charter));
    expect(text.startsWith(onPaper[charter]!)).toBe(true);
    expect(text.match(/what: .*/g)).toHaveLength(4);
    expect(text.match(/from: gap/g)).toHaveLength(4);
    expect(text).not.toMatch(/Ada|Chen|Osei/);
    const again = await run([...writing, '--yes'], { files: { ...onPaper, [charter]: text } });
    expect(again.code).toBe(0);
    expect(again.out).toContain('Every suggestion is in the backlog already; nothing to write.');
    expect(again.io.files.get(charter)).toBe(text);
  });
});

test('too few answers: no number, no suggestion', async () => {
  const file = 'communities/data-skills/skills.yaml';
  const few = onPaper[file]!.replace(/ {2}- member: eva[\s\S]*$/, '');
  const files = { ...onPaper, [file]: few };
  const one = await told(['gaps', 'data-skills'], { files });
  expect([one.state, one.gaps!.skills, one.gaps!.coverage]).toEqual(['few', [], null]);
  expect(one.words).toMatch(/^Too few answers so far\./);
  expect((await told(['plan', 'data-skills'], { files })).plan!.skills).toEqual([]);
});

test.each(['skills', 'members', 'roles'])(
  'a broken %s.yaml: nothing is told, and the exit code says so',
  async (kind) => {
    const files = { ...onPaper, [`communities/data-skills/${kind}.yaml`]: `${kind}: [` };
    const { code, out, err } = await run(['gaps', 'data-skills'], { files });
    expect(code).toBe(2);
    expect(out).toContain(`Nothing can be said: ${kind}.yaml cannot be read.\n`);
    expect(out.trimEnd().split('\n')).toHaveLength(4);
    expect(err).toContain(`communities/data-skills/${kind}.yaml:1:`);
  },
);

describe('weights of the organisation', () => {
  const weighed = (weights: string) => ({
    ...onPaper,
    'cop.yaml': `${onPaper['cop.yaml']}skills:\n  weights: ${weights}\n`,
  });

  test('make another order of the same numbers', async () => {
    const { gaps } = await told(['data-skills'], { files: weighed('{shortfall: 0, cover: 100, confidence: 0}') });
    const rows = gaps!.skills.map(({ id, rank, priority }) => `${rank} ${id} ${priority}`);
    expect(rows).toEqual(['1 pipelines 50', '2 testing 40', '3 sql 0', '3 storytelling 0']);
  });

  test.each(['{shortfall: 50, cover: 30, confidence: 30}', '{shortfall: 100}'])('%s is refused', async (weights) => {
    const { code, err } = await run(['data-skills'], { files: weighed(weights) });
    expect(code).toBe(2);
    expect(err).toContain('The three weights do not add up to 100.');
  });
});

test('where single answers may not be shown, priorities are bands', async () => {
  const files = { ...usual, 'members.yaml': members };
  const { gaps } = await told([], { files });
  expect(gaps!.skills.map(({ band, priority, confidence, unsure }) => [band, priority, confidence, unsure])).toEqual(
    ['act now', 'act now', 'watch', 'watch'].map((band) => [band, null, null, null]),
  );
  expect(gaps!.coverage).toBeNull();
});
