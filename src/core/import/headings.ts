import { fold } from '../words/closest.ts';
import { synonyms } from '../words/synonyms.ts';

/** What a section gives: texts for a field of the charter, or something with a form of its own. */
export type Aim =
  | { readonly into: readonly string[]; readonly as: 'text' }
  | { readonly into: readonly string[]; readonly as: 'texts' }
  | { readonly as: 'name' | 'stage' | 'scope' | 'meetings' | 'platform' | 'roles' | 'members' };

const text = (...into: string[]): Aim => ({ into, as: 'text' });
const texts = (...into: string[]): Aim => ({ into, as: 'texts' });

/** What people write above a part of a charter, and the field it is here. */
const aims: readonly (readonly [words: string, aim: Aim])[] = [
  ['name|title', { as: 'name' }],
  ['stage|status', { as: 'stage' }],
  [
    'purpose|mission|mission statement|purpose statement|why|why we exist|why we are here|reason for being|what we are for',
    text('purpose'),
  ],
  ['vision|vision statement', text('vision')],
  ['domain|focus|focus area|subject|what we care about', text('domain')],
  [
    'audience|target audience|who is it for|who it is for|who is this for|who should join|target group',
    text('audience'),
  ],
  ['contact|contact person|contacts|who to contact|questions', text('contact')],
  ['timezone|time zone', text('timezone')],
  ['origin', text('origin')],
  ['language', text('language')],
  ['scope', { as: 'scope' }],
  ['in scope|in|what we cover|topics|topics covered', texts('scope', 'in')],
  ['out of scope|out|not in scope|non-goals|non goals|what we do not cover|exclusions', texts('scope', 'out')],
  [
    'goals|goal|objectives|objective|aims|what we want to achieve|intended outcomes|desired outcomes',
    texts('objectives'),
  ],
  ['needs|problems|problem statement|problem|challenges|why now', texts('needs')],
  [
    'benefits for members|member benefits|for members|what is in it for you|what is in it for members',
    texts('benefits', 'members'),
  ],
  [
    'benefits for the organisation|benefits for the organization|for the organisation|for the organization|business value',
    texts('benefits', 'organisation'),
  ],
  [
    'values|ground rules|ways of working|working agreement|working agreements|norms|principles|how we work|how we work together',
    texts('values', 'ways_of_working'),
  ],
  ['beliefs|what we believe', texts('values', 'beliefs')],
  [
    'how to join|joining|join|join us|get involved|getting involved|how to get involved|how to take part',
    text('membership', 'how_to_join'),
  ],
  ['membership criteria|who can join|criteria', texts('membership', 'criteria')],
  ['onboarding|welcome|new members', text('membership', 'welcome')],
  ['members|member list|people|participants|who we are', { as: 'members' }],
  [
    'roles|leadership|roles and responsibilities|organisers|organizers|leads|lead|chairs|chair|co-chairs|maintainers|facilitators|facilitator|sponsors|sponsor|community manager|core team|core group|who does what',
    { as: 'roles' },
  ],
  [
    'meetings|meeting|cadence|meeting cadence|rhythm|when we meet|meeting schedule|schedule|meeting times',
    { as: 'meetings' },
  ],
  [
    'communication|communications|communication channels|channels|tools|platform|platforms|where we talk|where to find us',
    { as: 'platform' },
  ],
  ['time commitment|member time|expected time', text('support', 'member_time')],
  ['budget|funding', text('support', 'budget')],
  ['recognition|rewards', texts('support', 'recognition')],
  [
    'success measures|measures of success|measuring success|success metrics|success criteria|metrics|measures|indicators|kpis|how we measure success',
    texts('indicators'),
  ],
  ['decision making|decision-making|decisions|governance|how we decide', texts('governance', 'decides')],
  ['reports to', text('governance', 'reports_to')],
  ['risks', texts('risks')],
];

const known = new Map<string, Aim>(
  aims.flatMap(([words, aim]) => words.split('|').map((word) => [word, aim] as const)),
);

/** What a heading, or a field of the front matter, is about; undefined where it is none that is known. */
export function aimOf(heading: string): Aim | undefined {
  const words = fold(heading.replace(/[_]+/g, ' '))
    .replace(/^[\p{Extended_Pictographic}\p{P}\p{S}\s]*(?:\d+(?:\.\d+)*[.)]?\s+)?/u, '')
    .replace(/[\s?:.!]+$/, '')
    .replace(/^(?:our|the) /, '')
    .replaceAll('’', "'")
    .replace(/what's/, 'what is')
    .replace(/ & /g, ' and ');
  return known.get(words) ?? known.get(synonyms[words] ?? '');
}
