import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import type { Link, Model } from '../../src/core/model.ts';

type Files = Readonly<Record<string, string>>;
const charter = (name: string, rest = '') => `name: ${name}\nstage: forming\npurpose: Learn\n${rest}`;
const model = (files: Files, root = '') =>
  compile(
    Object.entries(files).map(([file, text]) => ({ file, text })),
    root,
  );
const linksOf = (found: Model): readonly Link[] => [...found.links, ...found.communities.flatMap(({ links }) => links)];

/** The link that a text in some file makes: `key label`, `unknown: …suggestions`, or `free` where nothing is said. */
function shown(files: Files, text: string): string[] {
  return linksOf(model(files))
    .filter((link) => link.text === text)
    .map(({ targets, checkable, suggestions }) => {
      if (targets.length > 0) return targets.map(({ key, label }) => `${key} = ${label}`).join(', ');
      return checkable ? ['unknown:', ...suggestions].join(' ') : 'free';
    });
}

const guild = (rest: Files, more = ''): Files => ({ 'c/a/charter.yaml': charter('Repair Guild', more), ...rest });
const strategy =
  'ecosystem:\n  strategy:\n    objectives:\n      - {id: returns, statement: Fewer  returns}\n      - Happy people\n';

describe('names', () => {
  const supports = (text: string) =>
    guild({ 'strategy.yaml': strategy }, `objectives: [{statement: a, supports: ${text}}]\n`);
  test.each<[text: string, found: string]>([
    ['returns', 'returns = Fewer  returns'],
    ['RETURNS', 'returns = Fewer  returns'],
    ['Fewer returns', 'returns = Fewer  returns'],
    ['fewer   RETURNS', 'returns = Fewer  returns'],
    ['Happy people', 'Happy people = Happy people'],
    ['retruns', 'unknown: returns'],
    ['happy peple', 'unknown: Happy people'],
    ['nothing like it', 'unknown: returns Happy people'],
    ['Fewer-returns', 'unknown: Fewer  returns'],
    ['external: somebody', 'free'],
  ])('%s', (text, found) => {
    expect(shown(supports(JSON.stringify(text)), text)).toEqual([found]);
  });

  test('of composed letters are equal', () => {
    const files = guild({
      'c/a/members.yaml': 'members: [Zoe\u0308 Lind]\n',
      'c/a/roles.yaml': 'roles: [{kind: core, holder: Zoë Lind}]\n',
    });
    expect(shown(files, 'Zoë Lind')).toEqual(['Zoe\u0308 Lind = Zoe\u0308 Lind']);
  });

  test('the first of two equal ones counts, and both are listed', () => {
    const files = guild({
      'c/a/members.yaml': 'members: [{id: x, name: One}, {id: x, name: Two}]\n',
      'c/a/roles.yaml': 'roles: [{kind: core, holder: x}]\n',
    });
    expect(shown(files, 'x')).toEqual(['x = One']);
    expect(
      model(files)
        .communities[0]!.names.filter(({ type }) => type === 'member')
        .map(({ label }) => label),
    ).toEqual(['One', 'Two']);
  });
});

describe('who may be named', () => {
  const roles = (role: string, members: string | undefined) =>
    guild({ 'c/a/roles.yaml': `roles:\n  - ${role}\n`, ...(members && { 'c/a/members.yaml': members }) });
  const ada = 'members: [{id: ada, name: Ada Osei}]\n';
  test.each<[name: string, role: string, members: string | undefined, found: string]>([
    ['a member by id', '{kind: manager, holder: Zoe}', 'members: [{id: zoe, name: Zoe Lind}]\n', 'zoe = Zoe Lind'],
    ['one of several', '{kind: manager, holder: [ada, Zoe]}', ada, 'unknown: ada'],
    ['a deputy', '{kind: manager, deputy: Zoe}', ada, 'unknown: ada'],
    ['anybody without a list', '{kind: manager, holder: Zoe}', undefined, 'free'],
    ['anybody where the list is broken', '{kind: manager, holder: Zoe}', 'members: [\n', 'free'],
    ['anybody where the list is of the wrong shape', '{kind: manager, holder: Zoe}', 'members: [{id: ada}]\n', 'free'],
    ['nobody where the list is empty', '{kind: manager, holder: Zoe}', 'members: []\n', 'unknown:'],
    ['a sponsor from anywhere', '{kind: sponsor, holder: Zoe}', ada, 'free'],
    ['an adviser from anywhere', '{kind: adviser, deputy: Zoe}', ada, 'free'],
  ])('%s', (_, role, members, found) => {
    expect(shown(roles(role, members), 'Zoe')).toEqual([found]);
  });
});

describe('other references', () => {
  const skills = 'skills: [{id: triage, name: Fault finding}]\n';
  const jobs = 'roles: [manager]\npractice_roles: [{id: repairer, name: Repairer}]\n';
  test.each<[name: string, files: Files, text: string, found: string]>([
    [
      'a reserved name',
      guild({ 'c/a/log.yaml': 'events: [{date: 2026-01-01, activity: Launch}]\n' }),
      'Launch',
      'free',
    ],
    [
      'an activity',
      guild(
        { 'c/a/log.yaml': 'events: [{date: 2026-01-01, activity: lunch talks}]\n' },
        'rhythm: {activities: [{name: Lunch talk}]}\n',
      ),
      'lunch talks',
      'unknown: Lunch talk',
    ],
    [
      'an open field, known',
      guild({ 'c/a/skills.yaml': skills, 'c/a/members.yaml': 'members: [{name: Ada, wants: FAULT finding}]\n' }),
      'FAULT finding',
      'triage = Fault finding',
    ],
    [
      'an open field, unknown',
      guild({ 'c/a/skills.yaml': skills, 'c/a/members.yaml': 'members: [{name: Ada, wants: Juggling}]\n' }),
      'Juggling',
      'free',
    ],
    [
      'a key',
      guild({ 'c/a/skills.yaml': `${skills}targets: {repairer: {triag: 2}}\n`, 'c/a/roles.yaml': jobs }),
      'triag',
      'unknown: triage',
    ],
    [
      'a key of a key',
      guild({ 'c/a/skills.yaml': `${skills}targets: {reparer: {triage: 2}}\n`, 'c/a/roles.yaml': jobs }),
      'reparer',
      'unknown: repairer',
    ],
    [
      'one of two sorts',
      guild({ 'c/a/skills.yaml': `${skills}targets: {manager: {triage: 2}}\n`, 'c/a/roles.yaml': jobs }),
      'manager',
      'manager = manager',
    ],
    [
      'a file that is missing',
      guild({ 'c/a/skills.yaml': `${skills}targets: {reparer: {triage: 2}}\n` }),
      'reparer',
      'free',
    ],
    ['an indicator of no objective', guild({}, 'indicators: [{name: a, objective: b}]\n'), 'b', 'unknown:'],
    [
      'an objective in quotes and without an id',
      guild({}, 'objectives: ["b: c"]\nindicators: [{name: a, objective: "B:  c"}]\n'),
      'B:  c',
      'b: c = b: c',
    ],
    [
      'a community by name',
      guild({ 'c/b/charter.yaml': charter('Yarn Guild') }, 'related: [{community: yarn guild}]\n'),
      'yarn guild',
      'b = Yarn Guild',
    ],
    [
      'a community by folder',
      guild({ 'c/b/charter.yaml': charter('Yarn Guild') }, 'related: [{community: B}]\n'),
      'B',
      'b = Yarn Guild',
    ],
    [
      'a community by id',
      guild({ 'c/b/charter.yaml': charter('Yarn Guild', 'id: yarn\n') }, 'related: [{community: yarn}]\n'),
      'yarn',
      'yarn = Yarn Guild',
    ],
    [
      'a community that cannot be read',
      guild({ 'c/b/charter.yaml': 'name: [\n' }, 'related: [{community: b}]\n'),
      'b',
      'b = b',
    ],
    ['no community', guild({}, 'related: [{community: Repair Gild}]\n'), 'Repair Gild', 'unknown: Repair Guild'],
    [
      'a strategy objective of a product',
      guild(
        { 'strategy.yaml': 'products: [{name: Shop, strategy: {objectives: [{id: p1, statement: Sell}]}}]\n' },
        'objectives: [{statement: a, supports: p1}]\n',
      ),
      'p1',
      'p1 = Sell',
    ],
  ])('%s', (_, files, text, found) => {
    expect(shown(files, text)).toEqual([found]);
  });

  test('of another community are not seen', () => {
    const files = guild(
      { 'c/b/charter.yaml': charter('Yarn Guild', 'objectives: [{id: knit, statement: Knit}]\n') },
      'indicators: [{name: a, objective: knit}]\n',
    );
    expect(shown(files, 'knit')).toEqual(['unknown:']);
  });

  test.each([
    ['readable', charter('Other'), 'unknown: b Other a'],
    ['broken', 'name: [\n', 'free'],
  ])('to communities, with all charters %s', (_, other, found) => {
    const files = guild({ 'c/b/charter.yaml': other }, 'related: [{community: Yarn Guild}]\n');
    expect(shown(files, 'Yarn Guild')[0]!.split(' ')[0]).toBe(found.split(' ')[0]);
  });

  test('many lost ones are compared for a while only', () => {
    const lost = Array.from({ length: 1000 }, (_, index) => `{name: i${index}, objective: goal-${index}x}`);
    const own = Array.from({ length: 1000 }, (_, index) => `{id: goal-${index}, statement: a}`);
    const links = linksOf(model(guild({}, `objectives: [${own}]\nindicators: [${lost}]\n`)));
    expect(links.filter(({ checkable }) => checkable)).toHaveLength(1000);
    expect(links.filter(({ suggestions }) => suggestions.length > 0)).toHaveLength(200);
  });
});

describe('communities', () => {
  test('come by folder, in order, with what is broken and what is strange', () => {
    const found = model(
      {
        'work/c/b/charter.yaml': charter('B'),
        'work/c/a/roles.yaml': 'roles: [manager]\n',
        'work/c/a/charter.yaml': charter('A', 'id: first\n'),
        'work/c/a/log.yaml': 'events: [\n',
        'work/c/a/budget.yaml': 'a: 1\n',
        'work/strategy.yaml': 'foo: [\n',
        'work/c/strategy.yaml': strategy,
      },
      'work/',
    );
    expect(found.communities.map(({ slug, folder }) => [slug, folder])).toEqual([
      ['first', 'work/c/a'],
      ['b', 'work/c/b'],
    ]);
    expect(found.communities[0]!.files.map(({ kind }) => kind)).toEqual(['charter', 'log', 'roles']);
    expect([...found.communities[0]!.broken]).toEqual(['log']);
    expect([found.communities[0]!.log, found.communities[0]!.members, found.strategy]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([...found.broken]).toEqual(['strategy']);
    expect(found.strangers.map(({ file }) => file)).toEqual(['work/c/a/budget.yaml', 'work/c/strategy.yaml']);
    expect(found.byFile.get('work/c/b/charter.yaml')?.kind).toBe('charter');
  });

  test('may live at the root', () => {
    const found = model({ 'charter.yaml': charter('A'), 'cop.yaml': 'communities: [.]\n' });
    expect(found.communities.map(({ slug, folder }) => [slug, folder])).toEqual([['.', '.']]);
    expect(found.config?.value.communities).toEqual(['.']);
  });
});
