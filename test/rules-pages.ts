import { entryOf } from '../src/core/explain/entry.ts';
import { rulesTable } from '../src/core/explain/listing.ts';
import { faultSection, ruleSection } from '../src/core/explain/markdown.ts';
import { explain } from '../src/core/explain.ts';
import { faultWords } from '../src/core/fault.ts';
import { rules } from '../src/core/rules/index.ts';
import { categories } from '../src/core/words/categories.ts';
import { plural } from '../src/core/words/list.ts';
import { readOnce } from './workspace.ts';

const note = '<!-- Generated from the rules of this folder by `npm run gen`; do not edit. -->';
const used = Object.keys(categories).filter((name) => rules.some(({ category }) => category === name));
const title = (category: string) => category[0]!.toUpperCase() + category.slice(1);
const membersOf = (category: string) =>
  rules.filter((rule) => rule.category === category).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The page of each category that has rules, by its name. */
export const categoryPages: ReadonlyMap<string, string> = new Map(used.map((category) => [category, page(category)]));

function page(category: string): string {
  const members = membersOf(category);
  const lead = `${categories[category]} How to read this page: [the rules](../README.md).`;
  const table = rulesTable(members.map(entryOf), ({ id }) => `#${id}`);
  const sections = members.map((rule) => ruleSection(explain(rule, rules, readOnce)));
  return [note, `# ${title(category)}`, lead, table, ...sections]
    .map((part) => part.trimEnd())
    .join('\n\n')
    .concat('\n');
}

/** The categories as a table, with links to their pages from another folder. */
export function categoriesTable(folder = ''): string {
  const rows = used.map((category) => {
    const link = `[${category}](${folder}${category}/README.md)`;
    return `| ${link} | ${membersOf(category).length} | ${categories[category]} |\n`;
  });
  return `| category | rules | about |\n|---|---|---|\n${rows.join('')}`.trimEnd();
}

/** What stands between the marks of the page about all rules. */
export function rulesIndex(): string {
  const faults = (Object.keys(faultWords) as (keyof typeof faultWords)[]).map(faultSection);
  return [
    `${plural(rules.length, 'rule')} in ${plural(used.length, 'category', 'categories')}:`,
    categoriesTable(),
    'Some findings are made by no rule. They say why a file cannot be used at all:',
    ...faults.map((text) => text.trimEnd()),
  ].join('\n\n');
}
