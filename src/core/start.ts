import { schemaFile, schemaText } from './json-schema.ts';
import { kinds } from './kinds/index.ts';
import type { KindName } from './model.ts';
import type { Page } from './plan.ts';
import { type Partials, render, type Template } from './render.ts';
import { type Answers, answerNames } from './start/answer.ts';
import { memberBenefits, organisationBenefits } from './words/benefits.ts';
import { roleWords } from './words/cards.ts';

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
  const stock = { context: contextOf(answers, isShort(answers)), templates, partials };
  const own = kindsOf(answers).map(({ file, kind }) => pageOf(kind, `${folder}/${file}`, stock));
  return [...own, pageOf('config', kinds.config.file, stock), pageOf('strategy', kinds.strategy.file, stock)];
}

interface Stock {
  readonly context: object;
  readonly templates: readonly Template[];
  readonly partials: Partials;
}

/** The first text of a file, whose path is the one below the root. */
function pageOf(kind: KindName, file: string, { context, templates, partials }: Stock): Page {
  const path = `starter/${kinds[kind].of === 'community' ? 'community/' : ''}${kinds[kind].file}`;
  const template = templates.find((candidate) => candidate.path === path);
  if (!template) throw new Error(`There is no template ${path}.`);
  return { file, text: `${schemaLine(kind, file)}${render(template, context, 'yaml', partials)}` };
}

/** The kinds of files that can begin on their own, beside a charter. */
export const startable = ['roles', 'members', 'curriculum', 'skills', 'log', 'strategy', 'config'] as const;

/** A file of its own with its questions and no answers yet; `file` is its path below the root of the workspace. */
export function startFile(
  kind: (typeof startable)[number],
  file: string,
  templates: readonly Template[],
  partials: Partials,
): Page {
  const open = Object.fromEntries(answerNames.map((name) => [name, '']));
  const context = contextOf({ ...open, stage: 'forming' } as Answers, false);
  return pageOf(kind, file, { context, templates, partials });
}

/** The schemas that editors use, where the first line of each file looks for them. */
export function schemaPages(): Page[] {
  return (Object.keys(kinds) as KindName[]).map((kind) => ({ file: schemaFile(kind), text: schemaText(kind) }));
}

/** What the templates of the first files see: the answers, what stage they are for, and words to choose from. */
function contextOf(answers: Answers, short: boolean): object {
  const { stage, origin } = answers;
  return {
    ...answers,
    short,
    // Fields that a short charter has only where somebody has said something.
    full: {
      domain: !short || answers.domain !== '',
      origin: !short || origin !== '',
      timezone: !short || answers.timezone !== '',
    },
    proposed: stage === 'proposed',
    forming: stage === 'forming',
    transforming: stage === 'transforming',
    grassroots: origin === 'grassroots',
    appointed: origin === 'appointed',
    said: { comment: answers.existing },
    menu: { members: memberBenefits, organisation: organisationBenefits },
    roles: roleWords,
    others: laterRoles.map((kind) => ({ kind, ...roleWords[kind] })),
  };
}

// Beside those who run it from the start: sponsor, manager, core group, technology.
const laterRoles = ['facilitator', 'librarian', 'communications', 'events', 'expert', 'mentor', 'adviser'] as const;

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

/** The first line of a file below the root: where editors find its schema. */
export function schemaLine(kind: KindName, file: string): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}${schemaFile(kind)}\n`;
}

/** A question nobody has answered yet, and the line that waits for the answer. */
export interface Opening {
  readonly file: string;
  readonly line: number;
  readonly question: string;
}

// What makes the most difference to whoever reads the pages first.
const first: readonly [file: string, field: RegExp, question: string][] = [
  ['charter.yaml', /^audience:$/m, 'Who is it for?'],
  [
    'roles.yaml',
    /kind: sponsor\n {4}holder:$(?=[\s\S]*kind: manager\n {4}holder:$)/m,
    'Who stands behind it, and who looks after it?',
  ],
  [
    'roles.yaml',
    /kind: sponsor\n {4}holder:$(?![\s\S]*kind: manager\n {4}holder:$)/m,
    'Who with authority supports it?',
  ],
  ['roles.yaml', /(?<!kind: sponsor\n {4}holder:\n[\s\S]*)kind: manager\n {4}holder:$/m, 'Who looks after it?'],
  ['charter.yaml', /^ {2}how_to_join:$/m, 'What does somebody do to join?'],
  ['charter.yaml', /^needs:$/m, 'Which problems do people have now?'],
  ['charter.yaml', /^ {2}(handover|reason):$/m, 'How did it end, and who carries its work on?'],
];

/** What to fill in first: at most three of the fields that are still blank. */
export function openings(pages: readonly Page[]): Opening[] {
  const found = first.flatMap(([name, field, question]): Opening[] => {
    const page = pages.find(({ file }) => file.endsWith(`/${name}`));
    const match = field.exec(page?.text ?? '');
    if (!page || !match) return [];
    const before = page.text.slice(0, match.index + match[0].length);
    return [{ file: page.file, line: before.split('\n').length, question }];
  });
  return found.slice(0, 3);
}
