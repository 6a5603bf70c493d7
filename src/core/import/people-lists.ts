import type { Left } from '../import.ts';
import { fold } from '../words/closest.ts';
import { capital } from '../words/phrases.ts';
import { isLeadTitle, type RoleKind, roleKinds, roleTitles } from '../words/roles.ts';
import type { Lead } from './group.ts';
import type { Said, Section } from './outline.ts';
import { type Named, namelessness } from './people.ts';

/** People, and what of a section could not be read as people. */
export interface Listed<T> {
  readonly found: readonly T[];
  readonly left: readonly (Omit<Left, 'where'> & { readonly line: number })[];
}

const separators = /\s*(?:,|;|\/|&| and )\s*/;

/** Who holds which role, from a list (`Sponsor: Maria Lind`, `Maria Lind (sponsor)`) or a table with roles and names. */
export function leadsIn(section: Section): Listed<Lead> {
  const found: Lead[] = [];
  const left: { what: string; why: string; line: number }[] = [];
  for (const { title, names, line, what } of pairsIn(section)) {
    const kind = kindOf(title);
    const people = names.split(separators).filter(Boolean);
    const wrong = people.map(namelessness).find((why) => why !== undefined);
    const why = kind === undefined ? 'it does not name a role that is known here and who holds it' : wrong;
    if (why !== undefined || kind === undefined || people.length === 0)
      left.push({ what, why: why ?? 'it names nobody', line });
    else found.push(...people.map((name) => ({ kind, title, name })));
  }
  return { found, left };
}

interface Pair {
  readonly title: string;
  readonly names: string;
  readonly line: number;
  readonly what: string;
}

function pairsIn({ heading, items, paragraphs, rows, line }: Section): Pair[] {
  const [head = [], ...body] = rows;
  const roleAt = head.findIndex((cell) => /\brole\b|\btitle\b/i.test(cell));
  const nameAt = head.findIndex((cell) => /\bname\b|\bwho\b|\bholder\b|\bperson\b/i.test(cell));
  const table = body.map((cells): Pair => {
    return { title: cells[roleAt] ?? '', names: cells[nameAt] ?? '', line, what: cells.join(' | ') };
  });
  return [...(items.length > 0 ? items : paragraphs).map((said) => pairIn(said, heading)), ...table];
}

function pairIn({ text, line }: Said, heading: string): Pair {
  const [, before = '', after = ''] = /^(.+?)\s*(?::|\s[-–—])\s+(.+)$/.exec(text) ?? [];
  if (kindOf(before) !== undefined) return { title: before, names: after, line, what: text };
  if (kindOf(after) !== undefined) return { title: after, names: before, line, what: text };
  const [, name = '', title = ''] = /^(.+?)\s*[(,]\s*([^()]+?)\)?$/.exec(text) ?? [];
  // Below “Chairs” names stand alone; what else is in the line may be an employer.
  const isAlone = kindOf(heading) !== undefined && !/[,;/&()|]/.test(text);
  return isAlone
    ? { title: capital(heading.replace(/s$/, '')), names: text, line, what: text }
    : { title, names: name, line, what: text };
}

/** The kind of a role by its title: a sponsor, a facilitator; chairs, leads and coordinators look after a community. */
function kindOf(title: string): RoleKind | undefined {
  const words = fold(title)
    .replace(/^(?:executive|community|guild|group|our|the) /, '')
    .replace(/s$/, '');
  const kind = roleKinds.find((one) => one === words || fold(roleTitles[one]) === fold(title));
  return kind ?? (isLeadTitle(title) ? 'manager' : undefined);
}

/** Members by name; what stands behind a name is left. */
export function membersIn({ items, rows }: Section): Listed<Named> {
  const [head = [], ...body] = rows;
  const nameAt = head.findIndex((cell) => /\bname\b|\bmember\b|\bwho\b/i.test(cell));
  const texts = [
    ...items.map(({ text, line }) => ({ text, line })),
    ...body.flatMap((cells) => (nameAt === -1 ? [] : [{ text: cells[nameAt]!, line: 0 }])),
  ];
  const read = texts.map(({ text, line }) => {
    const name = text
      .split(/\s*(?:[(,:|]|\s[-–—]\s|<)/)[0]!
      .replace(/^@/, '')
      .trim();
    return { text, line, name, why: name === '' ? 'it names nobody' : namelessness(name) };
  });
  return {
    found: read.filter(({ why }) => why === undefined).map(({ name }) => ({ name })),
    left: read.flatMap(({ text, line, name, why }) => {
      if (why !== undefined) return [{ what: text, why, line }];
      return text === name
        ? []
        : [{ what: text.slice(name.length).trim(), why: 'only the names of members are taken from a list', line }];
    }),
  };
}
