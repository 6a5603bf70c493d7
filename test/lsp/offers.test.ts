import { describe, expect, test } from 'vitest';
import { offers } from '../../src/core/assist/offers.ts';
import { offsetOf } from '../../src/core/assist/range.ts';
import type { KindName } from '../../src/core/model.ts';
import { rules } from '../../src/core/rules/index.ts';
import { spot } from './spots.ts';

type Row = readonly [kind: KindName, text: string, labels: readonly string[]];

function labels(kind: KindName, text: string): string[] {
  return offers(spot(kind, text)).map(({ label }) => label);
}

const stages = ['proposed', 'forming', 'active', 'sustaining', 'transforming', 'retired'];
const people = ['ada', 'ben', 'chen', 'dia', 'eva', 'finn'];

describe('what can be chosen', () => {
  test.each<Row>([
    ['charter', 'stage: |', stages],
    ['charter', 'stage:|', stages],
    ['charter', 'stage: act|\npurpose: x\n', stages],
    ['charter', 'stage: "act|"\n', stages],
    ['charter', 'membership:\n  voluntary: |\n', ['yes', 'no']],
    ['charter', 'platform:\n  - name: Chat\n    for: [talk, |]\n', ['meet', 'keep', 'create', 'vote', 'measure']],
    [
      'charter',
      'platform:\n  - name: Chat\n    for:\n      - |\n',
      ['talk', 'meet', 'keep', 'create', 'vote', 'measure'],
    ],
    ['log', 'events:\n  - date: |\n', ['2026-06-01']],
    ['config', 'lint:\n  rules:\n    no-sponsor: |\n', ['off', 'info', 'warning', 'error']],
    ['config', 'lint:\n  overrides:\n    - rules: {no-sponsor: |}\n', ['off', 'info', 'warning', 'error']],
    [
      'skills',
      'skills:\n  - name: x\n    cover:\n      level: |\n',
      ['none', 'awareness', 'working', 'practitioner', 'expert'],
    ],
    // Nothing to choose from.
    ['charter', 'purpose: |\n', []],
    ['charter', 'purpose: Fewer| repairs\n', []],
    ['charter', 'x-own:\n  deep: |\n', []],
    ['charter', 'name: One |\n', []],
  ])('%s %j', (kind, text, wanted) => {
    expect(labels(kind, text)).toEqual(wanted);
  });
});

describe('names of other files', () => {
  test.each<Row>([
    ['charter', 'objectives:\n  - statement: x\n    supports: |\n', ['fewer-returns']],
    ['charter', 'objectives:\n  - statement: x\n    supports: [|]\n', ['fewer-returns']],
    ['charter', 'objectives:\n  - statement: x\n    supports: [|', ['fewer-returns']],
    ['charter', 'objectives:\n  - statement: x\n    supports:\n      - |\n    owner: manager\n', ['fewer-returns']],
    ['charter', 'objectives:\n  - {statement: x, supports: |}\n', ['fewer-returns']],
    ['roles', 'roles:\n  - kind: core\n    holder: |\n', people],
    ['roles', 'roles:\n  - {kind: core, holder: [Ada Osei, |]}\n', people.slice(1)],
    ['roles', 'roles:\n  - kind: core\n    holder:\n      - ben\n      - |\n      - ada\n', people.slice(2)],
    ['skills', 'ratings:\n  - member: |\n', people],
    ['skills', 'ratings:\n  - member: ada\n    skills:\n      |\n', ['triage']],
    ['skills', 'ratings:\n  - member: ada\n    skills: {|}\n', ['triage']],
    ['skills', 'targets:\n  repairer:\n    |\n', ['triage']],
    ['members', 'members:\n  - id: gil\n    practice_role: |\n', ['repairer']],
  ])('%s %j', (kind, text, wanted) => {
    expect(labels(kind, text)).toEqual(wanted);
  });

  test('a person is found by the name as well, and written so that YAML reads it', () => {
    const [first] = offers(spot('roles', 'roles:\n  - kind: core\n    holder: "Ad|\n'));
    expect(first).toMatchObject({ label: 'ada', detail: 'Ada Osei', text: 'ada', typed: '"ada Ada Osei' });
    expect(first!.about).toContain('members.yaml');
  });

  test('words that every file knows come after what is written', () => {
    const all = labels('roles', 'duties:\n  - duty: x\n    does: |\n');
    expect(all.slice(0, 3)).toEqual(['sponsor', 'manager', 'facilitator']);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('fields', () => {
  test.each<Row>([
    ['charter', 'needs:\n  - need: x\n    |\n', ['evidence', 'dated', 'from']],
    ['charter', 'needs:\n  - need: x\n    |\n    from: survey\n', ['evidence', 'dated']],
    ['charter', 'needs:\n  - |\n', ['need', 'evidence', 'dated', 'from']],
    ['charter', 'needs:\n  - ne|\n    from: survey\n', ['need', 'evidence', 'dated']],
    ['charter', 'needs:\n  - need: x\n  |\n', ['need', 'evidence', 'dated', 'from']],
    ['charter', 'needs:\n- need: x\n  |\n', ['evidence', 'dated', 'from']],
    ['charter', 'needs:\n  - {need: x, |}\n', ['evidence', 'dated', 'from']],
    ['charter', 'needs:\n  - {need: x, da|: 2026-01-01}\n', ['evidence', 'dated', 'from']],
    ['charter', 'needs:\n  - {|', ['need', 'evidence', 'dated', 'from']],
    ['charter', 'needs:\n  - need: "\n    |\n', ['evidence', 'dated', 'from']],
    ['charter', 'needs:\n  - need: [\n    |\n', ['evidence', 'dated', 'from']],
    ['roles', 'roles:\n  - kind: sponsor\n    term:\n      |\n', ['from', 'until']],
    ['config', 'lint:\n  rules:\n    ratings-old:\n      options:\n        |\n', ['months', 'least']],
    // Inside a long text nothing is a field.
    ['charter', 'purpose: |-\n  some\n  text\n', []],
    ['charter', 'purpose: >-\n  some\n  |\n', []],
    ['charter', 'purpose: "some\n  |\n  text"\n', []],
    ['charter', 'purpose: some\n  te|\n', []],
  ])('%s %j', (kind, text, wanted) => {
    const marked = text.includes('|-') ? text.replace('text', 'te|xt').replace('|-', '>-') : text;
    expect(labels(kind, marked)).toEqual(wanted);
  });

  test('the root offers what is not there yet, with its question', () => {
    const all = offers(spot('charter', 'name: One\n|\nstage: active\n'));
    expect(all.map(({ label }) => label)).not.toContain('name');
    expect(all.map(({ label }) => label)).not.toContain('stage');
    expect(all.map(({ label }) => label)).not.toContain('$schema');
    expect(all.find(({ label }) => label === 'origin')).toMatchObject({
      sort: 'field',
      detail: 'a word',
      text: 'origin: ',
      about: expect.stringContaining('- `grassroots`'),
    });
  });

  test.each([
    ['a text goes on in its line', 'charter', 'pur|\n', 'purpose', 'purpose: '],
    ['a group goes on in the next line', 'charter', 'la|\n', 'launch', 'launch:'],
    ['a list of groups too', 'charter', 'ne|\n', 'needs', 'needs:'],
    ['a list of names may be one name', 'roles', 'roles:\n  - h|\n', 'holder', 'holder: '],
    ['not inside brackets', 'roles', 'roles:\n  - {te|}\n', 'term', 'term: '],
    ['a colon that is there stays alone', 'charter', 'pur|: x\n', 'purpose', 'purpose'],
    ['an entry of a list gets its dash', 'charter', 'needs:\n  |\n', 'need', '- need: '],
    ['behind a dash without space', 'charter', 'needs:\n  -|\n', 'need', ' need: '],
    [
      'a name below its field gets its dash',
      'charter',
      'objectives:\n  - supports:\n      |\n',
      'fewer-returns',
      '- fewer-returns',
    ],
    ['a value behind its colon gets a space', 'charter', 'stage:|\n', 'active', ' active'],
  ] as const)('%s', (_, kind, text, label, written) => {
    expect(offers(spot(kind, text)).find((offer) => offer.label === label)?.text).toBe(written);
  });
});

describe('rules', () => {
  const ids = rules.map(({ id }) => id);
  test.each<Row>([
    ['charter', '# cop-ignore-next-line |\n', ids],
    ['charter', '# cop-ignore-next-line no-sp|onsor\n', ids],
    ['charter', 'name: One # cop-ignore no-sponsor, |\n', ids.filter((id) => id !== 'no-sponsor')],
    ['charter', '# cop-ignore-file | no-sponsor -- why\n', ids.filter((id) => id !== 'no-sponsor')],
    ['charter', '# cop-ignore-next-line no-sponsor -- bec|\n', []],
    ['charter', '# a remark |\n', []],
    ['charter', '# cop|\n', ['cop-ignore-next-line', 'cop-ignore', 'cop-ignore-file']],
    ['charter', 'purpose: "# cop-ignore |"\n', []],
    ['config', 'lint:\n  rules:\n    no-sponsor: off\n    |\n', ids.filter((id) => id !== 'no-sponsor')],
  ])('%s %j', (kind, text, wanted) => {
    expect(labels(kind, text)).toEqual(wanted);
  });
});

test('what is replaced is the word at the cursor, and nothing else', () => {
  const cases = [
    ['charter', 'stage: act|ive\n', 'active'],
    ['charter', 'stage: "act|ive" # now\n', '"active"'],
    ['charter', 'pur|pose: x\n', 'purpose'],
    ['roles', 'roles:\n  - {kind: core, holder: [Ada Osei, be|n]}\n', 'ben'],
    ['charter', 'stage: |\n', ''],
    ['charter', '# cop-ignore no-sp|onsor\n', 'no-sponsor'],
  ] as const;
  for (const [kind, marked, word] of cases) {
    const given = spot(kind, marked);
    const { range } = offers(given)[0]!;
    const at = (line: number, column: number) => offsetOf(given.text, line, column);
    expect(given.text.slice(at(range.line, range.column), at(range.endLine, range.endColumn))).toBe(word);
  }
});
