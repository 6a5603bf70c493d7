import type { Importer } from '../../core/import.ts';
import { imports } from '../../core/imports/index.ts';
import { closest } from '../../core/words/closest.ts';
import { type Command, defineCommand } from '../command.ts';
import { bring } from '../importing.ts';
import { UserError } from '../io.ts';

const sources: readonly Importer[] = Object.values(imports);
const widest = Math.max(...sources.map(({ name }) => name.length));
const listed = sources.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`).join('\n');

export default defineCommand({
  name: 'import',
  summary: 'bring in what exists: groups, a roster, a skills survey, a charter in Markdown',
  args: [{ name: '[source]', summary: 'what kind of file it is' }],
  options: [],
  examples: ['cop import sigs sigs.yaml --dry-run', 'cop import csv-skills survey.csv --community data-guild'],
  below: sources.map(below),
  async run(_io, [source]) {
    if (source === undefined) throw new UserError('Say what kind of file it is.', listed);
    const near = closest(
      source,
      sources.map(({ name }) => name),
      1,
    )[0];
    throw new UserError(
      `cop does not import “${source}”.`,
      near ? `Did you mean “${near}”?` : `It imports:\n${listed}`,
    );
  },
});

function below(importer: Importer): Command {
  const isCommunity = importer.into === 'community';
  return {
    name: importer.name,
    summary: importer.summary,
    args: [{ name: importer.many ? '<files...>' : '<file>', summary: 'the file, or - for standard input' }],
    options: [
      ...(isCommunity ? [{ flags: '--community <name>', summary: 'the community it is about' }] : []),
      ...importer.options,
      { flags: '--report <file>', summary: 'write all that was left out, and why, as a table (CSV)' },
      { flags: '--dry-run', summary: 'show what would be written, and write nothing' },
      { flags: '-y, --yes', summary: 'ask nothing; read the columns as they look' },
      { flags: '--no-input', summary: 'ask nothing, not even at a terminal' },
    ],
    examples: importer.examples,
    run: (io, files, options) => bring(io, importer, files, options),
  };
}
