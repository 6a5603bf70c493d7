import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hover } from '../../src/core/assist/hover.ts';
import { mendFile, remedies } from '../../src/core/assist/remedies.ts';
import { definitions, uses } from '../../src/core/assist/sites.ts';
import type { Site } from '../../src/core/assist.ts';
import { compile } from '../../src/core/compile.ts';
import type { Source } from '../../src/core/finding.ts';
import { applyEdits, fixOf } from '../../src/core/fix.ts';
import { isFixed, lint } from '../../src/core/lint.ts';
import type { KindName } from '../../src/core/model.ts';
import { ruleWords } from '../../src/core/rule-words.ts';
import { rules } from '../../src/core/rules/index.ts';
import { workspace } from '../workspace.ts';
import { fileOf, readSpot } from './spots.ts';

const asked = { today: '2026-06-01' };

describe('what is told', () => {
  function told(kind: KindName, marked: string): string {
    const spot = readSpot(kind, marked);
    return hover(spot, lint(spot.sources, asked, rules).report.findings, ruleWords(rules))?.about ?? '';
  }

  test.each<[KindName, string, string]>([
    ['charter', 'st|age: active\n', '**stage**: Where does it stand'],
    ['charter', 'st|age: active\n', '- `forming`: being set up'],
    ['charter', 'stage: act|ive\n', '**active**: meeting and growing'],
    ['charter', 'platform:\n  - name: Chat\n    for: [talk, me|et]\n', '**meet**: see each other from afar'],
    [
      'charter',
      'objectives:\n  - statement: x\n    supports: [fewer-ret|urns]\n',
      'Half as many goods come back twice',
    ],
    [
      'charter',
      'objectives:\n  - statement: x\n    supports: [fewer-ret|urns]\n',
      'strategy objective in strategy.yaml',
    ],
    ['roles', 'roles:\n  - kind: core\n    holder: ad|a\n', '**Ada Osei** (ada): member in communities/'],
    ['skills', 'ratings:\n  - member: ada\n    skills:\n      tri|age: 3\n', '**Fault finding** (triage): skill in'],
    ['charter', '# cop-ignore-next-line no-spon|sor -- x\n', '**no-sponsor**: '],
    ['config', 'lint:\n  rules:\n    no-spon|sor: off\n', '**no-sponsor**: '],
    ['config', 'lint:\n  rules:\n    no-sponsor: of|f\n', '**off**: never reported'],
    // What a rule has found there, with why and what to do.
    ['charter', 'stage: act|ve\n', '**unknown-choice**: '],
    ['charter', 'purpose: TO|DO\n', 'What to do: Replace it, or delete the line.'],
    // While the file cannot be read, the fields are known all the same.
    ['charter', 'sta|ge: active\npurpose: "\n', '**stage**: '],
  ])('%s %j', (kind, text, words) => {
    expect(told(kind, text)).toContain(words);
  });

  test.each<[KindName, string]>([
    ['charter', 'purp| ose: x\n# a re|mark\n'.replace('purp| ', 'purp')],
    ['charter', 'x-own: |1\n'],
    ['charter', 'name: One\n|\n'],
    ['charter', '# cop-ignore-next-line nothing-kn|own -- x\n'],
  ])('nothing at %s %j', (kind, text) => {
    expect(told(kind, text)).toBe('');
  });

  test('what people write cannot act in it', () => {
    const spot = readSpot('roles', 'roles:\n  - kind: core\n    holder: e|ve\n', {
      members: 'members:\n  - id: eve\n    name: "Eve <img src=x> [a](b) \\e[31m **x**"\n',
    });
    expect(hover(spot, [], [])?.about).toBe(
      `**Eve \\<img src=x> \\[a\\](b) \\[31m \\*\\*x\\*\\*** (eve): member in ${fileOf('members')}`,
    );
  });
});

describe('where names are', () => {
  const at = ({ file, range }: Site) => `${path.basename(file)}:${range.line}:${range.column}`;

  test.each<[KindName, string, readonly string[]]>([
    ['charter', 'objectives:\n  - statement: x\n    supports: [fewer-ret|urns]\n', ['strategy.yaml:11:13']],
    ['roles', 'roles:\n  - kind: core\n    holder: Ada Os|ei\n', ['members.yaml:2:9']],
    ['skills', 'ratings:\n  - member: ada\n    skills:\n      tri|age: 3\n', ['skills.yaml:1:1']],
    ['members', 'members:\n  - id: g|il\n    name: Gil\n', ['members.yaml:2:9']],
    ['charter', 'purpose: a|da\n', []],
    // Nobody of that name.
    ['roles', 'roles:\n  - kind: core\n    holder: zoe|\n', []],
  ])('definition of %s %j', (kind, text, sites) => {
    const found = definitions(readSpot(kind, text)).map(at);
    expect(found.map((site) => site.replace(/:\d+:\d+$/, ''))).toEqual(
      sites.map((site) => site.replace(/:\d+:\d+$/, '')),
    );
  });

  test('uses of a name, asked for at one of them', () => {
    const more = {
      roles: 'roles:\n  - kind: core\n    holder: ada\n  - kind: events\n    holder: Ada Osei\n',
    } as const;
    const spot = readSpot('members', 'members:\n  - id: a|da\n    name: Ada Osei\n', more);
    const found = uses(spot, { withDefinition: true });
    expect(found.map(at)[0]).toBe('members.yaml:2:9');
    expect(found.map(at)).toEqual(expect.arrayContaining(['roles.yaml:3:13', 'roles.yaml:5:13']));
    expect(uses(spot, { withDefinition: false })).toEqual(found.slice(1));
  });

  test('nothing where the text has moved on since names were resolved', () => {
    const spot = readSpot('roles', 'roles:\n  - kind: core\n    holder: ad|a\n');
    expect(definitions({ ...spot, text: `\n${spot.text}`, offset: spot.offset + 1 })).toEqual([]);
  });
});

describe('what can be done about findings', () => {
  const folder = path.join(import.meta.dirname, '../../examples/broken');
  const sources = (fs.readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => /\.ya?ml$/.test(file))
    .map((file): Source => ({ file, text: fs.readFileSync(path.join(folder, file), 'utf8') }));
  const first = lint(sources, asked, rules);
  const known = {
    model: first.model,
    rules,
    fixOf: (finding: (typeof findings)[number]) => fixOf(finding, first.model),
  };
  const { findings } = first.report;

  test('one comment silences what it was offered for, and asks why', { timeout: 60_000 }, () => {
    const silences = remedies(findings, known).filter(({ way }) => way === 'silent');
    expect(silences.length).toBeGreaterThan(60);
    // Each takes a whole run: every seventh, and all forms in files.
    for (const { finding, fix } of silences.filter((_, index) => index % 7 === 0)) {
      const changed = sources.map((source) =>
        source.file === fix.file ? { ...source, text: applyEdits(String(source.text), fix.edits) } : source,
      );
      const after = lint(changed, asked, rules).report;
      const same = (one: typeof finding) => one.fingerprint === finding.fingerprint;
      expect(after.findings.filter(same).length, finding.rule).toBeLessThan(findings.filter(same).length);
      const news = after.findings.filter(({ rule, file }) => rule === 'ignore-without-reason' && file === fix.file);
      expect(news.some(({ message }) => message === `“${finding.rule}” is switched off without saying why.`)).toBe(
        true,
      );
    }
  });

  test('what no comment can silence is not offered to be silenced', () => {
    const offered = new Set(
      remedies(findings, known)
        .filter(({ way }) => way === 'silent')
        .map(({ finding }) => finding),
    );
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    const never = findings.filter((finding) => !offered.has(finding));
    const wrong = never.filter((one) => !isFixed(one, first.model, byId) && byId.get(one.rule)?.on !== 'comment');
    expect(wrong).toEqual([]);
    expect(new Set(never.map(({ rule }) => rule)).size).toBeGreaterThan(3);
    expect([...offered].filter((one) => isFixed(one, first.model, byId))).toEqual([]);
  });

  test('a line in Windows form, and the line that names the schema', () => {
    const text = '# yaml-language-server: $schema=x\r\nname: One\r\nstage: proposed\r\npurpose: TODO\r\n';
    const linted = lint([{ file: 'charter.yaml', text }], asked, rules);
    const all = remedies(linted.report.findings, { ...known, model: linted.model, fixOf: () => undefined });
    const edits = all.map(({ finding, fix }) => [finding.rule, fix.edits[0]!.range.line, fix.edits[0]!.text]);
    expect(edits).toContainEqual(['placeholder-left', 4, '# cop-ignore-next-line placeholder-left -- \r\n']);
    expect(edits.every(([, line]) => Number(line) > 1)).toBe(true);
  });

  test('all that can be mended in one file is one change, and only of that file', () => {
    const texts: Source[] = workspace({
      charter: 'objectives:\n  - statement: x\n    suports: [fewer-returns]\n    ownr: manager\n',
      roles: 'roles:\n  - kind: manager\n    titel: Lead\n',
    }).sources;
    const look = (now: readonly Source[]) => {
      const all = lint(now, asked, rules);
      return { all, shown: all };
    };
    const file = fileOf('charter');
    const isMistake = (id: string) => (rules.find((rule) => rule.id === id)?.category ?? 'integrity') === 'integrity';
    const views = look(texts);
    const curable = views.all.report.findings.filter(
      (finding) => finding.file === file && fixOf(finding, views.all.model),
    );
    expect(curable.length).toBeGreaterThan(1);
    const edits = mendFile(file, { sources: texts, views }, { look, isMistake });
    expect(edits).toHaveLength(1);
    const mended = applyEdits(String(texts.find((source) => source.file === file)!.text), edits);
    expect(mended).toContain('objectives:\n  - statement: x\n    supports: [fewer-returns]\n    owner: manager\n');
    expect(mendFile(fileOf('members'), { sources: texts, views }, { look, isMistake })).toEqual([]);
    expect(compile([{ file, text: mended }]).broken.size).toBe(0);
  });
});
