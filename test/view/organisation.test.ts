import { describe, expect, test } from 'vitest';
import communityMap from '../../src/core/attachments/community-map.ts';
import { compile } from '../../src/core/compile.ts';
import type { Source } from '../../src/core/finding.ts';
import { organisationViewOf } from '../../src/core/view/organisation.ts';

const today = '2026-06-01';

/** Communities by name with the rest of their charters, and further files by path. */
function sourcesOf(charters: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}): Source[] {
  const own = Object.entries(charters).map(([name, text]) => ({
    file: `communities/${name}/charter.yaml`,
    text: `name: ${name}\npurpose: To learn.\n${text}`,
  }));
  return [...own, ...Object.entries(files).map(([file, text]) => ({ file, text }))];
}

function view(charters: Readonly<Record<string, string>>, files?: Readonly<Record<string, string>>) {
  const addressOf = ({ slug }: { slug: string }, id: string) => `../${slug}/${id}.md`;
  return organisationViewOf(compile(sourcesOf(charters, files)), { today, addressOf });
}

const active = 'stage: active\n';
const aims =
  'ecosystem:\n  strategy:\n    objectives:\n      - {id: a, statement: Less waste}\n      - {id: b, statement: More time, status: done}\n      - {id: c, statement: No harm.}\n';

describe('the list of communities', () => {
  test('has them by name, with what they are about, and those that ended apart', () => {
    const { communities, ended } = view({
      bread: `${active}domain: Baking bread.\ncontact: bread@example.org\n`,
      Apples: active,
      old: 'stage: retired\n',
    });
    expect(communities.map(({ name, line, stage }) => [name, line, stage])).toEqual([
      ['Apples', 'To learn', 'active'],
      ['bread', 'Baking bread', 'active'],
    ]);
    expect(communities[1]!.contact.href).toBe('mailto:bread@example.org');
    expect([communities[1]!.beside, communities[1]!.kit.beside]).toEqual([
      '../bread/charter-page.md',
      '../bread/README.md',
    ]);
    expect(ended.map(({ name }) => name)).toEqual(['old']);
  });

  test('has no address for pages that are not there', () => {
    const model = compile(sourcesOf({ a: active }));
    const only = (id: string) =>
      organisationViewOf(model, { today, addressOf: (_, page) => (page === id ? 'x.md' : '') });
    const [none, index, charter] = ['poster', 'README', 'charter-page'].map((id) => only(id).communities[0]!);
    expect([none!.beside, none!.kit.beside]).toEqual(['', '']);
    expect([index!.beside, index!.kit.beside]).toEqual(['x.md', 'x.md']);
    expect([charter!.beside, charter!.kit.beside]).toEqual(['x.md', '']);
  });

  test('names nobody who has not agreed', () => {
    const { communities } = view(
      { a: `${active}domain: What Eva Blum does\n` },
      { 'communities/a/members.yaml': 'members: [{name: Eva Blum}]\n' },
    );
    expect(communities[0]!.line).toBe('What a member does');
  });
});

describe('alignment', () => {
  const one = (objectives: string, more = active) =>
    view({ a: `${more}${objectives}` }, { 'strategy.yaml': aims }).alignment;

  test('says who helps with what, and what nobody helps with', () => {
    const { parts, unserved, unlinked, chart } = view(
      { x: `${active}objectives: [{statement: Eat leftovers, supports: [a, b]}]\n`, y: active },
      { 'strategy.yaml': aims },
    ).alignment;
    expect(
      parts[0]!.objectives.map(({ statement, served, isAlone }) => [
        statement,
        served.map(({ name }) => name),
        isAlone,
      ]),
    ).toEqual([
      ['Less waste', ['x'], false],
      ['More time (done)', ['x'], false],
      ['No harm', [], true],
    ]);
    expect(unserved).toEqual(['No harm.']);
    expect(unlinked.map(({ name, why }) => `${name}: ${why}`)).toEqual([
      'y: It has not written down what it wants to achieve.',
    ]);
    expect(chart.alt).toBe(
      'Which community helps with what: 2 objectives of the organisation and 1 community that helps; one objective has none.',
    );
    expect(chart.mermaid).toEqual([
      'flowchart LR',
      '  aim1["Less waste"]',
      '  aim2["No harm"]',
      '  community1(["x"])',
      '  aim1 --> community1',
    ]);
  });

  test.each([
    ['objectives: [{statement: S, supports: [zzz]}]\n', 'It names “zzz”, which the strategy does not know.'],
    ['objectives: [{statement: S, supports: [b]}]\n', 'What it helps with is done, or was dropped.'],
    ['objectives: [{statement: S, status: dropped, supports: [a]}]\n', 'What it helps with is done, or was dropped.'],
    ['objectives: [{statement: S, status: dropped}]\n', 'It has not written down what it wants to achieve.'],
    ['objectives: [{statement: S, local: We like it}, T]\n', 'It works for its members: We like it.'],
    ['objectives: [S]\n', 'Its objectives name none of the strategy.'],
  ])('%s', (objectives, why) => expect(one(objectives).unlinked.map((community) => community.why)).toEqual([why]));

  test('counts skills, and leaves out communities that ended', () => {
    const skills = { 'strategy.yaml': aims, 'communities/a/skills.yaml': 'skills: [{name: Baking, supports: [a]}]\n' };
    expect(view({ a: active }, skills).alignment.unlinked).toEqual([]);
    expect(one('objectives: [{statement: S, supports: [a]}]\n', 'stage: retired\n').unserved).toEqual([
      'Less waste.',
      'No harm.',
    ]);
  });

  test('keeps objectives with theirs where another is only a placeholder', () => {
    const { communities } = one('objectives: [TODO, {statement: Eat, supports: [a]}]\n');
    expect(communities[0]!.objectives).toEqual([{ statement: 'Eat', helps: 'Less waste', by: '' }]);
  });

  test('without a strategy shows what communities want, and asks nothing of them', () => {
    const { isAny, parts, unlinked, communities, chart } = view({
      a: `${active}objectives: [Eat]\n`,
      b: active,
    }).alignment;
    expect([isAny, parts, unlinked, chart.isShown]).toEqual([false, [], [], false]);
    expect(communities).toHaveLength(1);
  });

  test('becomes words where there are too many for a picture', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`c${index}`, `${active}objectives: [{statement: S, supports: [a]}]\n`]),
    );
    const { chart, tooMany, parts } = view(many, { 'strategy.yaml': aims }).alignment;
    expect(chart.isShown).toBe(false);
    expect(tooMany).toMatch(
      /^There are 2 objectives of the organisation and 30 communities that help; one objective has none\./,
    );
    expect([parts[0]!.objectives[0]!.served.length, parts[0]!.objectives[0]!.more]).toEqual([8, '22 more']);
  });
});

describe('the map', () => {
  const words = (charter: string, log?: string) => {
    const { stages } = view({ a: charter }, log ? { 'communities/a/log.yaml': log } : {}).map;
    const { mark, words: said } = stages[0]!.communities[0]!;
    return [mark, said];
  };

  test.each([
    ['stage: proposed\n', undefined, ['new', 'Looks for people']],
    ['stage: forming\n', undefined, ['new', 'Is being set up']],
    ['stage: forming\nlaunch: {date: 2026-07-15}\n', undefined, ['new', 'Starts on 15 July 2026']],
    ['stage: active\nlaunch: {date: 2025-12-03}\n', undefined, ['new', 'Started on 3 December 2025']],
    ['stage: active\nlaunch: {date: 2025-12-02}\n', undefined, ['', '']],
    ['stage: active\n', 'events: [2026-03-03]\n', ['', '']],
    ['stage: active\n', 'events: [2026-03-02]\n', ['quiet', 'Nothing noted since 2 March 2026']],
    [
      'stage: active\npaused: {from: 2026-05-01, until: 2026-08-01}\n',
      'events: [2025-03-02]\n',
      ['paused', 'Takes a break until 1 August 2026'],
    ],
    ['stage: active\npaused: {from: 2026-05-01}\n', undefined, ['paused', 'Takes a break']],
    ['stage: retired\nclosing: {date: 2026-01-31}\n', 'events: [2025-03-02]\n', ['', 'Ended on 31 January 2026']],
  ])('%s%s', (charter, log, expected) =>
    expect(words(charter, log?.replace('[', '[{date: ').replace(']', '}]'))).toEqual(expected),
  );

  test('names neighbours: those that say so, then those with the same skills', () => {
    const skills = 'skills: [One, Two, Three]\n';
    const { neighbours } = view(
      {
        a: `${active}related: [{community: b, topics: [ovens], how: a shared day}]\n`,
        b: `${active}related: [a]\n`,
        c: active,
        d: 'stage: retired\n',
      },
      Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`communities/${name}/skills.yaml`, skills])),
    ).map;
    expect(neighbours.map(({ one, other, words: said }) => `${one.name} ${other.name}: ${said}`)).toEqual([
      'a b: share ovens: a shared day',
      'a c: both list One, Two and Three',
      'b c: both list One, Two and Three',
    ]);
  });

  test('names three neighbours of each where many are alike', () => {
    const names = Array.from({ length: 12 }, (_, index) => `c${index + 10}`);
    const { neighbours, moreNeighbours } = view(
      Object.fromEntries(names.map((name) => [name, active])),
      Object.fromEntries(names.map((name) => [`communities/${name}/skills.yaml`, 'skills: [One, Two, Three]\n'])),
    ).map;
    expect([neighbours.length, moreNeighbours]).toEqual([18, 'And 48 more pairs.']);
  });

  test.each([
    [1, 'A map of 1 community by stage: 1 active.'],
    [60, 'A map of 60 communities by stage: 60 active.'],
    [500, 'A map of 500 communities by stage: 500 active.'],
  ])('of %i communities is a picture', (count, alt) => {
    const names = Array.from({ length: count }, (_, index) => `Guild ${index}`);
    const [picture] = communityMap.files(view(Object.fromEntries(names.map((name) => [name, active]))));
    expect(picture!.alt).toBe(alt);
    expect(picture!.text.includes('>Guild 0<')).toBe(count <= 60);
    expect(picture!.text.match(/<circle/g)).toHaveLength(count + 1);
    const [, width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(picture!.text)!.map(Number);
    expect([width! <= 760, height! < 2000]).toEqual([true, true]);
  });

  test('says with shape and word who is new, quiet, away or gone', () => {
    const [picture] = communityMap.files(
      view({ a: active, b: 'stage: proposed\n', c: 'stage: retired\n', d: `${active}paused: {from: 2026-05-01}\n` }),
    );
    expect(picture!.alt).toBe(
      'A map of 4 communities by stage: 1 proposed, 2 active and 1 retired; of these 1 new, or about to start and 1 taking a break.',
    );
    for (const words of ['at work', 'new, or about to start', 'taking a break', 'ended'])
      expect(picture!.text).toContain(`>${words}<`);
    expect(picture!.text).not.toContain('quiet just now');
  });
});
