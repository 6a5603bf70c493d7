import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { texts } from '../../src/core/template/texts.ts';
import { templates } from '../../src/core/templates.ts';
import { textHash } from '../../src/core/words/hash.ts';
import { memoryIo } from '../memory-io.ts';
import { workspace } from '../workspace.ts';

type Files = Record<string, string | Uint8Array>;

const settings = 'render:\n  templates: own\n';
const bare: Files = Object.fromEntries(
  workspace({ without: ['config'] }).sources.map(({ file, text }) => [file, text as string]),
);
const here: Files = { ...bare, 'cop.yaml': settings };
const charter = texts['community/charter-page.md']!;
const hash = textHash(charter);
const copy = `{{!-- ejected from community/charter-page.md.hbs ${hash} --}}\n${charter}`;
const kit = 'communities/repair-guild/launch-kit';
const comment = '{{!-- title: Welcome | audience: members | order: 20 | summary: First things first. --}}';

async function cop(args: readonly string[], files: Files = here, terminal = false) {
  const io = memoryIo({ files, terminal });
  const code = await main(args, io);
  const now = Object.fromEntries(io.files) as Record<string, string>;
  const written = Object.keys(now).filter((file) => now[file] !== files[file]);
  return { code, out: io.stdout, err: io.stderr, files: now, written };
}

describe('list', () => {
  test('a line for each page, partial, block and helper', async () => {
    const { code, out, err } = await cop(['templates'], bare);
    expect([code, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    const names = lines.map((line) => line.slice(0, line.indexOf(' ')));
    const pages = Object.keys(texts).map((path) => `${path}.hbs`);
    expect(names.slice(0, pages.length).sort()).toEqual(pages.sort());
    expect(names.slice(pages.length)).toEqual([
      '{{#if}}',
      '{{#unless}}',
      '{{#each}}',
      '{{#with}}',
      'eq',
      'list',
      'or',
      'and',
      'not',
    ]);
    expect(out).toMatch(/^community\/charter-page\.md\.hbs +everyone +built-in {2}Who we are, on one page/m);
    expect(out).toMatch(/^partials\/top\.hbs +partial +built-in {2}First lines of every page/m);
    expect((await cop(['templates', 'list'], {})).out).toBe(out);
  });

  test('for people at a terminal', async () => {
    const files = {
      ...here,
      'own/community/welcome.md.hbs': comment,
      'own/partials/card.hbs': '{{!-- A card. --}}x',
      'own/community/charter-page.md.hbs': copy,
    };
    const { out } = await cop(['templates'], files, true);
    expect(out).toMatch(/^Pages of a community\n {2}README +organisers/);
    expect(out).toMatch(/^ {2}charter-page +everyone, replaced +Who we are/m);
    expect(out).toMatch(/^ {2}welcome +members, your own +First things first\.$/m);
    expect(out).toMatch(/^Partials: \{\{> name\}\}$/m);
    expect(out).toMatch(/^ {2}card +your own +A card\.$/m);
    expect(out.endsWith('\nYour own, in own/: 2 pages and 1 partial.\nNext: cop templates show charter-page\n')).toBe(
      true,
    );
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  test('as JSON', async () => {
    const files = {
      ...here,
      'own/community/charter-page.md.hbs': copy.replace(hash, '0'.repeat(16)),
      'own/partials/card.hbs': 'x',
    };
    const { code, out } = await cop(['templates', '--format', 'json'], files);
    const { schemaVersion, folder, pages, partials, blocks, helpers } = JSON.parse(out);
    expect([code, schemaVersion, folder]).toEqual([0, 1, 'own']);
    expect(pages.find(({ file }: { file: string }) => file === 'community/charter-page.md.hbs')).toEqual({
      scope: 'community',
      ...templates.find(({ path }) => path === 'community/charter-page.md')!.meta,
      file: 'community/charter-page.md.hbs',
      from: 'override',
      drifted: true,
    });
    expect(partials.find(({ name }: { name: string }) => name === 'card')).toEqual({
      name: 'card',
      summary: '',
      file: 'partials/card.hbs',
      from: 'own',
      drifted: false,
    });
    expect([blocks.length, helpers.length]).toEqual([4, 5]);
    expect(JSON.parse((await cop(['templates', '-f', 'json'], bare)).out).folder).toBe(null);
  });

  test('says what is wrong with one’s own, and what has changed', async () => {
    const files = {
      ...here,
      'own/community/charter-page.md.hbs': copy.replace(hash, '0'.repeat(16)),
      'own/partials/card.hbs': '{{{x}}}',
      'own/a.txt': '',
    };
    const { code, err } = await cop(['templates'], files);
    expect(code).toBe(2);
    expect(err).toBe(
      'cop: own/partials/card.hbs:1:1: write two braces, not three\n' +
        'cop: own/community/charter-page.md.hbs was copied from an older charter-page: compare it with `cop templates show charter-page --builtin`, ' +
        `take over what you like, and write ${hash} in its first line\n` +
        'cop: not used as templates, whose names end in .hbs: own/a.txt\n',
    );
  });

  test('is quiet about a folder that is not there yet', async () => {
    expect(await cop(['templates'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('show', () => {
  test.each([
    'charter-page',
    'CHARTER-PAGE',
    'charter-page.md',
    'charter-page.md.hbs',
    'community/charter-page',
    'templates/community/charter-page.md.hbs',
  ])('%s', async (name) => {
    expect(await cop(['templates', 'show', name])).toMatchObject({ code: 0, out: charter, err: '' });
  });

  test.each(['top', 'partials/top', 'top.hbs'])('%s', async (name) => {
    expect((await cop(['templates', 'show', name])).out).toBe(texts['partials/top']);
  });

  test('one’s own where there is one, unless the built-in one is wanted', async () => {
    const files = {
      ...here,
      'own/community/charter-page.md.hbs': 'Mine {{#\u001b[31m\r\n',
      'own/community/welcome.md.hbs': comment,
    };
    expect((await cop(['templates', 'show', 'charter-page'], files)).out).toBe('Mine {{#\\u{1b}[31m\n');
    expect((await cop(['templates', 'show', 'charter-page', '--builtin'], files)).out).toBe(charter);
    expect((await cop(['templates', 'show', 'welcome'], files)).out).toBe(comment);
    expect((await cop(['templates', 'show', 'welcome', '--builtin'], files)).code).toBe(2);
  });

  test('several, each with its name', async () => {
    const { out } = await cop(['templates', 'show', 'top', 'link', 'top']);
    expect(out).toBe(
      `{{!-- partials/top.hbs --}}\n${texts['partials/top']}\n{{!-- partials/link.hbs --}}\n${texts['partials/link']}`,
    );
  });
});

describe('eject', () => {
  test('copies with the hash of the original', async () => {
    const { code, out, err, files, written } = await cop(['templates', 'eject', 'charter-page', 'top']);
    expect([code, err]).toEqual([0, '']);
    expect(written).toEqual(['own/community/charter-page.md.hbs', 'own/partials/top.hbs']);
    expect(files['own/community/charter-page.md.hbs']).toBe(copy);
    expect(out).toBe(
      'create     own/community/charter-page.md.hbs\ncreate     own/partials/top.hbs\nNext: edit the copy, then run `cop render`.\n',
    );
    const again = await cop(['templates', 'eject', 'charter-page'], files);
    expect([again.code, again.written]).toEqual([0, []]);
    expect(again.out).toContain('identical  own/community/charter-page.md.hbs');
  });

  test('everything, and pages stay what they are', async () => {
    const first = await cop(['render'], bare);
    const names = Object.keys(texts);
    const { files } = await cop(['templates', 'eject', ...names], { ...first.files, 'cop.yaml': settings });
    expect(Object.keys(files).filter((file) => file.startsWith('own/'))).toHaveLength(names.length);
    expect(await cop(['render'], files)).toMatchObject({ code: 0, err: '', written: [] });
  });

  test('never over one’s own, unless it is forced; all or nothing', async () => {
    const files = { ...here, 'own/community/charter-page.md.hbs': 'Mine' };
    const refused = await cop(['templates', 'eject', 'top', 'charter-page'], files);
    expect(refused).toMatchObject({ code: 2, out: '', written: [] });
    expect(refused.err).toBe(
      'cop: own/community/charter-page.md.hbs is there already; nothing was written.\nWith --force your own version is overwritten by the built-in one.\n',
    );
    const forced = await cop(['templates', 'eject', 'top', 'charter-page', '--force'], files);
    expect(forced).toMatchObject({ code: 0, written: ['own/community/charter-page.md.hbs', 'own/partials/top.hbs'] });
    expect(forced.out).toContain('overwrite  own/community/charter-page.md.hbs\n');
  });

  test('only shows it with --dry-run', async () => {
    const { code, out, written } = await cop(['templates', 'eject', 'top', '--dry-run']);
    expect([code, written]).toEqual([0, []]);
    expect(out).toBe('create     own/partials/top.hbs\nNothing was written. Next: run the same without --dry-run.\n');
  });

  test('quietly', async () => {
    expect(await cop(['templates', 'eject', 'top', '--quiet'])).toMatchObject({
      code: 0,
      out: '',
      written: ['own/partials/top.hbs'],
    });
  });

  test.each([
    [bare, 'Write these two lines into cop.yaml:\nrender:\n  templates: templates\nThen run the same again.\n'],
    [
      { ...bare, 'cop.yaml': 'render:\n  out: pages\n' },
      'Add these two lines to cop.yaml:\nrender:\n  templates: templates\nIf there is “render:” already, add only the second. Then run the same again.\n',
    ],
  ])('asks for the folder where cop.yaml names none', async (files, hint) => {
    expect(await cop(['templates', 'eject', 'top'], files)).toMatchObject({
      code: 2,
      out: '',
      err: `cop: cop.yaml does not say where your own templates are. ${hint}`,
      written: [],
    });
  });
});

test.each([
  [['templates', 'lst'], '`cop templates` cannot “lst”.\nDid you mean “list”?'],
  [
    ['templates', 'charter-page'],
    '`cop templates` cannot “charter-page”.\nIt can list, show or eject: `cop templates show charter-page`.',
  ],
  [['templates', 'list', 'top'], '`cop templates list` takes no names.\nUse `cop templates show top`.'],
  [['templates', 'show'], 'Which template? For example: `cop templates show charter-page`.\nThere are: '],
  [['templates', 'show', 'charter-pge'], 'There is no template “charter-pge”.\nDid you mean “charter-page”?'],
  [['templates', 'eject', 'partials/tpo'], 'There is no template “partials/tpo”.\nDid you mean “partials/top”?'],
  [['templates', 'eject', 'top', 'qqqqqqqq'], 'There is no template “qqqqqqqq”.\nThey are listed by `cop templates`.'],
  [['templates', 'eject', 'starter/cop.yaml'], 'There is no template “starter/cop.yaml”.'],
  [['templates', 'eject', '../../etc/passwd'], 'There is no template “../../etc/passwd”.'],
])('%j', async (args, message) => {
  const { code, out, err, written } = await cop(args);
  expect([code, out, written]).toEqual([2, '', []]);
  expect(err).toContain(`cop: ${message}`);
});

describe('render with templates of one’s own', () => {
  test('a page, a partial and another page', async () => {
    const files = {
      ...here,
      'own/community/charter-page.md.hbs': '# Ours: {{community.name}}\n\n{{> decide what="x" rule=""}}',
      'own/partials/decide.hbs': '**Open:** {{what}}\n',
      'own/community/welcome.md.hbs': `${comment}\n{{> top}}\n\n[Charter](charter-page.md)\n`,
    };
    const { code, err, files: now, written } = await cop(['render'], files);
    expect([code, err]).toEqual([0, '']);
    const first = '<!-- generated by cop from communities/repair-guild/*.yaml; edit the files or the template -->\n\n';
    expect(now[`${kit}/charter-page.md`]).toBe(`${first}# Ours: Repair Guild\n\n**Open:** x\n`);
    expect(now[`${kit}/welcome.md`]).toMatch(/# Welcome: Repair Guild\n[\s\S]*\[Charter\]\(charter-page\.md\)\n$/);
    expect(now[`${kit}/README.md`]).toContain('| members | [Welcome](welcome.md) | First things first. |');
    expect(written).toContain(`${kit}/welcome.md`);
    expect(await cop(['render', '--check'], now)).toMatchObject({ code: 0 });
    const one = await cop(['render', 'repair-guild', 'welcome', '--stdout'], files);
    expect(one.out).toBe(now[`${kit}/welcome.md`]);
    const { 'own/community/welcome.md.hbs': gone, ...rest } = now;
    expect(gone).toBeDefined();
    expect((await cop(['render'], rest)).out).toContain(`orphan  ${kit}/welcome.md`);
  });

  test('a page of one’s own overwrites nobody’s file', async () => {
    const files = { ...here, 'own/community/welcome.md.hbs': `${comment}\nHello`, [`${kit}/welcome.md`]: 'By hand\n' };
    const { code, err, files: now } = await cop(['render'], files);
    expect([code, now[`${kit}/welcome.md`]]).toEqual([1, 'By hand\n']);
    expect(err).toContain(`${kit}/welcome.md was not written by cop`);
  });

  test('is refused for any mistake, before anything is written', async () => {
    const files = {
      ...here,
      'own/community/charter-page.md.hbs':
        '# A\n\n{{#if (eq community.stage "x")}}{{#if community.porpose}}x{{/if}}{{/if}}',
      'own/partials/top.hbs': '# {{page.titel}}',
    };
    const { code, out, err, written } = await cop(['render'], files);
    expect([code, out, written]).toEqual([2, '', []]);
    expect(err.split('\n')).toEqual([
      'cop: own/community/charter-page.md.hbs:3:39: there is no “porpose” in “community”; did you mean “purpose”?',
      expect.stringMatching(
        /^own\/partials\/top\.hbs:1:5: there is no “titel” in “page” \(where community\/[\w-]+\.md\.hbs:2:1 calls it\); did you mean “title”\?$/,
      ),
      'Until your templates are right, no page is written; `--builtin-templates` writes the pages without them.',
      '',
    ]);
    const without = await cop(['render', '--builtin-templates'], files);
    expect([without.code, without.err]).toEqual([0, '']);
    expect(without.files[`${kit}/charter-page.md`]).toBe((await cop(['render'], bare)).files[`${kit}/charter-page.md`]);
  });

  test('tells at most twenty mistakes, cut to a line each', async () => {
    const files = { ...here, 'own/community/charter-page.md.hbs': `${'{{nmae}}'.repeat(30)}{{${'x'.repeat(2000)}}}` };
    const { err } = await cop(['render'], files);
    expect(err.split('\n')).toHaveLength(23);
    expect(err).toContain('\nand 11 more\n');
    expect(Math.max(...err.split('\n').map((line) => line.length))).toBeLessThan(450);
  });

  test('says when an original has changed, and writes all the same', async () => {
    const files = {
      ...here,
      'own/community/charter-page.md.hbs': copy.replace(hash, '0'.repeat(16)),
      'own/partials/old.hbs': copy.replace('charter-page', 'gone-page'),
    };
    const { code, err } = await cop(['render'], files);
    expect(code).toBe(0);
    expect(err.split('\n')).toEqual([
      expect.stringContaining(`cop: own/community/charter-page.md.hbs was copied from an older charter-page: compare`),
      'cop: own/partials/old.hbs was copied from community/gone-page.md.hbs, which cop does not have any more; delete its first line',
      '',
    ]);
  });

  test('a page that never ends is a mistake of its template', async () => {
    const steps = Array.from({ length: 100 }, (_, index) => `    - {days: ${index}, what: Step ${index}}`);
    const files = {
      ...here,
      'communities/repair-guild/charter.yaml': `name: Repair Guild\nstage: active\npurpose: Mend\nlaunch:\n  date: 2026-03-01\n  after:\n${steps.join('\n')}\n`,
      'own/community/charter-page.md.hbs': `{{#each launch.after}}{{#each @root.launch.after}}{{#each @root.launch.after}}x{{/each}}{{/each}}{{/each}}`,
    };
    const { code, err, written } = await cop(['render'], files);
    expect([code, written]).toEqual([2, []]);
    expect(err).toMatch(
      /^cop: own\/community\/charter-page\.md\.hbs:1:\d+: this page becomes too long; there are too many lists in lists\.\nNothing was written\./,
    );
  });

  test.each(['..', '../x', '/tmp', 'a/../b', 'a\\b', '.git', 'con', 'a:b', '.'])('not from %j', async (folder) => {
    const { code, err, written } = await cop(['render'], {
      ...bare,
      'cop.yaml': `render:\n  templates: ${JSON.stringify(folder)}\n`,
    });
    expect([code, written]).toEqual([2, []]);
    expect(err).toContain(
      `“${folder.replaceAll('\\', '\\')}” cannot be the folder of templates (render.templates in cop.yaml): `,
    );
  });

  test.each(['own/', './own', './own//'])('from %j', async (folder) => {
    const files = {
      ...bare,
      'cop.yaml': `render:\n  templates: ${folder}\n`,
      'own/community/charter-page.md.hbs': 'Mine',
    };
    expect((await cop(['render'], files)).files[`${kit}/charter-page.md`]).toMatch(/\n\nMine\n$/);
  });

  test('a folder that is not there', async () => {
    const { code, err } = await cop(['render']);
    expect(code).toBe(2);
    expect(err).toBe(
      'cop: There is no folder “own”, in which cop.yaml looks for templates (render.templates).\n' +
        'Copy a template into it with `cop templates eject charter-page`, or correct cop.yaml.\n',
    );
  });

  test('the plan of a member, which is one page', async () => {
    const files = { ...here, 'own/member/development-plan.md.hbs': '# Plan of {{name}}' };
    const first =
      '<!-- generated by cop from communities/repair-guild/*.yaml as of 2026-06-01; edit the files or the template -->';
    expect(await cop(['render', '--for', 'ada', '--today', '2026-06-01'], files)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\n\n# Plan of \S.*\n$/),
    });
    expect((await cop(['render', '--for', 'ada', '--today', '2026-06-01'], files)).out.startsWith(first)).toBe(true);
    const more = { ...here, 'own/member/other.md.hbs': comment };
    expect((await cop(['render'], more)).err).toContain(
      'own/member/other.md.hbs:1:1: no other page is made for a member; did you mean “member/development-plan.md.hbs”?\n',
    );
  });

  test('what is no file is not read', async () => {
    const io = memoryIo({ files: { ...here, 'own/partials/top.hbs': 'x' } });
    const list = io.list;
    const odd = {
      ...io,
      list: async (folder: string) =>
        folder === 'own/partials' ? [{ name: 'top.hbs', type: 'other' } as const] : list(folder),
    };
    expect(await main(['render'], odd)).toBe(2);
    expect(io.stderr).toContain('own/partials/top.hbs:1:1: this file cannot be read: it is no ordinary file\n');
  });
});
