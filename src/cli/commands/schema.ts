import { schemaFile, schemaText } from '../../core/json-schema.ts';
import type { Kind } from '../../core/kind.ts';
import { kinds } from '../../core/kinds/index.ts';
import type { KindName } from '../../core/model.ts';
import { closest } from '../../core/words/closest.ts';
import { list } from '../../core/words/list.ts';
import { defineCommand, type Given } from '../command.ts';
import { type Io, UserError, type Write } from '../io.ts';
import { home } from '../load.ts';

const names = Object.keys(kinds) as KindName[];

export default defineCommand({
  name: 'schema',
  summary: 'print the JSON Schema of a kind of file, or install all of them for editors',
  args: [{ name: '[kind]', summary: `${list(names, 'or')}; without one, the list of kinds`, values: names }],
  options: [{ flags: '--install', summary: 'write .cop/schema/<kind>.json at the root of the workspace' }],
  examples: ['cop schema charter', 'cop schema --install'],
  run,
});

async function run(io: Io, args: readonly string[], options: Given): Promise<number> {
  const kind = args[0] === undefined ? undefined : readKind(args[0]);
  if (options.install === true) return await install(io, kind ? [kind] : names, options.quiet === true);
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

async function install(io: Io, wanted: readonly KindName[], quiet: boolean): Promise<number> {
  const root = (await home(io))?.root ?? '';
  const writes: Write[] = [];
  const lines: string[] = [];
  for (const kind of wanted) {
    const file = `${root}${schemaFile(kind)}`;
    const bytes = await io.read(file);
    const before = bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const text = schemaText(kind);
    const same = before?.replaceAll('\r\n', '\n') === text;
    if (before !== undefined && !isOurs(before, kind))
      throw new UserError(
        `${file} was not written by cop; nothing was written.`,
        'Move it away, then run the same again.',
      );
    if (!same) writes.push({ file, text, ...(before !== undefined && { before }) });
    lines.push(`${(same ? 'identical' : before === undefined ? 'create' : 'overwrite').padEnd(10)} ${file}\n`);
  }
  if (writes.length > 0) await io.write(writes);
  if (!quiet)
    await io.out(
      `${lines.join('')}\nFirst line of a file: # yaml-language-server: $schema=… with the path to its schema.\n`,
    );
  return 0;
}
