import type { Spot, Told } from '../assist.ts';
import type { Finding, Path } from '../finding.ts';
import type { Kind } from '../kind.ts';
import { kinds } from '../kinds/index.ts';
import { kindOf } from '../link.ts';
import type { KindName, Named } from '../model.ts';
import type { RuleWords } from '../reporter.ts';
import { type Field, fieldAt } from '../schema.ts';
import { fold } from '../words/closest.ts';
import { markdownText } from '../words/markdown.ts';
import { fieldAbout, ruleAbout } from './about.ts';
import { remarkAt, wordAt } from './cursor.ts';
import { plainText, type Span } from './entry.ts';
import { isWithin, rangeIn } from './range.ts';
import { linkAt } from './sites.ts';

/** What there is to tell about a place: the rules that found something there, the field, what its value stands for. */
export function hover(spot: Spot, findings: readonly Finding[], rules: readonly RuleWords[]): Told | undefined {
  const { text, offset, file, model } = spot;
  const kind = kindOf(file.slice(model.root.length));
  if (!kind) return undefined;
  const remark = remarkAt(text, offset);
  if (remark) return ruleInRemark(text, offset, rules);
  const point = rangeIn(text, [offset, offset]);
  const found = findings.filter((finding) => finding.file === file && isWithin(point, finding.range));
  const word = wordAt(text, offset);
  const told = word ? aboutWord(spot, kind, word, rules) : [];
  const byRule = new Map(found.map((finding) => [finding.rule, finding]));
  const parts = [...[...byRule.values()].map((finding) => aboutFinding(finding, rules)), ...told];
  if (parts.length === 0) return undefined;
  const range = word ? rangeIn(text, word.span) : found[0]!.range;
  return { range, about: parts.join('\n\n---\n\n') };
}

function ruleInRemark(text: string, offset: number, rules: readonly RuleWords[]): Told | undefined {
  let [start, end] = [offset, offset];
  while (/[\w-]/.test(text[start - 1] ?? ' ')) start -= 1;
  while (/[\w-]/.test(text[end] ?? ' ')) end += 1;
  const rule = rules.find(({ id }) => id === text.slice(start, end));
  return rule && { range: rangeIn(text, [start, end]), about: ruleAbout(rule) };
}

/** Its message stands beside it in every editor; here is why it was made. */
function aboutFinding({ rule, why, fix }: Finding, rules: readonly RuleWords[]): string {
  const words = rules.find(({ id }) => id === rule);
  return ruleAbout({ id: rule, summary: words?.summary ?? '', why, fix, unless: words?.unless ?? '' });
}

interface Word {
  readonly path: Path;
  readonly aim: 'key' | 'value';
  readonly span: Span;
}

function aboutWord(spot: Spot, kind: KindName, { path, aim, span }: Word, rules: readonly RuleWords[]): string[] {
  const field = fieldAt((kinds[kind] as Kind).schema, path);
  const names = linkAt(spot)?.targets.map((target) => aboutName(target, spot)) ?? [];
  if (aim === 'value') return [...names, ...meaning(field, plainText(spot.text.slice(...span)))];
  const rule = rules.find(({ id }) => isRuleName(kind, path) && id === path.at(-1));
  if (rule) return [ruleAbout(rule)];
  const isOwnName = fieldAt((kinds[kind] as Kind).schema, path.slice(0, -1))?.form === 'map';
  if (!field || isOwnName || field.description === '') return names;
  return [...names, `**${markdownText(String(path.at(-1)))}**: ${fieldAbout(field)}`];
}

function isRuleName(kind: KindName, path: Path): boolean {
  return kind === 'config' && path[0] === 'lint' && path.at(-2) === 'rules';
}

function aboutName({ type, key, label, place }: Named, { model }: Spot): string {
  const called = label === key ? '' : ` (${markdownText(key)})`;
  return `**${markdownText(label)}**${called}: ${type} in ${markdownText(place.file.slice(model.root.length))}`;
}

/** What a word to choose means; of a list or a short form, the word that stands there. */
function meaning(field: Field | undefined, written: string): string[] {
  const main = field?.fields?.find(({ name }) => name === field.main);
  const { choices = [], meanings = [] } = field?.entry?.choices ? field.entry : (main ?? field ?? {});
  const index = choices.findIndex((choice) => fold(choice) === fold(written));
  const meant = meanings[index] ?? '';
  return meant === '' ? [] : [`**${markdownText(choices[index]!)}**: ${markdownText(meant)}`];
}
