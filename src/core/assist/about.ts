import type { Listed } from '../rule.ts';
import type { Field } from '../schema.ts';
import { markdownText, markdownWords } from '../words/markdown.ts';

const forms: Readonly<Record<Field['form'], string>> = {
  text: 'a text',
  date: 'a date',
  number: 'a number',
  level: 'a level',
  'yes-no': 'yes or no',
  choice: 'a word',
  list: 'a list',
  map: 'names with values',
  group: 'fields',
};

/** What a field holds, in few words. */
export function formOf({ form, isRequired }: Field): string {
  return isRequired ? `${forms[form]}, needed` : forms[form];
}

/** A field in Markdown: its question, and the words that answer it. */
export function fieldAbout(field: Field): string {
  const { choices = [], meanings = [] } = field.form === 'list' && field.entry?.choices ? field.entry : field;
  const listed = choices.map((choice, index) => {
    const meaning = meanings[index] ?? '';
    return `- \`${choice}\`${meaning === '' ? '' : `: ${markdownText(meaning)}`}`;
  });
  return [markdownWords(field.description), ...(listed.length > 0 ? [listed.join('\n')] : [])].join('\n\n');
}

/** A rule in Markdown: the good state, why it matters, what to do, when it is right to ignore it. */
export function ruleAbout({
  id,
  summary,
  why,
  fix,
  unless,
}: Pick<Listed, 'id' | 'summary' | 'why' | 'fix' | 'unless'>) {
  const parts = [`**${markdownText(id)}**: ${markdownWords(summary)}`, markdownWords(why)];
  if (fix !== '') parts.push(`What to do: ${markdownWords(fix)}`);
  if (unless !== '') parts.push(`What keeps it quiet: ${markdownWords(unless)}`);
  return parts.join('\n\n');
}
