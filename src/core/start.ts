import { schemaFile, schemaLine, schemaText } from './json-schema.ts';
import { kinds } from './kinds/index.ts';
import type { KindName } from './model.ts';
import type { Page } from './plan.ts';
import { type Partials, render, type Template } from './render.ts';
import type { Answers } from './start/answer.ts';

/** Where a community begins: its folder below the root of the workspace. */
export interface Beginning {
  readonly folder: string;
}

/** The files of a new community, below the root: its own, and those of the organisation. */
export function start(
  answers: Answers,
  templates: readonly Template[],
  partials: Partials,
  { folder }: Beginning,
): Page[] {
  const short = isShort(answers);
  const stages = { proposed: answers.stage === 'proposed', forming: answers.stage === 'forming' };
  const context = { ...answers, ...stages, transforming: answers.stage === 'transforming', short };
  const page = (kind: KindName, path: string, file: string): Page => {
    const template = templates.find((candidate) => candidate.path === `starter/${path}`);
    if (!template) throw new Error(`There is no template starter/${path}.`);
    return { file, text: `${schemaLine(kind, file)}${render(template, context, 'yaml', partials)}` };
  };
  const own = kindsOf(answers).map(({ file, kind }) => page(kind, `community/${file}`, `${folder}/${file}`));
  const above = (['config', 'strategy'] as const).map((kind) => page(kind, kinds[kind].file, kinds[kind].file));
  return [...own, ...above];
}

/** The schemas that editors use, where the first line of each file looks for them. */
export function schemaPages(): Page[] {
  return (Object.keys(kinds) as KindName[]).map((kind) => ({ file: schemaFile(kind), text: schemaText(kind) }));
}

// An idea has nothing yet that could fill the longer files, and a community that has ended nothing any more.
function isShort({ stage }: Answers): boolean {
  return stage === 'proposed' || stage === 'retired';
}

function kindsOf(answers: Answers): { readonly kind: KindName; readonly file: string }[] {
  const named = answers.owner !== '' || answers.sponsor !== '';
  const all = isShort(answers)
    ? (['charter', 'roles'] as const)
    : (['charter', 'roles', 'curriculum', 'skills'] as const);
  return all
    .filter((kind) => kind !== 'roles' || named || !isShort(answers))
    .map((kind) => ({ kind, file: kinds[kind].file }));
}

/** A question nobody has answered yet, and the line that waits for the answer. */
export interface Opening {
  readonly file: string;
  readonly line: number;
  readonly question: string;
}

// What makes the most difference to whoever reads the pages first.
const first: readonly [file: string, field: RegExp, question: string][] = [
  ['charter.yaml', /^audience:$/, 'Who is it for?'],
  ['roles.yaml', /^ {4}holder:$/, 'Who stands behind it, and who looks after it?'],
  ['charter.yaml', /^ {2}how_to_join:$/, 'What does somebody do to join?'],
  ['charter.yaml', /^needs:$/, 'Which problems do people have now?'],
  ['charter.yaml', /^ {2}(handover|reason):$/, 'How did it end, and who carries its work on?'],
];

/** What to fill in first: at most three of the fields that are still blank. */
export function openings(pages: readonly Page[]): Opening[] {
  const found = first.flatMap(([name, field, question]): Opening[] => {
    const page = pages.find(({ file }) => file.endsWith(`/${name}`));
    const line = page?.text.split('\n').findIndex((text) => field.test(text)) ?? -1;
    return page && line >= 0 ? [{ file: page.file, line: line + 1, question }] : [];
  });
  return found.slice(0, 3);
}
