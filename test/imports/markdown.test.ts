import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { aimOf } from '../../src/core/import/headings.ts';
import { written } from '../../src/core/import/write.ts';
import { isUnusable, type Yield } from '../../src/core/import.ts';
import markdown from '../../src/core/imports/markdown.ts';
import { anyText } from '../words/any-text.ts';

const model = compile([]);
const materialOf = (text: string, wishes: object = {}) => ({
  sources: [{ file: 'guild.md', text }],
  wishes: { ...wishes },
  model,
  today: '2026-06-01',
});

function take(text: string, wishes: object = {}): Yield {
  const result = markdown.take(materialOf(text, wishes));
  if (isUnusable(result)) throw new Error(result.unusable);
  return result;
}

const lefts = ({ left }: Yield) => left.map(({ where, what }) => `${where}: ${what}`);

test('a charter with front matter and headings', () => {
  const result = take(`---
title: Oven Guild
status: active
timezone: Europe/Berlin
membership:
  joining: open
tags: [ovens]
---

# Charter of the guild

## 1. Why we exist

Help people who bake
learn from each other.

They should not be alone.

## Scope

- ovens
- Out of scope: choosing suppliers

### Non-goals

- prices

## Goals

We want:

- Ovens run on Mondays
- Everybody has somebody to ask

## 📅 Meetings

- **Clinic** – every second Tuesday at 14:00 CET, [join](https://example.org/room)
- Show and tell: last Friday of the month, 3pm CET
- Ask around for the rest

## Roles

| Role | Name |
|---|---|
| Executive sponsor | Maria Lind |
| Guild lead | Ada Osei and Ben Kato |
| Jester | Chen Liu |

## Members

- Ada Osei (Bakery)
- Dia Roy

## Communication channels

- Slack: #ovens
- [Wiki](https://example.org/wiki)

**Ground rules**

1. Ask before you are stuck

## Budget

2000 EUR per year

## Success measures

- [Your measure here]
- Late loaves

## History of bread

Long.
`);
  const [{ name, slug, files, notes }] = result.drafts as [Yield['drafts'][number]];
  expect({ name, slug, notes }).toEqual({ name: 'Oven Guild', slug: 'oven-guild', notes: [] });
  expect(files.charter).toEqual({
    name: 'Oven Guild',
    stage: 'active',
    purpose: 'Help people who bake learn from each other. They should not be alone.',
    timezone: 'Europe/Berlin',
    scope: { in: ['ovens'], out: ['choosing suppliers', 'prices'] },
    objectives: ['Ovens run on Mondays', 'Everybody has somebody to ask'],
    values: { ways_of_working: ['Ask before you are stuck'] },
    membership: { joining: 'open' },
    support: { budget: '2000 EUR per year' },
    platform: [
      { name: 'Slack', address: '#ovens' },
      { name: 'Wiki', address: 'https://example.org/wiki' },
    ],
    rhythm: {
      activities: [
        {
          name: 'Clinic',
          every: 'fortnightly',
          day: 'Tuesday',
          time: '14:00',
          timezone: 'Europe/Berlin',
          link: 'https://example.org/room',
        },
        { name: 'Show and tell', every: 'monthly', day: 'last Friday', time: '15:00', timezone: 'Europe/Berlin' },
      ],
    },
    indicators: ['Late loaves'],
  });
  expect(files.roles).toEqual({
    roles: [
      { kind: 'sponsor', title: 'Executive sponsor', holder: 'Maria Lind' },
      { kind: 'manager', title: 'Guild lead', holder: ['ada-osei', 'ben-kato'] },
    ],
  });
  expect(files.members).toEqual({
    members: [
      { id: 'ada-osei', name: 'Ada Osei' },
      { id: 'ben-kato', name: 'Ben Kato' },
      { id: 'dia-roy', name: 'Dia Roy' },
    ],
  });
  expect(lefts(result)).toEqual([
    'guild.md, line 7: tags: ovens',
    'guild.md, line 39: Ask around for the rest',
    'guild.md, line 41: Jester | Chen Liu',
    'guild.md, line 51: (Bakery)',
    'guild.md, line 69: [Your measure here]',
    'guild.md, line 72: History of bread',
  ]);
  expect(result.decided).toEqual([]);
});

describe('headings', () => {
  test.each([
    ['Mission', 'purpose'],
    ['Our mission:', 'purpose'],
    ['1.2 Purpose', 'purpose'],
    ['WHY WE EXIST?', 'purpose'],
    ['🎯 Goals', 'objectives'],
    ['What’s in it for you', 'benefits.members'],
    ['In scope', 'scope.in'],
    ['Non-goals', 'scope.out'],
    ['Working agreements', 'values.ways_of_working'],
    ['KPIs', 'indicators'],
    ['how_to_join', 'membership.how_to_join'],
    ['chairs', 'roles'],
    ['Meeting schedule', 'meetings'],
    ['Where to find us', 'platform'],
    ['Fun facts', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
    ['', undefined],
  ])('%j', (heading, field) => {
    const aim = aimOf(heading);
    expect(aim && ('into' in aim ? aim.into.join('.') : aim.as)).toBe(field);
  });
});

describe('roles', () => {
  const rolesOf = (list: string) => take(`# Ovens\n\n## Purpose\n\nBake.\n\n## Roles\n\n${list}\n`);

  test.each([
    ['- Sponsor: Maria Lind', { kind: 'sponsor', title: 'Sponsor', holder: 'Maria Lind' }],
    ['- **Facilitator** – Ben Kato', { kind: 'facilitator', title: 'Facilitator', holder: 'ben-kato' }],
    ['- Maria Lind (sponsor)', { kind: 'sponsor', title: 'sponsor', holder: 'Maria Lind' }],
    ['- Ada Osei – Chair', { kind: 'manager', title: 'Chair', holder: 'ada-osei' }],
    [
      '- Coordinators: Ada Osei, Ben Kato & Chen Liu',
      { kind: 'manager', title: 'Coordinators', holder: ['ada-osei', 'ben-kato', 'chen-liu'] },
    ],
  ])('%s', (list, role) => expect(rolesOf(list).drafts[0]!.files.roles).toEqual({ roles: [role] }));

  test.each([
    ['- Ada Osei'],
    ['- Sponsor: TBD'],
    ['- Head of fun: Ada Osei'],
    ['- Sponsor: maria@example.org'],
    ['- Baker: Ada Osei'],
  ])('%s is left', (list) => {
    const result = rolesOf(list);
    expect(result.drafts[0]!.files.roles).toBeUndefined();
    expect(result.left).toHaveLength(1);
  });
});

describe('a heading that is a role', () => {
  const below = (heading: string, list: string) => take(`# Ovens\n\n## Purpose\n\nBake.\n\n## ${heading}\n\n${list}\n`);

  test.each([
    ['Chairs', '- Ada Osei\n- Ben Kato', { kind: 'manager', title: 'Chair', holder: ['ada-osei', 'ben-kato'] }],
    ['Sponsor', 'Maria Lind', { kind: 'sponsor', title: 'Sponsor', holder: 'Maria Lind' }],
    ['Facilitators', '- Ben Kato', { kind: 'facilitator', title: 'Facilitator', holder: 'ben-kato' }],
  ])('%s', (heading, list, role) => expect(below(heading, list).drafts[0]!.files.roles).toEqual({ roles: [role] }));

  test.each([
    ['an employer', '- Ada Osei, Northlight'],
    ['an employer in brackets', '- Ada Osei (Northlight)'],
    ['a sentence', '- We elect our chairs each spring.'],
  ])('%s is nobody', (_, list) => {
    const { drafts, left } = below('Chairs', list);
    expect(drafts[0]!.files.roles).toBeUndefined();
    expect(left).toHaveLength(1);
  });
});

test('without a part about the purpose, the text below the title stands in, and it is said', () => {
  const { drafts, decided } = take('# Ovens\n\nWe keep the ovens running.\n\n## Goals\n\n- Run\n');
  expect(drafts[0]!.files.charter).toMatchObject({ stage: 'forming', purpose: 'We keep the ovens running.' });
  expect(decided.join('\n')).toContain('the text below its title was taken');
});

test('without any purpose, a sentence of facts stands there, and it is said', () => {
  const { drafts, decided } = take('# Ovens\n\n## Goals\n\n- Run\n', { stage: 'proposed' });
  expect(drafts[0]!.files.charter).toMatchObject({ stage: 'proposed', purpose: 'Community “Ovens”.' });
  expect(decided.join('\n')).toContain('1 group says no purpose');
});

test('a purpose as long as a book is left, and the charter can still be read', () => {
  const result = take(`# Ovens\n\n## Purpose\n\n${'Bake. '.repeat(3_000)}\n`);
  expect(result.drafts[0]!.files.charter).toMatchObject({ purpose: 'Community “Ovens”.' });
  expect(result.left).toMatchObject([{ where: 'Ovens: purpose' }]);
});

test('what is said twice, and what no field can hold, is left with its line', () => {
  const text =
    '# Ovens\n\nHi.\n\n## Mission\n\nBake.\n\n## Why\n\nBread.\n\n## Budget\n\n```sh\nls\n```\n\n| a |\n|---|\n| b |\n\n## Status\n\nactve\n';
  expect(lefts(take(text))).toEqual([
    'guild.md, line 9: Why',
    'guild.md, line 15: ',
    'guild.md, line 13: Budget',
    'guild.md, line 25: actve',
    'guild.md, line 3: Hi.',
  ]);
});

test.each([
  ['', 'does not say what the community is called'],
  ['Just text.', 'does not say what the community is called'],
  ['---\na: [\n---\n# Ovens\n', '(front matter) cannot be read'],
  ['# Ov\0ens', 'cannot be seen'],
])('%j is refused', (text, why) => {
  const result = markdown.take(materialOf(text));
  expect(isUnusable(result) && result.unusable).toContain(why);
});

test('whatever a text says, the files of its community have the right shape', () => {
  const words = fc.constantFrom(
    '# ',
    '## Scope\n',
    '## Goals\n',
    '## Roles\n',
    '## Meetings\n',
    '## Members\n',
    '## Budget\n',
    '- ',
    '\n\n',
    '**',
    '| a | b |\n|---|---|\n',
    'Tuesdays 14:00',
    'Lead: Ada',
    '[x](http://a)',
    '---\n',
    'stage: ',
    '> ',
    '```\n',
  );
  const texts = fc.array(fc.oneof(words, anyText), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const material = materialOf(`# Ovens\n\n${text}`);
      const result = markdown.take(material);
      if (isUnusable(result)) return;
      const files = written(result, material);
      if (isUnusable(files)) throw new Error(files.unusable);
      const made = compile(files.writings);
      expect(
        made.communities.flatMap(({ files: own }) => own.flatMap(({ issues, doc }) => [...issues, ...doc.faults])),
      ).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
