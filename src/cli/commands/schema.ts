import { jsonText, schemaFile, schemaText } from '../../core/json-schema.ts';
import type { Kind } from '../../core/kind.ts';
import { kinds } from '../../core/kinds/index.ts';
import { kindOf } from '../../core/link.ts';
import type { KindName } from '../../core/model.ts';
import { type Output, outputSchema } from '../../core/output.ts';
import { outputs } from '../../core/outputs/index.ts';
import { schemaLine } from '../../core/start.ts';
import { closest } from '../../core/words/closest.ts';
import { list } from '../../core/words/list.ts';
import { defineCommand, type Given, textOf } from '../command.ts';
import { lineOf, textAt } from '../compare.ts';
import { type Io, UserError, type Write } from '../io.ts';
import { home, type Workspace } from '../load.ts';

const names = Object.keys(kinds) as KindName[];

export default defineCommand({
  name: 'schema',
  summary: 'print the JSON Schema of a kind of file, or install all of them for editors',
  args: [{ name: '[kind]', summary: `${list(names, 'or')}; without one, the list of kinds`, values: names }],
  options: [
    { flags: '--install', summary: 'write .cop/schema/<kind>.json at the root of the workspace' },
    {
      flags: '--output <command>',
      summary: 'print the JSON Schema of what a command prints with --format json',
      choices: Object.keys(outputs),
    },
    { flags: '--connect', summary: 'the same, and a first line that names the schema into each file that has none' },
  ],
  examples: ['cop schema charter', 'cop schema --output lint', 'cop schema --connect'],
  run,
});

async function run(io: Io, args: readonly string[], options: Given): Promise<number> {
  const output = textOf(options, 'output');
  if (output !== undefined) {
    if (args.length > 0 || options.install === true || options.connect === true)
      throw new UserError('--output stands alone: it is about a command, not about a kind of file.');
    await io.out(jsonText(outputSchema((outputs as Record<string, Output>)[output]!)));
    return 0;
  }
  const kind = args[0] === undefined ? undefined : readKind(args[0]);
  if (options.install === true || options.connect === true) return await install(io, kind ? [kind] : names, options);
  await io.out(kind ? schemaText(kind) : catalogue());
  return 0;
}

/** A schema that an older cop wrote carries the title of its kind. */
function isOurs(text: string, kind: KindName): boolean {
  return text.includes(`"title": "${kinds[kind].file}"`) && text.includes('"$schema"');
}

/** A kind by its name or by the name of its file. */
function readKind(text: string): KindName {
  const found = names.find((name) => name === text || kinds[name].file === text);
  if (found) return found;
  const near = closest(text, [...names, ...names.map((name) => kinds[name].file)], 1)[0];
  throw new UserError(
    `There is no kind of file “${text}”.`,
    near ? `Did you mean “${near}”?` : `Choose one of ${names.join(', ')}.`,
  );
}

function catalogue(): string {
  const widest = Math.max(...names.map((name) => name.length));
  const files = Math.max(...names.map((name) => kinds[name].file.length));
  const lines = names.map((name) => {
    const { file, summary }: Kind = kinds[name];
    return `${name.padEnd(widest)}  ${file.padEnd(files)}  ${summary}\n`;
  });
  return lines.join('');
}

/** What becomes of one file. */
interface Fate extends Write {
  readonly state: 'create' | 'identical' | 'overwrite' | 'connect' | 'skip';
}

async function install(io: Io, wanted: readonly KindName[], options: Given): Promise<number> {
  const here = await home(io);
  const root = here?.root ?? '';
  const schemas = await schemasAt(io, root, wanted);
  const open = await unconnected(io, here, wanted);
  const fates = options.connect === true ? [...schemas, ...open] : schemas;
  const writes = fates.filter(({ state }) => state !== 'identical' && state !== 'skip');
  if (writes.length > 0) await io.write(writes.map(({ file, text, before }): Write => ({ file, text, before })));
  if (options.quiet === true) return 0;
  const lines = fates.map(({ state, file }) => {
    return lineOf(`${state.padEnd(10)} ${file}${state === 'skip' ? ' (cannot be read as text)' : ''}`);
  });
  await io.out(`${lines.join('')}${options.connect === true ? '' : advice(open)}`);
  return 0;
}

async function schemasAt(io: Io, root: string, wanted: readonly KindName[]): Promise<Fate[]> {
  const fates: Fate[] = [];
  for (const kind of wanted) {
    const file = `${root}${schemaFile(kind)}`;
    const before = await textAt(io, file);
    const text = schemaText(kind);
    if (before !== undefined && !isOurs(before, kind))
      throw new UserError(
        `${file} was not written by cop; nothing was written.`,
        'Move it away, then run the same again.',
      );
    const same = before?.replaceAll('\r\n', '\n') === text;
    fates.push({ file, text, before, state: same ? 'identical' : before === undefined ? 'create' : 'overwrite' });
  }
  return fates;
}

/** Files that do not name their schema, with the line that does above everything else and no other byte changed. */
async function unconnected(io: Io, here: Workspace | undefined, wanted: readonly KindName[]): Promise<Fate[]> {
  const fates: Fate[] = [];
  for (const { file, unread } of here?.sources ?? []) {
    const below = file.slice(here!.root.length);
    const kind = kindOf(below);
    if (kind === undefined || !wanted.includes(kind)) continue;
    const bytes = unread === undefined ? await io.read(file) : undefined;
    const before = bytes && exactText(bytes);
    if (before === undefined) fates.push({ file, text: '', state: 'skip' });
    else if (!/^\s*#.*yaml-language-server\s*:.*\$schema=/m.test(before)) {
      const mark = before.startsWith('\ufeff') ? '\ufeff' : '';
      const end = /\r?\n/.exec(before)?.[0] ?? '\n';
      const line = schemaLine(kind, below).replace('\n', end);
      fates.push({ file, before, text: `${mark}${line}${before.slice(mark.length)}`, state: 'connect' });
    }
  }
  return fates;
}

/** The text of bytes that it gives back unchanged; undefined where they are no such text. */
function exactText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function advice(open: readonly Fate[]): string {
  const count = open.filter(({ state }) => state === 'connect').length;
  if (count === 0) return '\nNext: open a file in an editor with a YAML language server.\n';
  const [them, they] = count === 1 ? ['file does', 'its first line'] : ['files do', 'their first lines'];
  return `
${count} ${them} not name a schema yet. Next: cop schema --connect writes it as ${they}.
In VS Code a setting does it too: "yaml.schemas": { ".cop/schema/charter.json": "**/charter.yaml" } and so on.
`;
}
