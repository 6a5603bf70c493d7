import { type Entry, entryOf, type RulesData } from '../../core/explain/entry.ts';
import { rulesLines, rulesTable, rulesText } from '../../core/explain/listing.ts';
import { faultWords } from '../../core/fault.ts';
import { rules } from '../../core/rules/index.ts';
import { wrap } from '../../core/words/columns.ts';
import { profiles } from '../../core/words/levels.ts';
import { list, plural } from '../../core/words/list.ts';
import { jsonSafe } from '../../core/words/safe.ts';
import { stages } from '../../core/words/stages.ts';
import { defineCommand, type Given, textOf, textsOf } from '../command.ts';
import type { Io } from '../io.ts';
import { paintFor, wantsColour } from '../paint.ts';

const categories = [...new Set(rules.map((rule) => rule.category))].sort();

export default defineCommand({
  name: 'rules',
  summary: 'list the rules: what each asks for, how severe it is, where it takes part',
  args: [],
  options: [
    { flags: '-f, --format <name>', summary: 'how to print', choices: ['table', 'json', 'markdown'] },
    { flags: '--category <name>', summary: 'only rules of this category; repeatable', choices: categories, many: true },
    { flags: '--profile <name>', summary: 'only rules that take part in it', choices: profiles },
    { flags: '--stage <name>', summary: 'only rules that speak at this stage', choices: stages },
    { flags: '--time', summary: 'only rules that depend on today' },
    { flags: '--fixable', summary: 'only rules whose findings a program can mend' },
  ],
  examples: ['cop rules --profile starter', 'cop rules --category relevance --format json'],
  run: async (io, _, options) => {
    await io.out(await print(io, options, select(options)));
    return 0;
  },
});

function select(options: Given): RulesData {
  const wanted = textsOf(options, 'category');
  const [profile, stage] = [textOf(options, 'profile'), textOf(options, 'stage')];
  const chosen = rules
    .map(entryOf)
    .filter(
      (entry) =>
        (wanted.length === 0 || wanted.includes(entry.category)) &&
        (profile === undefined || entry.profiles.some((name) => name === profile)) &&
        (stage === undefined || Object.hasOwn(entry.severity, stage)) &&
        (options.time !== true || entry.time) &&
        (options.fixable !== true || entry.fixable !== null),
    );
  const isNarrow = wanted.length > 0 || options.time === true || options.fixable === true;
  const faults = Object.entries(isNarrow ? {} : faultWords).map(([id, why]) => ({
    id,
    why,
    severity: 'error' as const,
  }));
  return { rules: chosen.sort(byCategory), faults };
}

function byCategory(a: Entry, b: Entry): number {
  const [one, other] = [`${a.category} ${a.id}`, `${b.category} ${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

async function print(io: Io, options: Given, { rules: entries, faults }: RulesData): Promise<string> {
  const format = textOf(options, 'format') ?? 'table';
  if (format === 'json') {
    const text = JSON.stringify({ schemaVersion: 1, rules: entries, faults }, null, 2);
    return `${jsonSafe(text)}\n`;
  }
  if (entries.length === 0) return 'No rule is so.\n';
  if (format === 'markdown') return rulesTable(entries, () => undefined);
  if (!io.outIsTerminal) return rulesLines(entries);
  const paint = await paintFor(wantsColour(options.color as boolean | undefined, io.env, true));
  const always = faults.length > 0 ? ` Always errors, never switched off: ${list(faults.map(({ id }) => id))}.` : '';
  const last = wrap(`${plural(entries.length, 'rule')}.${always} More about one: cop explain <rule>`, io.width);
  return `${rulesText(entries, { paint, width: io.width })}\n${last.join('\n')}\n`;
}
