/** Where in a page the next sign will stand, as far as the template alone decides it. */
export interface Stand {
  /** The fence of the block of code, such as ```` ```mermaid ````; blank outside of one. */
  readonly fence: string;
  /** Inside of `<!-- -->`. */
  readonly isComment: boolean;
  /** The line so far; a sign stands for each value. */
  readonly line: string;
}

/** The beginning of a page. */
export const start: Stand = { fence: '', isComment: false, line: '' };

/** What stands for a value in a line. */
export const printed = '\ufffc';

/** Where one stands behind a text. */
export function behind(stand: Stand, text: string): Stand {
  let now = stand;
  for (const [index, piece] of text.split('\n').entries()) {
    if (index > 0) now = { ...endOfLine(now), line: '' };
    now = along(now, piece);
  }
  return now;
}

function along({ fence, isComment, line }: Stand, piece: string): Stand {
  const whole = line + piece;
  if (fence !== '') return { fence, isComment, line: whole };
  let inside = isComment;
  // Four signs back: a mark may begin in the text before.
  for (let at = Math.max(0, line.length - 3); at < whole.length; ) {
    const mark = inside ? '-->' : '<!--';
    const found = whole.indexOf(mark, at);
    if (found === -1) break;
    at = found + mark.length;
    if (at > line.length) inside = !inside;
  }
  return { fence, isComment: inside, line: whole };
}

// Also in quotes and lists, where code is indented.
const fences = /^(?:\s|>|[-*+]\s|\d+[.)]\s)*(`{3,}|~{3,})([^`]*)$/;

/** Lines of code begin and end with a line of their own. */
function endOfLine({ fence, isComment, line }: Stand): Stand {
  const [, signs, language = ''] = (isComment ? undefined : fences.exec(line)) ?? [];
  if (signs === undefined) return { fence, isComment, line };
  if (fence === '') return { fence: signs, isComment, line };
  const isEnd = language.trim() === '' && signs.startsWith(fence);
  return { fence: isEnd ? '' : fence, isComment, line };
}

/** Where one stands behind either of two texts; nothing where code or a comment begins or ends in one of them only. */
export function either(one: Stand, other: Stand): Stand | undefined {
  const isSame = endOfLine(one).fence === endOfLine(other).fence && one.isComment === other.isComment;
  if (!isSame) return undefined;
  return place(one) === 'address' ? one : other;
}

/** The kinds of places. */
export type Place = 'text' | 'address' | 'code' | 'comment';

/** What kind of place this is. */
export function place({ fence, isComment, line }: Stand): Place {
  if (isComment) return 'comment';
  if (fence !== '' || fences.test(line)) return 'code';
  const isLink = /\]\(\s*<?[^)\s>]*$/.test(line) || /^\s*\[[^\]]+\]:\s*<?[^\s>]*$/.test(line);
  return isLink || /<[a-z][a-z\d+.-]*:[^>\s]*$/i.test(line) ? 'address' : 'text';
}

// What is safe in an address is checked as one, or a name of ours; what is safe in a comment cannot end it.
const addresses = /(?:^|\.)(?:href|beside|id|slug|folder)$/;
const inComments = /^page\.(?:source|asOf|id|order|audience)$/;

/** Why a field of the view, by its path, must not be printed at such a place; nothing if it may. */
export function misplaced(path: string, stand: Stand): string | undefined {
  // A text of the template itself, or something nobody knows.
  if (path === '') return undefined;
  const field = path.replaceAll('[]', '');
  const name = field.slice(field.lastIndexOf('.') + 1);
  const isCode = name === 'mermaid' || name === 'label';
  switch (place(stand)) {
    case 'text':
      if (isCode) return `“${name}” is written for a diagram: print the diagram with {{> diagram …}}`;
      // Names of files beside the pages are ours; those of other pages hold names of folders.
      return name === 'beside' && !field.startsWith('attachments.')
        ? 'the path of a file stands in a link: […]({{beside}})'
        : undefined;
    case 'address':
      if (addresses.test(field)) return undefined;
      return `an address stands here, and “${name}” is none; use a field “href”, or {{> link …}} for the whole link`;
    case 'code':
      if (isCode) return undefined;
      return `in a block of code “${name}” would be shown with signs that belong to Markdown; print it outside`;
    case 'comment':
      return inComments.test(field) ? undefined : `“${name}” could end the comment it stands in; print it outside`;
  }
}
