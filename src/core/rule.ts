import type { Severity } from './finding.ts';
import type { IgnoreUse } from './ignore.ts';
import type { Broken, Chartered, Community, File, KindName, Model, Problem, Stage } from './model.ts';
import type { Effort } from './words/effort.ts';

/** Numbers, yes/no and words that a repository may set in `cop.yaml: lint.rules`; the defaults are their schema. */
export type Options = Readonly<Record<string, number | boolean | string | readonly string[]>>;

/** What a rule may look at besides its subject. Dates come in as arguments; there is no clock. */
export interface Given<O extends Options = Options> {
  readonly today: string;
  readonly options: O;
  readonly model: Model;
  /** The community a file belongs to; undefined for files of the organisation. */
  readonly community?: Community;
  /** What the rule's own severity is here: by stage, and by the gate. */
  readonly severity: Severity;
  /** True under `--gate launch`: the question is whether the community may launch. */
  readonly gate: boolean;
}

/** What a rule is about, one call of `check` each. */
export interface Subjects {
  readonly community: Chartered;
  readonly organisation: Model;
  readonly file: File | Broken;
  readonly comment: IgnoreUse;
}

/** Files of a small workspace: snippets laid over the smallest valid files. A line that ends in `# !` is reported. */
export type Sample = { readonly [K in KindName]?: string } & {
  /** Default 2026-06-01. */
  readonly today?: string;
  readonly gate?: true;
  /** Kinds whose file is not there at all. */
  readonly without?: readonly KindName[];
  /** Further communities by folder name, each laid over the same base. */
  readonly others?: Readonly<Record<string, { readonly [K in KindName]?: string }>>;
  /** Further files by path below the root, taken as they are. */
  readonly files?: Readonly<Record<string, string>>;
};

/** One question asked of the files, with the words to explain it and the samples that test it. */
export interface Rule<O extends Options = Options, S extends keyof Subjects = keyof Subjects> {
  /** Kebab-case, says what is wrong, kept for ever; equals the file name. */
  readonly id: string;
  readonly on: S;
  /** One severity, or one for each stage at which the rule speaks. */
  readonly severity: Severity | Readonly<Partial<Record<Stage, Severity>>>;
  /** Kinds it reads: where one of them is broken the rule is silent. */
  readonly reads: readonly KindName[];
  readonly starter?: boolean;
  /** Depends on today; never more than a warning by default. */
  readonly time?: boolean;
  /** What `--fix` may do, in words. */
  readonly fixable?: string;
  /** The good state in one sentence. */
  readonly summary: string;
  /** Why it matters, for a community manager. */
  readonly why: string;
  /** The one next action. */
  readonly fix: string;
  /** What the next action takes. */
  readonly effort: Effort;
  /** The command that does it, from behind `cop`: `add role sponsor`; left out where a file is edited. */
  readonly command?: string;
  /** Where the idea comes from. */
  readonly source: string;
  /** When it is right to ignore it, or what keeps it quiet. */
  readonly unless: string;
  readonly options?: O;
  readonly good: readonly Sample[];
  readonly bad: readonly Sample[];
  check(subject: Subjects[S], given: Given<O>): Iterable<Problem>;
}

/** Declares a rule; types of its subject and options follow from `on` and `options`. */
export function defineRule<const S extends keyof Subjects, O extends Options = Options>(rule: Rule<O, S>): Rule<O, S> {
  return rule;
}

/** A rule with the folder it lives in. */
export type Listed = Rule & { readonly category: string };

/** Puts rules of one folder into the index. */
// biome-ignore lint/suspicious/noExplicitAny: rules of every subject and option type meet in one list here.
export function inCategory(category: string, rules: readonly Rule<any, any>[]): Listed[] {
  return rules.map((rule) => ({ ...rule, category }));
}

/** The findings about the shape of a file that are reported under a rule's id. */
export function* shapeProblems(file: File | Broken, rule: string): Generator<Problem> {
  for (const issue of file.issues) {
    if (issue.rule !== rule) continue;
    const { path, aim, message, fix, repair, suggestions } = issue;
    const ways = { ...(repair && { repair }), ...(suggestions && { suggestions }) };
    yield { at: { file: file.doc.file, path, aim }, message, fix, ...ways };
  }
}

/** Tells whether what is reported under an id is a mistake of the files; what no rule says is a fault of a file. */
export function mistakesAmong(rules: readonly Listed[]): (id: string) => boolean {
  const categories = new Map(rules.map(({ id, category }) => [id, category]));
  return (id) => (categories.get(id) ?? 'integrity') === 'integrity';
}
