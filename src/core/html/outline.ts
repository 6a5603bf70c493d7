/** A heading as it is written: how deep, and its text without marks. */
export interface Written {
  readonly depth: number;
  readonly text: string;
}

/** A heading as a page in HTML has it: an id that no other heading has, and a level from 1 to 6. */
export interface Headed {
  readonly id: string;
  readonly level: number;
}

/** Which page an outline is of, and how many levels lie above it. */
export interface Place {
  readonly page: string;
  readonly above: number;
}

/**
 * The outline of a page. Its first heading is its title when it is one of the first depth; everything else lies below
 * the title, and no level is left out on the way down. Ids are those of GitHub with the page before them.
 */
export function outline(headings: readonly Written[], { page, above }: Place): Headed[] {
  const known = new Map<string, number>();
  let last = 1;
  return headings.map(({ depth, text }, index) => {
    const isTitle = index === 0 && depth === 1;
    last = isTitle ? 1 : Math.min(Math.max(2, depth), last + 1);
    const name = anchor(text) || 'part';
    const count = known.get(name) ?? 0;
    known.set(name, count + 1);
    // A full stop stands in no anchor: what comes before and behind it cannot be mixed up.
    const id = `${page}.${name}${count === 0 ? '' : `.${count}`}`;
    return { id, level: Math.min(6, last + above) };
  });
}

/** What a link to a heading is called on GitHub: small letters, digits and hyphens. */
export function anchor(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replace(/ /g, '-');
}
