/** Something in the fixed text of a template that pages do not allow. */
interface Refused {
  /** Offset into the text. */
  readonly offset: number;
  readonly message: string;
}

const tag = /<(?!!--|br>|https?:\/\/)[A-Za-z/!?][^\s>]*>?/g;
const script = /\]\(\s*<?\s*(?!https?:|mailto:)([a-z][a-z\d+.-]*:)/gi;

/** Tags and addresses of scripts in the fixed text of a page: what is escaped for Markdown means nothing inside them. */
export function* refusedIn(text: string): Generator<Refused> {
  for (const { 0: written, index } of text.matchAll(tag))
    yield { offset: index, message: `“${written.slice(0, 40)}”: pages are Markdown without tags of HTML` };
  for (const { 0: written, 1: scheme, index } of text.matchAll(script))
    yield {
      offset: index + written.length - scheme!.length,
      message: `a link begins with “${scheme}”; only https:, http: and mailto: lead somewhere`,
    };
}

/** Why no value may follow a text directly; nothing if one may. */
export function unfinished(text: string): string | undefined {
  if (text.endsWith('\\')) return 'a backslash here would take away the one that protects the value behind it';
  return /<[/!?]?-?$/.test(text) ? 'write a space behind “<”: what follows could become a tag' : undefined;
}
