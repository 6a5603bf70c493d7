import { kinds } from '../kinds/index.ts';
import type { KindName } from '../model.ts';
import type { Page } from '../plan.ts';
import { schemaLine } from '../start.ts';
import { plainDate } from '../words/dates.ts';
import { yamlText } from '../words/yaml.ts';
import { exampleTexts } from './example-texts.ts';
import { type Example, examples } from './examples.ts';

/** Where a copy goes, and what is different about it. */
export interface Copy {
  /** The folder of the community below the root. */
  readonly folder: string;
  /** What the community is called, where it does not keep the name of the example. */
  readonly name?: string;
  /** Files of the organisation that are there already: the copy comes without them, and without what points into them. */
  readonly without?: readonly ('config' | 'strategy')[];
}

/** The files of an example as a copy: its own in the folder, those of the organisation at the root. */
export function examplePages(name: string, copy: Copy): Page[] {
  const example = examples.find((candidate) => candidate.name === name);
  if (!example) throw new Error(`There is no example ${name}.`);
  return Object.entries(exampleTexts[name] ?? {}).flatMap(([path, text]): Page[] => {
    const kind = kindOf(path);
    if (copy.without?.some((left) => left === kind)) return [];
    const file = kinds[kind].of === 'community' ? `${copy.folder}/${kinds[kind].file}` : path;
    return [{ file, text: `${schemaLine(kind, file)}${copied(kind, text, example, copy)}` }];
  });
}

function kindOf(path: string): KindName {
  const kind = (Object.keys(kinds) as KindName[]).find((one) => path.split('/').at(-1) === kinds[one].file);
  if (!kind) throw new Error(`${path} is no file of a community.`);
  return kind;
}

function copied(kind: KindName, text: string, example: Example, { name, without = [] }: Copy): string {
  const apart = without.includes('strategy') && (kind === 'charter' || kind === 'skills') ? detached(text) : text;
  if (kind !== 'charter') return apart;
  const named = name === undefined ? apart : apart.replace(/^name: .*$/m, () => `name: ${yamlText(name)}`);
  return `${origin(example)}${named}`;
}

// The dates stay: moved to another year, weekdays and seasons of the example would no longer be right.
function origin({ name, day }: Example): string {
  return [
    `# A copy of the example “${name}”, as it stood on ${plainDate(day)}. Judged by that day, it has no problems:`,
    `# cop lint --today ${day}. Put your own dates in the place of these.`,
    '',
    '',
  ].join('\n');
}

/** What points at the strategy of the example becomes a comment: the strategy that is there has other objectives. */
function detached(text: string): string {
  return text.replace(/^( *)(supports: \[.*\])$/gm, '$1# $2 in the strategy of the example');
}
