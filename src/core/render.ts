import Handlebars from 'handlebars/runtime.js';
import { calls } from './template/calls.ts';
import { closest } from './words/closest.ts';
import { markdownAddress, markdownText } from './words/markdown.ts';
import { mermaidText } from './words/mermaid.ts';
import { yamlComment, yamlText } from './words/yaml.ts';

/** For whom a page is. */
export type Audience = 'organisers' | 'members' | 'everyone';

/** What a template says about its page; blank for partials and for files that `cop init` writes. */
export interface Meta {
  readonly title: string;
  readonly audience: Audience;
  readonly order: number;
  readonly summary: string;
  /** Whether it shows something that depends on the day, which it then names. */
  readonly dated: boolean;
  /** What the view must have for the page to be worth writing, `curriculum.topics`; blank where it always is. */
  readonly when: string;
}

/** A template as the build leaves it: path below `templates/` without `.hbs`, and what makes its text. */
export interface Template {
  readonly path: string;
  readonly meta: Meta;
  readonly spec: object;
}

/** Templates that others call by name: those of `templates/partials/`. */
export type Partials = readonly Template[];

/** What a template is filled with: groups, lists, texts, numbers, yes and no, null; nothing else and no undefined. */
export type Context = object;

/** Where texts are put, which decides how they are escaped. */
export type Target = 'markdown' | 'yaml';

/**
 * Fills a template. Texts are escaped for the target before, so that no text can act, whatever the template does with
 * it: as an address where the field is called `href`, for a diagram in `label`, for a comment of YAML in `comment`.
 * A name that the context does not have, at any depth, is an error with its place. Ends with one line break.
 */
export function render(template: Template, context: Context, target: Target, partials: Partials): string {
  return fill(template, prepare(context, target), partials);
}

/** A context with its texts escaped: what several templates share is escaped once. */
export function prepare(context: Context, target: Target): Prepared {
  return escaped(context, [], escapes[target]) as Prepared;
}

/** A context whose texts are escaped already. */
export type Prepared = Readonly<Record<string, unknown>>;

/** Fills a template with what `prepare` made of a context. */
export function fill(template: Template, context: Prepared, partials: Partials): string {
  const runners = partials.map((partial) => [partial.path.slice('partials/'.length), runner(partial)]);
  const options = { helpers, partials: Object.fromEntries(runners) };
  return tidy(runner(template)(context, options));
}

type Runner = (context: Context, options: object) => string;

function runner(template: Template): Runner {
  const run = Handlebars.template(template.spec as TemplateSpecification);
  return (context, options) => {
    try {
      return run(isStrict.has(context) ? context : strict(context), options);
    } catch (error) {
      throw placed(error as Error, template, context);
    }
  };
}

const faultName = 'TemplateError';

function placed(error: Error & { lineNumber?: number; column?: number }, template: Template, context: Context): Error {
  if (error.name === faultName) return error;
  const place = error.lineNumber === undefined ? '' : `:${error.lineNumber}:${(error.column ?? 0) + 1}`;
  const missing = /^"(.*?)" not defined in /.exec(error.message)?.[1];
  const near = missing === undefined ? undefined : closest(missing, namesIn(context), 1)[0];
  const said = missing === undefined ? error.message : `there is no “${missing}” here`;
  const fault = new Error(
    `${template.path}.hbs${place}: ${said}${near && near !== missing ? `; did you mean “${near}”?` : ''}`,
  );
  fault.name = faultName;
  return fault;
}

function namesIn(value: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const entry of value) namesIn(entry, names);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, entry] of Object.entries(value)) {
      names.add(name);
      namesIn(entry, names);
    }
  }
  return names;
}

const isStrict = new WeakSet<object>();

/** The same group, but asking it for a name that it does not have is an error: `{{#if misspelt}}` would be silent. */
function strict(group: object): object {
  const guarded = new Proxy(group, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name);
      throw new Error(`"${name}" not defined in a group`);
    },
  });
  isStrict.add(guarded);
  return guarded;
}

type Escaping = (text: string, field: string) => string;

const escapes: Readonly<Record<Target, Escaping>> = {
  markdown(text, field) {
    if (field === 'href') return markdownAddress(text);
    // Lines of a diagram, in which every label is safe already; paths of files beside the page.
    if (field === 'mermaid' || field === 'beside') return text;
    return field === 'label' ? mermaidText(text) : markdownText(text);
  },
  yaml: (text, field) => (field === 'comment' ? yamlComment(text) : yamlText(text)),
};

/** A copy with every text escaped and numbers as text; blank texts stay blank. */
function escaped(value: unknown, path: readonly string[], escaping: Escaping): unknown {
  if (typeof value === 'boolean' || value === null || value === '') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string') return escaping(value, path.at(-1) ?? '');
  if (Array.isArray(value)) return value.map((entry) => escaped(entry, path, escaping));
  if (typeof value !== 'object' || !isPlain(value))
    throw new Error(`A page cannot show what stands at ${path.join('.')}.`);
  const entries = Object.entries(value).map(([name, entry]) => {
    // Names are not escaped, and templates can print them.
    if (!/^[A-Za-z]\w*$/.test(name)) throw new Error(`“${name}” cannot be a name, at ${path.join('.')}.`);
    return [name, escaped(entry, [...path, name], escaping)];
  });
  return strict(Object.fromEntries(entries));
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** All that templates may call; the runtime puts options of its own behind their values. */
const helpers = Object.fromEntries(
  Object.entries(calls).map(([name, call]) => {
    const run: (...values: readonly unknown[]) => unknown = call.run;
    return [name, (...values: readonly unknown[]) => run(...values.slice(0, -1))];
  }),
);

function tidy(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/[ \t]+$/, ''));
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')}\n`;
}
