import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Sample } from '../../src/core/rule.ts';
import { pageId, pagesFor } from '../../src/core/sheets.ts';
import { templates } from '../../src/core/templates.ts';
import { render as pagesOf } from '../../src/index.ts';
import { memoryIo } from '../memory-io.ts';
import { workspace } from '../workspace.ts';

const ids = pagesFor('community', templates).map(pageId);
const kit = 'communities/repair-guild/launch-kit';
const page = `${kit}/charter-page.md`;
const two: Sample = { others: { 'data-guild': { charter: 'name: Data Guild\nstage: active' } } };

type Files = Record<string, string | Uint8Array>;

function filesOf(sample: Sample = {}): Files {
  return Object.fromEntries(workspace(sample).sources.map(({ file, text }) => [file, text]));
}

async function render(args: readonly string[], files: Files) {
  const io = memoryIo({ files });
  const code = await main(['render', ...args], io);
  const now = Object.fromEntries(io.files) as Record<string, string>;
  const written = Object.keys(now).filter((file) => now[file] !== files[file]);
  return { code, out: io.stdout, err: io.stderr, files: now, written };
}

/** The files that the pages of a sample are, in order. */
function pageFiles(sample: Sample = {}): string[] {
  return pagesOf(workspace(sample).sources, { today: '2026-06-01' }).map(({ file }) => file);
}

const all = pageFiles().length;
/** How many of them are beside the files of one community. */
const own = pageFiles().filter((file) => file.startsWith(`${kit}/`)).length;

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/')).replace(/\/(?:pictures|forms)$/, '');

const words = (out: string) => [...out.matchAll(/^(\w+) {2}(\S+)/gm)].map(([, state, file]) => `${state} ${file}`);

describe('writing', () => {
  test('every page of every community, then nothing', async () => {
    const first = await render([], filesOf(two));
    expect([first.code, first.err]).toEqual([0, '']);
    const wanted = pageFiles(two);
    expect(first.written.sort()).toEqual([...wanted].sort());
    const folders = ['communities/data-guild/launch-kit', kit, 'overview'];
    expect([...new Set(wanted.map(folderOf))]).toEqual(folders);
    const made = (folder: string) => wanted.filter((file) => folderOf(file) === folder);
    const lines = folders.flatMap((folder) =>
      made(folder).length > 12 ? [`create ${made(folder).length}`] : made(folder).map((file) => `create ${file}`),
    );
    expect(words(first.out)).toEqual(lines);
    expect(first.out.endsWith('Next: read the pages, and commit them with the files they are made from.\n')).toBe(true);

    const second = await render([], first.files);
    expect([second.code, second.written]).toEqual([0, []]);
    expect(second.out).toBe(`${wanted.length} pages are up to date.\nNothing to do.\n`);
  });

  test('what has changed', async () => {
    const { files } = await render([], filesOf());
    const { code, out, written } = await render([], { ...files, [page]: `${files[page]}Old\n` });
    expect([code, written]).toEqual([0, [page]]);
    expect(out).toMatch(new RegExp(`^update {2}${page}\n${all - 1} pages are up to date.\nNext: `));
  });

  test('pages are drafts before the launch, and not after it', async () => {
    const { files } = await render([], filesOf(two));
    expect(files[page]).toContain('**Draft:**');
    expect(files['communities/data-guild/launch-kit/charter-page.md']).not.toContain('**Draft:**');
  });

  test('is the same on another day', async () => {
    const { files } = await render(['--today', '2026-06-01'], filesOf());
    const { written } = await render(['--today', '2027-06-01'], files);
    // What depends on the day says which it is; nobody can say so in a file for calendars.
    const isDated = (file: string) =>
      file.endsWith('.ics') || files[file]!.slice(0, 200).includes(' as of 2026-06-01;');
    expect(written.filter((file) => !isDated(file))).toEqual([]);
    expect(written).toContain(`${kit}/dashboard.md`);
  });

  test('line ends of another system make no page stale', async () => {
    const { files } = await render([], filesOf());
    const other = { ...files, [page]: files[page]!.replaceAll('\n', '\r\n') };
    expect((await render(['--check'], other)).code).toBe(0);
    const { files: last } = await render([], { ...other, [page]: `${other[page]}\r\nMore` });
    expect(last[page]).toBe(files[page]);
  });

  test('quietly', async () => {
    expect((await render(['--quiet'], filesOf())).out).toBe('');
  });
});

describe('choosing', () => {
  test.each([
    [['repair-guild'], [kit]],
    [['REPAIR  Guild'], [kit]],
    [['communities/data-guild/'], ['communities/data-guild/launch-kit']],
    [
      ['--only', 'charter-page'],
      ['communities/data-guild/launch-kit', kit],
    ],
    [
      ['charter-page', 'sponsor-brief'],
      ['communities/data-guild/launch-kit', kit],
    ],
  ])('%j', async (args, folders) => {
    const { written } = await render(args, filesOf(two));
    expect([...new Set(written.map(folderOf))].sort()).toEqual(folders);
  });

  test.each([
    [['repair-guild', 'charter-page', 'README.md']],
    [['repair-guild', '--only', 'charter-page,readme']],
    [['repair-guild', 'Charter-Page', '--only', 'README']],
  ])('%j', async (args) => {
    const { written } = await render(args, filesOf(two));
    expect(written.sort()).toEqual([`${kit}/README.md`, page]);
  });

  test.each([
    [['repair-gild'], 'There is no community “repair-gild”.\nDid you mean “repair-guild”?'],
    [['nothing-like-it'], 'There is no community “nothing-like-it”.\nThere are: data-guild and repair-guild.'],
    [['repair-guild', 'charter-pge'], 'There is no page “charter-pge”.\nDid you mean “charter-page”?'],
    [['--only', 'x'], `There is no page “x”.\nThere are: ${ids.slice(0, 2).join(', ')}`],
  ])('%j is nobody', async (args, message) => {
    const { code, out, err, written } = await render(args, filesOf(two));
    expect([code, out, written]).toEqual([2, '', []]);
    expect(err).toContain(`cop: ${message}`);
  });

  test('nothing is there', async () => {
    const { code, err } = await render([], {});
    expect(code).toBe(2);
    expect(err).toContain('There is no community here.');
  });
});

describe('where', () => {
  test('another folder, asked for or in cop.yaml', async () => {
    const asked = await render(['--out', 'pages/kit/'], filesOf());
    expect(asked.written).toContain('communities/repair-guild/pages/kit/charter-page.md');
    const config = 'render:\n  out: pages\n  documents: [charter-page]';
    expect((await render([], filesOf({ config }))).written).toEqual(['communities/repair-guild/pages/charter-page.md']);
    expect((await render(['--only', 'README'], filesOf({ config }))).written).toEqual([
      'communities/repair-guild/pages/README.md',
      'overview/README.md',
    ]);
  });

  test.each(['..', '../x', '/tmp', 'a/../b', 'a\\b', '.git', 'a/.git/b', 'a\u0007', '', 'con', 'a:b'])(
    'not %j',
    async (out) => {
      const { code, err, written } = await render(['--out', out], filesOf());
      expect([code, written]).toEqual([2, []]);
      expect(err).toContain('cannot be the folder of the pages: ');
    },
  );

  test('no folder whose name could end a comment', async () => {
    const files = { 'communities/a-->b/charter.yaml': filesOf()['communities/repair-guild/charter.yaml']! };
    const { code, err, written } = await render(['--stdout'], files);
    expect([code, written]).toEqual([1, []]);
    expect(err).toContain('The folder cannot be written to: it holds a character that not every system allows.');
  });
});

describe('without writing', () => {
  test('--check', async () => {
    const missing = await render(['--check', '--only', 'charter-page'], filesOf());
    expect([missing.code, missing.written]).toEqual([1, []]);
    expect(missing.out).toMatch(new RegExp(`^--- /dev/null\n\\+\\+\\+ ${page}\n@@ -0,0 `));
    expect(missing.out).toContain(`\ncreate  ${page}\nNext: run the same without --check, and commit the pages.\n`);

    const { files } = await render([], filesOf());
    const current = await render(['--check'], files);
    expect([current.code, current.out]).toEqual([0, `${all} pages are up to date.\nNothing to do.\n`]);

    const stale = await render(['--check'], { ...files, [page]: files[page]!.replace(/^# .*/m, '# Old\u001b[31m') });
    expect([stale.code, stale.written]).toEqual([1, []]);
    expect(stale.out).toContain('\n-# Old\\u{1b}[31m\n+# Charter');
  });

  test('--diff and --dry-run', async () => {
    const { files } = await render([], filesOf());
    const changed = { ...files, [page]: `${files[page]}Old\n` };
    const difference = await render(['--diff'], changed);
    expect([difference.code, difference.written]).toEqual([0, []]);
    expect(difference.out).toContain('\n-Old\n');
    const dry = await render(['--dry-run'], changed);
    expect([dry.code, dry.written]).toEqual([0, []]);
    expect(dry.out).toBe(
      `update  ${page}\n${all - 1} pages are up to date.\nNothing was written. Next: run the same without --diff and --dry-run.\n`,
    );
  });

  test('--stdout', async () => {
    const { files } = await render([], filesOf());
    const one = await render(['--stdout', '--only', 'charter-page'], filesOf());
    expect([one.code, one.err, one.written]).toEqual([0, '', []]);
    expect(one.out).toBe(files[page]);
    const some = await render(['--stdout'], filesOf());
    const pages = pageFiles().filter((file) => file.endsWith('.md'));
    expect(some.out).toBe(pages.map((file) => `<!-- ${file} -->\n${files[file]}`).join('\n'));
  });

  test('not two ways at once', async () => {
    const { code, err } = await render(['--stdout', '--check'], filesOf());
    expect(code).toBe(2);
    expect(err).toContain('--stdout prints pages; it goes with none of --check, --diff and --dry-run.');
  });
});

describe('what is not ours', () => {
  test('stays, unless it is forced', async () => {
    const files = { ...filesOf(), [page]: 'Mine\n' };
    const kept = await render([], files);
    expect([kept.code, kept.files[page]]).toEqual([1, 'Mine\n']);
    expect(kept.written).toHaveLength(all - 1);
    expect(kept.err).toBe(`cop: ${page} was not written by cop; it stays as it is.\n`);
    expect(kept.out).toMatch(/Next: rename the files that cop has not written, or overwrite them with --force\.\n$/);
    expect((await render(['--check'], kept.files)).code).toBe(1);
    const forced = await render(['--force'], kept.files);
    expect([forced.code, forced.written]).toEqual([0, [page]]);
  });

  test('a part written by hand stays', async () => {
    const { files } = await render([], filesOf());
    const own = { ...files, [page]: `${files[page]}<!-- cop:keep x -->\nMine\n<!-- /cop:keep -->\n` };
    expect((await render([], own)).written).toEqual([page]);
  });

  test('pages that nothing writes any more are named, not deleted', async () => {
    const { files } = await render([], filesOf());
    const more = { [`${kit}/old.md`]: '<!-- generated by cop from x -->\n', [`${kit}/notes.md`]: 'Mine\n' };
    const { code, out, written } = await render(['--check'], { ...files, ...more });
    expect([code, written]).toEqual([0, []]);
    expect(words(out)).toEqual([`orphan ${kit}/old.md`]);
  });
});

describe('files with faults', () => {
  const broken = { 'data-guild': { charter: 'name: [\nstage: active' } };

  test('a broken community gets no pages, with the place; others get theirs', async () => {
    const { code, out, err, written } = await render([], filesOf({ others: broken }));
    expect(code).toBe(1);
    expect(err).toMatch(
      /^cop: no pages for communities\/data-guild:\n {2}communities\/data-guild\/charter\.yaml:\d+:\d+: \S/,
    );
    expect(written).toHaveLength(own);
    expect(out).toMatch(/Next: repair what is named above, then run the same again\.\n$/);
  });

  test('any of its files counts, by the first fault', async () => {
    const { code, err, written } = await render([], filesOf({ roles: 'roles:\n  - kind: chief\n  - kind: boss' }));
    expect([code, written]).toEqual([1, []]);
    expect(err).toMatch(
      /^cop: no pages for communities\/repair-guild:\n {2}communities\/repair-guild\/roles\.yaml:2:11: .*\n$/,
    );
  });

  test('files of the organisation concern all communities', async () => {
    const { code, err, written } = await render([], filesOf({ ...two, strategy: 'ecosystem: [' }));
    expect([code, written]).toEqual([1, []]);
    expect(err).toMatch(
      /^cop: no pages for communities\/data-guild and communities\/repair-guild:\n {2}strategy\.yaml:/,
    );
  });

  test('settings that cannot be read stop everything', async () => {
    const { code, err, written } = await render([], filesOf({ config: 'render: [' }));
    expect([code, written]).toEqual([2, []]);
    expect(err).toMatch(/^cop: cop\.yaml:1:\d+: /);
  });

  test('no charter, no pages', async () => {
    const { code, err } = await render([], filesOf({ without: ['charter'] }));
    expect(code).toBe(1);
    expect(err).toContain('There is no charter.yaml in communities/repair-guild.');
  });

  test('a page that is no ordinary file is not followed', async () => {
    const io = memoryIo({ files: filesOf() });
    const list = async (folder: string) =>
      folder === kit ? [{ name: 'README.md', type: 'other' as const }] : await io.list(folder);
    expect(await main(['render'], { ...io, list, err: io.err })).toBe(2);
    expect([...io.files.keys()].filter((file) => file.startsWith(kit))).toEqual([]);
    expect(io.stderr).toContain('is no ordinary file; nothing was written.');
  });
});

describe('--final', () => {
  test('gives no drafts to those who may launch', async () => {
    const { code, files } = await render(['--final'], filesOf());
    expect(code).toBe(0);
    expect(files[page]).not.toContain('Draft');
  });

  test('is refused with the list of errors; others get theirs', async () => {
    const others = { 'data-guild': { roles: 'roles:\n  - { kind: manager }' } };
    const { code, err, written } = await render(['--final'], filesOf({ others }));
    expect(code).toBe(1);
    expect(err).toMatch(
      /^cop: no pages for communities\/data-guild:\n( {2}communities\/data-guild\/\S+:\d+:\d+: [a-z-]+: .*\n)+$/,
    );
    expect(written).toHaveLength(own);
  });
});

describe('as HTML', () => {
  const html = (files: readonly string[]) =>
    files.filter((file) => file.startsWith(kit)).map((file) => file.slice(kit.length + 1));

  test('a file for each page, and one with all of them', async () => {
    const { code, err, written, files, out } = await render(['repair-guild', '--format', 'html'], filesOf());
    expect([code, err]).toEqual([0, '']);
    expect(written.every((file) => file.endsWith('.html'))).toBe(true);
    expect(html(written)).toEqual(expect.arrayContaining(['charter-page.html', 'poster.html', 'launch-kit.html']));
    expect(files[`${kit}/charter-page.html`]).toMatch(
      /^<!doctype html>\n<!-- generated by cop from communities\/repair-guild\//,
    );
    expect(files[`${kit}/launch-kit.html`]).toContain('<section id="charter-page"');
    expect(files[`${kit}/launch-kit.html`]).toContain('<h1>Launch kit: Repair Guild</h1>');
    expect(files[`${kit}/charter-page.html`]).toContain('<title>Charter: Repair Guild</title>');
    expect(out).not.toContain('orphan');
    const again = await render(['repair-guild', '--format', 'html', '--check'], files);
    expect([again.code, again.written]).toEqual([0, []]);
  });

  test('for one audience, or for pages asked for by name', async () => {
    const members = await render(['repair-guild', '--format', 'html', '--audience', 'members,everyone'], filesOf());
    expect(html(members.written)).toContain('launch-kit-members-everyone.html');
    expect(html(members.written)).not.toContain('sponsor-brief.html');
    const { written } = await render(['repair-guild', 'poster', '--format', 'html'], filesOf());
    expect(html(written)).toEqual(['poster.html']);
  });

  test('with what somebody wrote into the page, but not its marks', async () => {
    const { files } = await render([], filesOf());
    const own = {
      ...files,
      [page]: `${files[page]}\n<!-- cop:keep notes -->\nBring <b>cake</b>.\n<!-- /cop:keep -->\n`,
    };
    const text = (await render(['--format', 'html', '--only', 'charter-page'], own)).files[`${kit}/charter-page.html`]!;
    expect(text).toContain('Bring &lt;b>cake&lt;/b>.');
    expect(text).not.toContain('cop:keep');
  });

  test('on the screen', async () => {
    const { out, written } = await render(['repair-guild', 'poster', '--format', 'html', '--stdout'], filesOf());
    expect(written).toEqual([]);
    expect(out).toMatch(/^<!doctype html>\n/);
  });
});

describe('for an audience', () => {
  test('only its pages', async () => {
    const { written } = await render(['repair-guild', '--audience', 'Everyone'], filesOf());
    expect(written).toContain(page);
    expect(written).not.toContain(`${kit}/sponsor-brief.md`);
    expect(written).not.toContain(`${kit}/invitation.md`);
  });

  test.each([
    [['--audience', 'membrs'], 'There is no audience “membrs”.\nDid you mean “members”?'],
    [['--audience', 'members', '--only', 'sponsor-brief'], 'No page is for that audience and of that name.'],
  ])('%j is nobody', async (args, message) => {
    const { code, err, written } = await render(args, filesOf());
    expect([code, written]).toEqual([2, []]);
    expect(err).toContain(`cop: ${message}`);
  });
});

describe('pages that name a day', () => {
  const calendar = `${kit}/calendar.md`;
  const on = (day: string, files: Files) => render(['--only', 'calendar', '--check', '--today', day], files);

  test('are judged by it, and move on when the month is over', async () => {
    const { files } = await render(['--today', '2026-06-10'], filesOf());
    expect(files[calendar]).toContain(' as of 2026-06-10;');
    expect((await render(['--check'], files)).code).toBe(0);
    expect((await on('2026-07-10', files)).code).toBe(1);
  });
});

test('a part to keep without an end stops its page, and no other', async () => {
  const { files } = await render([], filesOf());
  const open = { ...files, [page]: `${files[page]}Old\n<!-- cop:keep notes -->\nMine\n` };
  const { code, err, out, written } = await render([], open);
  expect([code, written]).toEqual([1, []]);
  expect(err).toBe(`cop: ${page} has a part to keep without an end; it stays as it is.\n`);
  expect(out).toMatch(/Next: write <!-- \/cop:keep --> where the part to keep ends, or give it up with --force\.\n$/);
});
