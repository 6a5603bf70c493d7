import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/core/compile.ts';
import { schemaFile } from '../../src/core/json-schema.ts';
import { kindOf } from '../../src/core/link.ts';
import type { KindName } from '../../src/core/model.ts';
import type { Page } from '../../src/core/plan.ts';
import type { Given } from '../../src/core/start/answer.ts';
import { readAnswers } from '../../src/core/start/answers.ts';
import { askings } from '../../src/core/start/askings.ts';
import { refusal } from '../../src/core/start/refusal.ts';
import { openings, schemaPages, start } from '../../src/core/start.ts';
import { partials, templates } from '../../src/core/templates.ts';
import { memberBenefits, organisationBenefits } from '../../src/core/words/benefits.ts';
import { roleWords } from '../../src/core/words/cards.ts';
import { stages } from '../../src/core/words/stages.ts';
import { yamlComment } from '../../src/core/words/yaml.ts';
import { anyPoint } from '../words/any-text.ts';
import { lintOnce, readOnce } from '../workspace.ts';

const little = { name: 'Data Guild', purpose: 'Help people who move data learn from each other' };
const much = {
  ...little,
  audience: 'Anyone who moves data',
  origin: 'mixed',
  owner: 'Ada Osei',
  sponsor: 'Maria Lind',
  contact: 'data-guild@example.org',
  timezone: 'Europe/Berlin',
  domain: 'Moving data without losing any',
  join: 'Write to Ada Osei',
  platform: 'Team chat',
  meeting: 'Data clinic',
  every: 'every 3 weeks',
  indicator: 'Problems solved',
};
const folder = 'communities/data-guild';

function begin(given: Given): Page[] {
  const { answers, troubles } = readAnswers(given);
  expect(troubles).toEqual([]);
  return start(answers!, templates, partials, { folder });
}

const yaml = (pages: readonly Page[]) => pages.filter(({ file }) => file.endsWith('.yaml'));
const check = (pages: readonly Page[]) => lintOnce(yaml(pages), { today: '2026-06-01', profile: 'full' }).findings;
const errors = (pages: readonly Page[]) =>
  check(pages)
    .filter(({ severity }) => severity === 'error')
    .map(({ file, range, message }) => `${file}:${range.line} ${message}`);

describe('what a community starts with', () => {
  test.each([
    ['proposed', little, ['charter']],
    ['proposed', much, ['charter', 'roles']],
    ['forming', little, ['charter', 'roles', 'curriculum', 'skills']],
    ['active', much, ['charter', 'roles', 'curriculum', 'skills']],
    ['retired', little, ['charter']],
  ] as const)('%s', (stage, given, kinds) => {
    const files = yaml(begin({ ...given, stage })).map(({ file }) => file);
    expect(files).toEqual([...kinds.map((kind) => `${folder}/${kind}.yaml`), 'cop.yaml', 'strategy.yaml']);
  });

  const origins = ['', 'grassroots', 'appointed', 'mixed'];
  const meets = { existing: 'we meet every second Tuesday at 14:00-15:00 UTC in room 4', meeting: '', every: '' };
  const given = { little, much, meets: { ...much, ...meets }, talks: { ...little, existing: 'we talk: over # lunch' } };
  const rows = stages.flatMap((stage) =>
    origins.flatMap((origin) => Object.entries(given).map(([what, some]) => [stage, origin, what, some] as const)),
  );
  test.each(rows)('no errors at %s %s with %s', (stage, origin, _, some) => {
    const { answers } = readAnswers({ ...some, stage, origin });
    if (!answers) return expect(['active', 'sustaining']).toContain(stage);
    const pages = start(answers, templates, partials, { folder });
    expect(errors(pages)).toEqual([]);
    // Nothing that was said is lost.
    const text = pages.map((page) => page.text).join('');
    const said = Object.entries(some).filter(([name]) => name !== 'origin');
    for (const [, words] of said) expect(text.replaceAll('"', '')).toContain(words);
  });

  test('a proposal is half a page that asks for nothing: hints at most', () => {
    for (const origin of origins) {
      const pages = begin({ ...little, audience: 'All', stage: 'proposed', origin });
      const charter = pages.find(({ file }) => file.endsWith('/charter.yaml'))!.text;
      expect(charter.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(30);
      expect(check(pages).filter(({ file, severity }) => file.startsWith(folder) && severity !== 'info')).toEqual([]);
    }
  });

  test('a community that forms can choose benefits and roles, none of which counts before', () => {
    const pages = begin({ ...little, stage: 'forming' });
    const text = (name: string) => pages.find(({ file }) => file.endsWith(`/${name}.yaml`))!.text;
    for (const benefit of [...memberBenefits, ...organisationBenefits])
      expect(text('charter')).toContain(`\n    # - ${benefit}\n`);
    for (const [kind, { does, decides, time }] of Object.entries(roleWords)) {
      // Leaders grow into their role, and everybody is a member.
      if (kind === 'leader' || kind === 'member') continue;
      expect(text('roles')).toMatch(new RegExp(`- kind: ${kind}\\b`));
      for (const words of [...does, ...decides, time]) expect(text('roles')).toContain(words);
    }
    const { charter, roles } = compile(yaml(pages), '', readOnce).communities[0]!;
    expect(charter?.value.benefits).toEqual({ members: [], organisation: [] });
    expect(roles?.value.roles.map(({ kind, does, holder }) => [kind, does, holder])).toEqual(
      ['sponsor', 'manager', 'core', 'technology'].map((kind) => [kind, [], []]),
    );
  });

  test.each([
    ['grassroots', 'roles.yaml', 'You can begin without'],
    ['appointed', 'charter.yaml', 'these values hold once its members have agreed to them'],
  ])('%s: %s speaks accordingly, and only then', (origin, name, words) => {
    for (const other of origins) {
      const page = begin({ ...little, origin: other }).find(({ file }) => file.endsWith(`/${name}`))!;
      expect(page.text.includes(words)).toBe(other === origin);
    }
  });

  test('what is still open is a warning on the line that waits for it', () => {
    const pages = begin(little);
    const findings = check(pages).filter(({ severity }) => severity === 'warning');
    const lines = findings.map(
      ({ file, range }) => pages.find((page) => page.file === file)!.text.split('\n')[range.line - 1],
    );
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['no-manager', 'no-sponsor', 'no-how-to-join']),
    );
    for (const line of lines) expect(line).toMatch(/^ *(- )?\w+:$/);
  });

  test('the first line leads editors to the schema', () => {
    const pages = begin(little);
    for (const { file, text } of yaml(pages)) {
      const [, up, kind] = /^# yaml-language-server: \$schema=((?:\.\.\/)*)\.cop\/schema\/(\w+)\.json\n/.exec(text)!;
      expect(up!.length / 3).toBe(file.split('/').length - 1);
      expect(kind).toBe(kindOf(file));
      expect(schemaPages().map((page) => page.file)).toContain(schemaFile(kind as KindName));
    }
  });

  test('its examples are right: without their sign they lint with no errors', () => {
    for (const stage of ['forming', 'transforming']) {
      const pages = begin({ ...little, stage }).map((page) => ({
        ...page,
        text: page.text.replace(/^( *)# (?=- | {2}|analyst:)/gm, '$1'),
      }));
      expect(errors(pages)).toEqual([]);
      expect(pages[0]!.text).toContain('\n    - name: Problem clinic\n');
    }
  });

  test('nothing in it is hard to edit by hand', () => {
    for (const stage of stages) {
      for (const { text } of yaml(begin({ ...much, stage }))) {
        const fields = text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
        for (const line of fields) expect(line).toMatch(/^ *(- )?[a-z_]+:( [A-Za-z].*)?$|^ *- \w+\/\*$/);
        expect(text).not.toMatch(/\t| $|\n\n\n|TODO/m);
      }
    }
  });

  test('what to fill in first is what is blank', () => {
    const pages = begin({ ...little, audience: 'Anyone who moves data' });
    const found = openings(pages);
    expect(found).toHaveLength(3);
    expect(found.map(({ question }) => question)).not.toContain('Who is it for?');
    for (const { file, line } of found)
      expect(pages.find((page) => page.file === file)!.text.split('\n')[line - 1]).toMatch(/^ *\w+:$/);
  });
});

describe('any text', () => {
  const nasty = fc.constantFrom(
    ...['"', "'", ': ', ' #', '- ', '{{', '}}', '{', '[', '&a', '*b', '!!str ', '|', '>', '%', '@', '`', '\\n', '~', 'null', 'yes', '0x1f', '1e3', '2026-03-01', 'é', '漢字', '👩‍⚕️', '\u00a0', '\u200d', ' ', '<<', '$&', '=', '?'],
  ); // biome-ignore format: a table of fragments
  const text = fc
    .array(fc.oneof(nasty, fc.string({ maxLength: 5 }), fc.string({ unit: anyPoint, maxLength: 2 })), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join('').slice(0, 90));
  const settings = { seed: 20260601, numRuns: 100 };

  test('comes back from the files as it was given, or is refused with a reason', () => {
    fc.assert(
      fc.property(text, text, text, text, (name, purpose, owner, existing) => {
        const { answers, troubles } = readAnswers({ name, purpose, owner, existing, slug: 'any' });
        if (!answers) {
          for (const { message } of troubles)
            expect(message).toMatch(/^It (is|holds) |“.*(stands for words|names nobody)/s);
          return;
        }
        expect(answers.name).toBe(oneLine(name));
        const pages = start(answers, templates, partials, { folder: 'communities/any' });
        expect(errors(pages)).toEqual([]);
        if (existing.trim() !== '') expect(pages[0]!.text).toContain(`# In your words: ${yamlComment(existing)}\n`);
        const [community] = compile(yaml(pages), '', readOnce).communities;
        expect(community?.charter?.value.name).toBe(oneLine(name));
        expect(community?.charter?.value.purpose).toBe(oneLine(purpose));
        const holders = community?.roles?.value.roles.flatMap(({ holder }) => holder) ?? [];
        expect(holders).toEqual(answers.owner === '' ? [] : [oneLine(owner)]);
      }),
      settings,
    );
  });

  const oneLine = (given: string) => given.replace(/\s*[\t\n\v\f\r\x85\u2028\u2029]\s*/g, ' ').trim();
});

describe('answers', () => {
  const messages = (given: Given) =>
    readAnswers(given).troubles.map(({ asking, message }) => `${asking!.name}: ${message}`);

  test.each<[string, Given, string]>([
    ['a blank name', { ...little, name: '  ' }, 'name: It is blank. Write a few words.'],
    ['a hidden character', { ...little, name: 'Da\u202eta' }, 'name: It holds a character that cannot be seen (U+202E). Delete it.'],
    ['half a character', { ...little, name: 'Data \ud800' }, 'name: It holds a character that cannot be seen (U+D800). Delete it.'],
    ['a long name', { ...little, name: 'x'.repeat(101) }, 'name: It is 101 characters long. Write at most 100; more can go into the file.'],
    ['a stand-in', { ...little, purpose: 'TODO' }, 'purpose: “TODO” stands for words that are still to come. Write the words.'],
    ['nobody', { ...little, owner: 'vacant' }, 'owner: “vacant” names nobody. Leave it out, and say in roles.yaml why there is nobody.'],
    ['a stage', { ...little, stage: 'actve' }, 'stage: “actve” is not one of them. Write active, proposed, forming, sustaining, transforming or retired.'],
    ['a zone', { ...little, timezone: 'CET' }, 'timezone: “CET” is not the name of one time zone. Write a place, for example Europe/Berlin.'],
    ['an interval', { ...much, every: 'now and then' }, 'every: “now and then” does not say how often. Write weekly, fortnightly, monthly, quarterly, yearly, every 6 weeks, async or on demand.'],
    ['a folder', { ...little, slug: '../x' }, 'slug: “../x” cannot be the name of a folder here. Write x, for example.'],
    ['a name in another script', { ...little, name: '数据社区' }, 'slug: What is its folder called? Lower-case letters, digits and hyphens.'],
    ['half a rhythm', { ...little, meeting: 'Clinic' }, 'every: How often is it? For example weekly, fortnightly, monthly or every 6 weeks.'],
  ])('%s', (_, given, message) => {
    expect(messages(given)).toEqual([message]);
  }); // biome-ignore format: a table

  test('all mistakes come at once, in the order of the questions', () => {
    const { troubles } = readAnswers({ stage: 'actve', timezone: 'CET' });
    expect(troubles.map(({ asking, missing }) => [asking!.name, missing])).toEqual([
      ['name', true],
      ['purpose', true],
      ['stage', false],
      ['timezone', false],
    ]);
  });

  test('a community that meets already needs what it must have', () => {
    const { troubles } = readAnswers({ ...little, stage: 'active', origin: 'grassroots' });
    const names = troubles.map(({ asking }) => asking!.name);
    expect(names).toEqual(['meeting', 'every', 'owner', 'domain', 'join', 'platform', 'indicator']);
    expect(refusal({ ...little, stage: 'active' }, troubles).hint).toContain(
      'one at stage forming may answer them later',
    );
  });

  test('a stand-in of the ready command line is no answer', () => {
    for (const asking of askings.filter(({ sample }) => sample.startsWith('<')))
      expect(typeof asking.read(asking.sample), asking.name).toBe('object');
  });

  test('the ready command line keeps what was given and is safe to paste', () => {
    const given = { name: 'Ann’s "$HOME" guild', stage: 'actve' };
    expect(refusal(given, readAnswers(given).troubles).hint.split('\n').at(-1)).toBe(
      `  cop init 'Ann’s "$HOME" guild' --yes --purpose "<why it exists>" --stage active`,
    );
  });
});
