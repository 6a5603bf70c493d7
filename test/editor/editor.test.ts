import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { kinds } from '../../src/core/kinds/index.ts';
import { kindOf } from '../../src/core/link.ts';
import type { KindName } from '../../src/core/model.ts';
import { schemaLine, schemaPages } from '../../src/core/start.ts';
import { stageMeanings, stages } from '../../src/core/words/stages.ts';
import { memoryIo } from '../memory-io.ts';
import { type Editor, openEditor } from './language-server.ts';

// What people see who open the files in an editor: the real YAML language server, nothing fetched.
const examples = path.join(import.meta.dirname, '../../examples');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'cop-editor-'));
const slow = 60_000;
let editor: Editor;

beforeAll(async () => {
  for (const { file, text } of schemaPages()) {
    fs.mkdirSync(path.join(scratch, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(scratch, file), text);
  }
  editor = await openEditor(scratch);
}, slow);
afterAll(async () => {
  await editor?.close();
  fs.rmSync(scratch, { recursive: true, force: true });
}, slow);

/** The place of a file of a community, and a text with the line that leads to its schema. */
function inFile(kind: KindName, text: string): [file: string, text: string] {
  const file = `communities/one/${kind}.yaml`;
  return [file, `${schemaLine(kind, file)}${text}`];
}

const whole = 'name: One\nstage: active\npurpose: Try.\n';

describe('offers', { timeout: slow }, () => {
  test('the stages, each with what it means', async () => {
    const offers = await editor.offers(...inFile('charter', 'name: One\nstage: |\n'));
    expect(offers.map(({ label, says }) => [label, says])).toEqual(Object.entries(stageMeanings));
  });

  test.each<[KindName, string, readonly string[]]>([
    ['charter', 'needs:\n  - need: x\n    |\n', ['evidence', 'dated', 'from', 'notes']],
    ['charter', 'needs:\n  - |\n', ['need', 'evidence', 'dated', 'from', 'notes']],
    ['charter', 'support:\n  budget:\n    amount: 3\n    p|\n', ['per']],
    ['roles', 'roles:\n  - kind: sponsor\n    term:\n      |\n', ['from', 'until', 'notes']],
    ['charter', 'origin: |\n', ['grassroots', 'appointed', 'mixed']],
    ['charter', 'platform:\n  - name: Chat\n    for: |\n', ['talk', 'meet', 'keep', 'create', 'vote', 'measure']],
    ['charter', 'platform:\n  - name: Chat\n    for: [t|]\n', ['talk']],
    ['charter', 'membership:\n  voluntary: |\n', ['"yes"', '"no"']],
    ['charter', 'review:\n  every: m|\n', ['monthly']],
    ['charter', 'audience: |\n', ['Anyone who repairs, checks or packs returned goods, at an...']],
    // Nothing to choose from: neither `null` nor `true`.
    ['charter', 'language: |\n', []],
    ['charter', 'needs: |\n', []],
  ])('in %s.yaml at %j', async (kind, text, labels) => {
    const offers = await editor.offers(...inFile(kind, text));
    expect(offers.map(({ label }) => label).filter((label) => labels.includes(label) || !isBegun(label, text))).toEqual(
      labels,
    );
  });

  test('fields that go on behind the colon, or in the next line, without a word that nobody wrote', async () => {
    const offers = await editor.offers(...inFile('charter', '|\n'));
    const inserts = new Map(offers.map(({ label, inserts: text }) => [label, text]));
    expect(
      Object.fromEntries(
        ['timezone', 'audience', 'origin', 'needs', 'launch', 'glossary', 'notes'].map((name) => [
          name,
          inserts.get(name),
        ]),
      ),
    ).toEqual({
      timezone: 'timezone: ',
      audience: 'audience: ',
      origin: 'origin: ',
      needs: 'needs:\n  - ',
      launch: 'launch:\n  ',
      glossary: 'glossary:\n  ',
      notes: 'notes: ',
    });
    expect(offers.every(({ says }) => says !== '')).toBe(true);
  });
});

/** Whether an offer is left over because the server offers what merely contains what was typed. */
function isBegun(label: string, text: string): boolean {
  const typed = /(\w+)\|/.exec(text)?.[1];
  return typed !== undefined && !label.startsWith(typed);
}

describe('says over', { timeout: slow }, () => {
  test.each<[KindName, string, string, string]>([
    ['charter', 'a blank choice', 'origin|:\n', 'Did members start it, the organisation, or both?'],
    ['charter', 'a choice', 'ori|gin: mixed\n', 'Did members start it, the organisation, or both?'],
    ['charter', 'a chosen word', 'stage: act|ive\n', '* `active`: meeting and growing'],
    ['charter', 'a blank list of choices', 'platform:\n  - name: Chat\n    f|or:\n', '* `talk`: write to each other'],
    ['charter', 'a group', 'rhy|thm:\n  activities:\n    - name: Clinic\n', 'When do members meet?'],
    ['charter', 'a blank group', 'rhy|thm:\n', 'When do members meet?'],
    ['charter', 'a list', 'rhythm:\n  activ|ities:\n    - name: Clinic\n', 'What happens regularly?'],
    ['charter', 'a text', 'aud|ience: Us\n', 'Anyone who repairs, checks or packs returned goods, at any site'],
    ['charter', 'a list of choices', 'platform:\n  - name: Chat\n    f|or: talk\n', '* `talk`: write to each other'],
    ['roles', 'a field far inside', 'roles:\n  - kind: sponsor\n    term:\n      un|til:\n', 'Last day in the role'],
    ['skills', 'a level', 'targets:\n  repairer:\n    triage|: 2\n', 'A number or a level name.'],
    ['log', 'who came', 'events:\n  - date: 2026-05-05\n    atte|nded: 3\n', 'or just how many'],
  ])('%s.yaml: %s', async (kind, _, text, words) => {
    const said = await editor.hover(...inFile(kind, text));
    expect(said).toContain(words);
    // How the server prints alternatives it cannot tell apart, and what nobody should write.
    expect(said).not.toMatch(/\|\||null/);
  });

  test.each(Object.keys(kinds) as KindName[])('every field of the smallest %s.yaml, in words', async (kind) => {
    const { example } = kinds[kind];
    const found = [...example.matchAll(/(?<=^[ -]*|[{,] )[a-z_]+(?=: |:$)/gm)];
    const keys = new Map(found.map(({ 0: name, index }) => [name, index]));
    for (const at of keys.values()) {
      const said = await editor.hover(...inFile(kind, `${example.slice(0, at + 1)}|${example.slice(at + 1)}`));
      expect(said, example.slice(at, at + 20)).toMatch(/^#### [a-z.]+yaml\n\n\S.*[.?…]/);
      expect(said, example.slice(at, at + 20)).not.toMatch(/\|\||null/);
    }
  });
});

describe('marks', { timeout: slow }, () => {
  const choices = (words: readonly string[]) =>
    `Value is not accepted. Valid values: ${words.map((word) => `"${word}"`).join(', ')}.`;
  test.each<[string, string, number, string]>([
    ['a misspelt field', `${whole}orign: mixed\n`, 5, 'Property orign is not allowed.'],
    [
      'a misspelt field that must be there',
      'nme: One\nstage: active\npurpose: Try.\n',
      2,
      'Property nme is not allowed.',
    ],
    ['one far inside', `${whole}rhythm:\n  activities:\n    - nam: Clinic\n`, 7, 'Property nam is not allowed.'],
    ['a misspelt stage', 'name: One\nstage: actve\npurpose: Try.\n', 3, choices(stages)],
    ['a missing field', 'name: One\nstage: active\n', 2, 'Missing property "purpose".'],
    ['a misspelt choice', `${whole}origin: mixd\n`, 5, choices(['grassroots', 'appointed', 'mixed'])],
    [
      'one of several choices',
      `${whole}platform: [{name: a, access: [internal, all]}]\n`,
      5,
      choices(['internal', 'external']),
    ],
    ['neither yes nor no', `${whole}membership: {voluntary: maybe}\n`, 5, choices(['yes', 'no'])],
    ['a day that is none', `${whole}launch: {date: 2026-13-01}\n`, 5, 'Write year-month-day, for example 2026-03-01.'],
    [
      'a text where fields belong',
      `${whole}launch: tomorrow\n`,
      5,
      'Write fields here, each on a line of its own, indented.',
    ],
    [
      'fields where a list belongs',
      `${whole}faq: {q: Why, a: So}\n`,
      5,
      'Write a list here: each entry on a line of its own, after “- ”.',
    ],
    ['a list where a text belongs', `${whole}domain: [one, two]\n`, 5, 'Write one text here.'],
    ['a word where a number belongs', `${whole}membership: {members_count: many}\n`, 5, 'Write a whole number here.'],
    ['an id with a space', `${whole}id: My guild\n`, 5, 'Use lower-case letters, digits and single hyphens.'],
  ])('%s once', async (_, text, line, message) => {
    expect(await editor.marks(...inFile('charter', text))).toEqual([{ line, message }]);
  });

  test('nothing that cop reads: blanks, texts for groups, numbers for texts, notes and fields of one’s own', async () => {
    const text = `${whole}origin:
domain: 42
vision: true
id: 2026
notes: [a, {b: c}]
x-ours: {a: 1}
scope:
needs: One repair in eight comes back
benefits: {members: Help, organisation: [Less, 2]}
objectives: [Nineteen in twenty hold, {statement: And, due: 2026-Q4, ongoing: Yes}]
membership: {voluntary: true, boundary:, use_four_questions: no}
support: {member_time: 4 hours a month, budget: 300, training_budget: {amount: 5, currency: EUR}}
platform: [Chat, {name: Wiki, for: keep, approved: NO}]
rhythm: {activities: [{name: Clinic, every: every 6 weeks, time: "14:00"}], breaks: [12-20..01-06]}
glossary: {SLO: Service level objective, RCA:}
`;
    expect(await editor.marks(...inFile('charter', text))).toEqual([]);
  });

  test('nothing in the files of `cop init`, at any stage', async () => {
    const io = memoryIo();
    for (const stage of stages) {
      const name = `Guild ${stage}`;
      const people = ['--owner', 'Ada', '--sponsor', 'Maria', '--join', 'Ask Ada', '--platform', 'Chat'];
      const rest = ['--domain', 'Trying', '--indicator', 'Tries', '--from-existing', 'Mondays at 9:00 UTC in room 4'];
      const code = await main(['init', name, '--yes', '--purpose', 'Try.', '--stage', stage, ...people, ...rest], io);
      expect([code, io.stderr]).toEqual([0, '']);
    }
    const files = [...io.files].filter(([file]) => file.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(15);
    expect(await marksOf(files.map(([file, text]) => [file, String(text)]))).toEqual([]);
  });

  test.each(['minimal', 'data-pipelines', 'nursing-wound-care'])('nothing in examples/%s', async (name) => {
    const folder = path.join(examples, name);
    const files = (fs.readdirSync(folder, { recursive: true }) as string[]).filter((file) => kindOf(file));
    const texts = files.map((file): [string, string] => [
      file,
      `${schemaLine(kindOf(file)!, file)}${fs.readFileSync(path.join(folder, file), 'utf8')}`,
    ]);
    expect(await marksOf(texts)).toEqual([]);
  });
});

/** What is marked in any of several files. */
async function marksOf(texts: readonly (readonly [file: string, text: string])[]): Promise<object[]> {
  const all = await Promise.all(
    texts.map(async ([file, text]) => (await editor.marks(file, text)).map((mark) => ({ file, ...mark }))),
  );
  return all.flat();
}
