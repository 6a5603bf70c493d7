import { entryOf } from '../../core/explain/entry.ts';
import { type ExplainData, ruleData } from '../../core/explain/json.ts';
import { rulesLines, rulesTable, rulesText } from '../../core/explain/listing.ts';
import { faultSection, ruleSection } from '../../core/explain/markdown.ts';
import { faultText, ruleText, type Screen } from '../../core/explain/terminal.ts';
import { explain } from '../../core/explain.ts';
import { faultWords } from '../../core/fault.ts';
import { rules } from '../../core/rules/index.ts';
import { categories } from '../../core/words/categories.ts';
import { closest, nearest } from '../../core/words/closest.ts';
import { list, shorten } from '../../core/words/list.ts';
import { jsonSafe, terminal } from '../../core/words/safe.ts';
import { defineCommand, type Given, textOf } from '../command.ts';
import { type Io, UserError } from '../io.ts';
import { paintFor, wantsColour } from '../paint.ts';

const formats = ['text', 'markdown', 'json'] as const;
type Format = (typeof formats)[number];

const faultIds = Object.keys(faultWords) as (keyof typeof faultWords)[];
const ids = [...rules.map((rule) => rule.id), ...faultIds].sort();
const names = [...ids, ...Object.keys(categories).filter((name) => rules.some(({ category }) => category === name))];

export default defineCommand({
  name: 'explain',
  summary: 'tell what a rule asks for, why, and what to do; or what the rules of a category ask for',
  args: [{ name: '<rule>', summary: 'its id, the beginning of its id, or a category', values: names }],
  options: [{ flags: '-f, --format <name>', summary: 'how to print', choices: formats }],
  examples: ['cop explain no-sponsor', 'cop explain relevance --format markdown'],
  run: async (io, [asked = ''], options) => {
    const name = await find(io, asked);
    const format = (textOf(options, 'format') ?? 'text') as Format;
    await io.out(await pageOf(name, format, () => screenOf(io, options)));
    return 0;
  },
});

/** The one id or category that is meant: by itself, by its beginning, or by being nearest to it. */
async function find(io: Io, asked: string): Promise<string> {
  if (names.includes(asked)) return asked;
  const begun = asked === '' ? [] : ids.filter((id) => id.startsWith(asked));
  if (begun.length === 1) return begun[0]!;
  const shown = shorten(asked);
  if (begun.length > 1)
    throw new UserError(`${begun.length} rules begin with “${shown}”.`, `Choose one: ${list(begun, 'or')}.`);
  const meant = nearest(asked, names);
  if (meant === undefined) {
    const near = closest(asked, names);
    const hint = near.length > 0 ? `Did you mean ${list(near, 'or')}?` : 'All of them: cop rules';
    throw new UserError(`There is no rule or category “${shown}”.`, hint);
  }
  await io.err(`cop: There is no rule or category “${terminal(shown)}”; this is ${meant}.\n`);
  return meant;
}

async function screenOf(io: Io, options: Given): Promise<Screen & { readonly isTerminal: boolean }> {
  const colour = wantsColour(options.color as boolean | undefined, io.env, io.outIsTerminal);
  const unicode = io.env.TERM !== 'linux';
  return { paint: await paintFor(colour), width: io.width, unicode, isTerminal: io.outIsTerminal };
}

type ScreenOf = () => ReturnType<typeof screenOf>;

async function pageOf(name: string, format: Format, screen: ScreenOf): Promise<string> {
  const rule = rules.find(({ id }) => id === name);
  const fault = faultIds.find((id) => id === name);
  if (rule) {
    const explanation = explain(rule, rules);
    if (format === 'json') return json({ rule: ruleData(explanation) });
    return format === 'markdown' ? ruleSection(explanation) : ruleText(explanation, await screen());
  }
  if (fault) {
    if (format === 'json') return json({ fault: { id: fault, why: faultWords[fault], severity: 'error' } });
    return format === 'markdown' ? faultSection(fault) : faultText(fault, await screen());
  }
  return await categoryPage(name, format, screen);
}

async function categoryPage(category: string, format: Format, screen: ScreenOf): Promise<string> {
  const entries = rules.filter((rule) => rule.category === category).map(entryOf);
  const summary = categories[category]!;
  if (format === 'json') return json({ category: { id: category, summary, rules: entries } });
  if (format === 'markdown') return `## ${category}\n\n${summary}\n\n${rulesTable(entries, () => undefined)}`;
  const { isTerminal, ...where } = await screen();
  return `${summary}\n\n${isTerminal ? rulesText(entries, where) : rulesLines(entries)}`;
}

function json(content: ExplainData): string {
  return `${jsonSafe(JSON.stringify({ schemaVersion: 1, ...content }, null, 2))}\n`;
}
