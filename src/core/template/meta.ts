import type { Audience, Meta } from '../render.ts';
import { closest } from '../words/closest.ts';
import { list } from '../words/list.ts';
import { type Comment, type Mistake, type Part, type Spot, spotIn } from './tree.ts';

/** The first folders of pages: what each is written for. */
export const scopes = ['community', 'organisation', 'member'] as const;
export type Scope = (typeof scopes)[number];

/** The scope of a template by its path; nothing for partials and for files that `cop init` writes. */
export function scopeOf(path: string): Scope | undefined {
  return scopes.find((scope) => path.startsWith(`${scope}/`));
}

/** What a template without a page of its own says. */
export const blank: Meta = { title: '', audience: 'everyone', order: 0, summary: '', dated: false, when: '' };

const audiences: readonly Audience[] = ['organisers', 'members', 'everyone'];
const fields = ['title', 'audience', 'order', 'summary', 'dated', 'when'] as const;
const wanted = `title, audience (${list([...audiences], 'or')}), order and summary, and may have dated: yes and when: a path`;

/** What the first comment of a page says, or what is wrong with it. */
export interface Said {
  readonly meta: Meta;
  readonly mistakes: readonly Mistake[];
  /** Where the path of `when` stands. */
  readonly whenAt?: Spot;
}

/**
 * Reads `{{!-- title: … | audience: … | order: … | summary: … | dated: yes --}}`. A page that takes the place of another
 * may leave out what it takes over from it, or all.
 */
export function readMeta(file: string, parts: readonly Part[], inherited?: Meta): Said {
  const comment = metaComment(parts);
  const at = comment?.at ?? { line: 1, column: 1 };
  const given = comment ? pairsOf(comment) : [];
  const mistakes = given.flatMap(({ name, text, at: spot }): Mistake[] => {
    const message = wrong(name, text);
    return message ? [{ file, ...spot, message }] : [];
  });
  const said = new Map(given.map(({ name, text }) => [name, text]));
  const missing = ['title', 'audience', 'order', 'summary'].filter((name) => !said.has(name));
  if (mistakes.length === 0 && missing.length > 0 && !inherited) {
    const message = `the first comment of a page needs ${wanted}${missing.length < 4 ? `; ${list(missing)} ${missing.length === 1 ? 'is' : 'are'} missing` : ''}`;
    mistakes.push({ file, ...at, message });
  }
  const { title, audience, order, summary, dated, when } = inherited ?? blank;
  const meta: Meta = {
    title: said.get('title') ?? title,
    audience: (said.get('audience') as Audience | undefined) ?? audience,
    order: said.has('order') ? Number(said.get('order')) : order,
    summary: said.get('summary') ?? summary,
    dated: said.has('dated') ? said.get('dated') === 'yes' : dated,
    when: said.get('when') ?? when,
  };
  return { meta, mistakes, whenAt: given.find(({ name }) => name === 'when')?.at };
}

/** The first comment behind the mark of `cop templates eject`, if it speaks of one of the fields. */
function metaComment(parts: readonly Part[]): Comment | undefined {
  for (const part of parts) {
    if (part.kind === 'text' && part.text.trim() === '') continue;
    if (part.kind !== 'comment') return undefined;
    if (originOf(part.text)) continue;
    const first = /^\s*([a-z]+):\s/i.exec(part.text)?.[1] ?? '';
    return closest(first, fields, 1).length > 0 ? part : undefined;
  }
  return undefined;
}

interface Pair {
  readonly name: string;
  readonly text: string;
  readonly at: Spot;
}

function pairsOf({ text: comment, at: { line, column }, opening }: Comment): Pair[] {
  const start = { line, column: column + opening };
  let offset = 0;
  return comment.split('|').map((written) => {
    const at = spotIn(start, comment, offset + (written.length - written.trimStart().length));
    offset += written.length + 1;
    const [name = '', text = ''] = /^([^:\s]*)\s*:\s+([\s\S]*)$/.exec(written.trim())?.slice(1) ?? [written.trim()];
    return { name, text: text.trim(), at };
  });
}

function wrong(name: string, text: string): string | undefined {
  if (!(fields as readonly string[]).includes(name)) {
    const near = closest(name, fields, 1)[0];
    return `a page has no “${name}”; ${near ? `did you mean “${near}”?` : `its first comment has ${wanted}`}`;
  }
  if (text === '') return `“${name}” is blank`;
  if (name === 'audience' && !(audiences as readonly string[]).includes(text)) {
    const near = closest(text, audiences, 1)[0];
    return `there is no audience “${text}”; ${near ? `did you mean “${near}”?` : `there are ${list([...audiences])}`}`;
  }
  if (name === 'order' && !/^\d{1,4}$/.test(text))
    return 'the order is a whole number: pages with smaller ones come first';
  if (name === 'dated' && text !== 'yes' && text !== 'no') return '“dated” is yes or no';
  if (name === 'when' && !/^[a-z]+(?:\.[a-z]+)*$/i.test(text))
    return '“when” is a field of the view, such as launch.date';
  return undefined;
}

/** Which template a text was copied from, and how that was written then. */
export interface Origin {
  /** Its path with its ending, `community/charter-page.md.hbs`. */
  readonly from: string;
  readonly hash: string;
}

/** What the mark of `cop templates eject` says, if a comment is one. */
export function originOf(comment: string): Origin | undefined {
  const [, from, hash] = /^\s*ejected from (\S+\.hbs) ([0-9a-f]{16})\s*$/.exec(comment) ?? [];
  return from !== undefined && hash !== undefined ? { from, hash } : undefined;
}

/** The first line of a copy of a template. */
export function originLine({ from, hash }: Origin): string {
  return `{{!-- ejected from ${from} ${hash} --}}\n`;
}
