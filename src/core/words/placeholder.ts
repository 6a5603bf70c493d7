/** Text that was meant to be replaced: the words that give it away, and how they stand in the text. */
export interface Placeholder {
  readonly words: string;
  /** The text is nothing else, it begins with a mark such as TODO, or it holds a slot such as `<name>`. */
  readonly form: 'whole' | 'start' | 'slot';
}

/** What is left of an example or a form in a text; undefined where somebody has written a text of their own. */
export function placeholder(text: string): Placeholder | undefined {
  if (!suspect.test(text)) return undefined;
  const written = text.trim();
  // Marks stand at the beginning, and a text that is nothing but a placeholder is short.
  const start = written.slice(0, longest).replace(/^[\s"'“”*_#(/[<-]+/, '');
  const bare = start.replace(/[\s"'“”*_)\]>:.!-]+$/, '');
  if (written.length < longest && (whole.some((form) => form.test(bare)) || isSlot(written)))
    return { words: written, form: 'whole' };
  const mark = starts.map((form) => form.exec(start)?.[1]).find((found) => found !== undefined);
  if (mark !== undefined) return { words: mark, form: 'start' };
  const slot = slotIn(written.replace(/`[^`]*`|"[^"]*"|“[^”]*”/g, ' '));
  return slot === undefined ? undefined : { words: slot, form: 'slot' };
}

/** Whether a person or a community is only called after what it is in a form. */
export function isExampleName(name: string): boolean {
  return /^(example|template|test)$/i.test(name.trim());
}

const longest = 200;

// What every form below has in it: nearly all texts have nothing of it, and are done with.
const suspect =
  /[<[{$?…]|\.\.|___|to-?do|tb[acd]|fixme|xxx|n\/a|lorem|foo|here|replace|insert|to be|charter content|your/i;

const whole: readonly RegExp[] = [
  /^(to-?do|tbc|tbd|tba|fixme|xxx+|n\/a|lorem ipsum)$/i,
  /^to be (announced|confirmed|decided|defined|determined|done)$/i,
  /^replace this$/i,
  /^([\p{L}\d]+ ){0,3}(content|text) (goes )?here$/iu,
  /^insert [^.!?]{1,80} here$/i,
  /^(?=.*foo)((foo|bar|baz|qux)[ -]?)+$/i,
];

// After a space a capital begins a name (TODO Group, TBC Bank) and “list” or “app” a thing that people make.
const starts: readonly RegExp[] = [
  /^(TODO|TBC|TBD|XXX)(?![\p{L}\p{N}_])(?! \p{Lu})(?! (?:lists?|apps?|items?)\b)(?![-/]\p{L})/u,
  /^(FIXME)\b/,
  /^(To-?do|todo|tbd|tbc|fixme|Tbd|Tbc): /,
  /^(lorem ipsum)\b/i,
  /^(REPLACE THIS)\b/,
  /^(charter content here)\b/i,
];

function isSlot(text: string): boolean {
  if (/^(\?+|…|\.{2,}|_{3,})$/.test(text)) return true;
  if (/^<<\s*\p{L}[^<>]*>>$/u.test(text)) return true;
  if (/^<\p{L}[\p{L}\d _'’/-]{2,}>$/u.test(text)) return true;
  return /^\[\p{Lu}[\p{Ll}\d]+[^[\]]*\]$/u.test(text) || /^\[\p{L}[^[\]]* [^[\]]*\]$/u.test(text);
}

// Elements of HTML, and what people put into brackets in chats and in e-mail addresses.
const markup = new Set(
  (
    'a abbr address article aside audio b base blockquote body br button canvas caption center cite code col data dd ' +
    'del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head ' +
    'header hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript ' +
    'object ol optgroup option output p picture pre progress q s samp script section select small source span ' +
    'strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt ' +
    'u ul var video wbr at deleted dot grin hidden irony joke laugh rant redacted removed sarcasm sigh smile snip wink'
  ).split(' '),
);

function isMarkup(inside: string): boolean {
  const [first = '', ...more] = inside.replace(/\s*\/$/, '').split(' ');
  if (more.length === 0) return first.length < 2 || markup.has(first.toLowerCase());
  return (first.length === 1 && first.toLowerCase() !== 'a') || / (at|dot) /.test(inside);
}

const prompt = new RegExp(
  '^(add|choose|describe|enter|explain|fill|insert|list|name of|provide|replace|select|specify|state|write|your) |' +
    '^(insert|name|date|link|url|email|placeholder)$| (name|names|here|address|date|email|link|title|url)$',
  'i',
);

interface Slot {
  readonly form: RegExp;
  /** Decides by what stands inside, where the brackets alone do not. */
  readonly counts?: (inside: string) => boolean;
}

const slots: readonly Slot[] = [
  { form: /<<\s*([A-Z][A-Z\d _-]{0,60})>>/g },
  {
    form: /(?<![\p{L}\d<=._^@])<(\p{L}[\p{L}\d _'’,/-]{0,60})>(?!>)/gu,
    counts: (inside) => !isMarkup(inside),
  },
  { form: /(?<![\p{L}\d\]!\\])\[([^[\]]{2,80})\](?![([:])/gu, counts: (inside) => prompt.test(inside.trim()) },
  { form: /\$\{([A-Za-z_]\w{0,60})\}/g },
  { form: /(?<![\p{L}\d\\}{^@])\{\{\s*(\p{L}[\p{L}\d _.-]{1,60})\}\}/gu },
  {
    form: /(?<![\p{L}\d\\}{^@$])\{\s*(\p{L}[\p{L}\d _.-]{1,60})\}(?![}\p{L}])/gu,
    counts: (inside) => !isMarkup(inside),
  },
  { form: /(?<![A-Z]|[A-Z][-_])(?:YOUR[-_][A-Z]|YOUR(?!S\b|SEL[FV])[A-Z])[A-Z\d_-]*/g },
  { form: /\bINSERT[-_](?!(?:INTO|ONLY|OR|SELECT|UPDATE)\b)[A-Z][A-Z\d_-]*/g },
];

/** The first unfilled slot in a sentence, as written. */
function slotIn(text: string): string | undefined {
  for (const { form, counts } of slots) {
    for (const [slot, inside = ''] of text.matchAll(form)) if (counts?.(inside) ?? true) return slot;
  }
  return undefined;
}
