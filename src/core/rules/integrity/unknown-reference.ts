import { isPerson } from '../../measures/people.ts';
import type { Link, Meant, Place, Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { closest, fold } from '../../words/closest.ts';
import { list, shorten } from '../../words/list.ts';
import { isExampleName, placeholder } from '../../words/placeholder.ts';
import { writtenPath } from '../../words/written-path.ts';

export default defineRule({
  id: 'unknown-reference',
  on: 'organisation',
  severity: 'error',
  // Names from a broken file are not compared, and a broken strategy.yaml hides no other name.
  reads: ['charter', 'roles', 'members', 'curriculum', 'skills', 'log'],
  fixable:
    'Corrects the name where exactly one known name is one letter away, in a name of four letters or more; of people only whole or long names.',
  summary: 'Every name that one place uses for another exists.',
  why: 'A name that leads nowhere breaks the thread from strategy to members, and nobody notices on a page.',
  fix: 'Correct the name, or add what it stands for.',
  effort: 'minutes',
  source: 'File format cop/v1.',
  unless:
    'Holders of roles are compared only where members.yaml exists; sponsors, advisers and people written as `external: name` need not be in it. Where a role or anybody may stand, only a slip of the pen in the name of a role is reported.',
  good: [
    {
      charter:
        'objectives:\n  - id: first-time-right\n    statement: It holds\n    supports: [Half as MANY  goods come back twice]\n',
    },
    {
      roles: 'roles:\n  - {kind: sponsor, holder: Zoe Mora}\n  - {kind: adviser, holder: Zoe Mora, deputy: Zoe Lind}\n',
    },
    { roles: 'roles:\n  - {kind: manager, holder: Zoe Mora}\n', without: ['members'] },
    {
      roles:
        'roles:\n  - {kind: expert, holder: "external: Zoe Mora", deputy: vacant}\n  - {kind: manager, holder: [TBD, Example]}\n',
    },
    {
      charter: 'objectives:\n  - {id: first-time-right, statement: It holds, supports: [anything]}\n',
      without: ['strategy'],
    },
    { log: 'events:\n  - {date: 2026-05-05, activity: launch, led_by: [Zoe Mora]}\n' },
    { charter: 'launch:\n  host: Mangaer Smith\n  date: 2026-07-15\n' },
    {
      charter: 'related:\n  - {community: Tool Guild}\n  - {community: yarn}\n',
      others: { 'tool-guild': { charter: 'name: Tool Guild\n' }, yarn: {} },
    },
  ],
  bad: [
    { charter: 'objectives:\n  - id: first-time-right\n    statement: It holds\n    supports: [fewer-retruns] # !\n' },
    { charter: 'indicators:\n  - id: returns-twice\n    name: Goods that come back\n    objective: speed # !\n' },
    { charter: 'related:\n  - community: Tool Guild # !\n' },
    { charter: 'launch:\n  host: mangaer # !\n  date: 2026-07-15\n' },
    { charter: 'related:\n  - community: Guild # !\n', others: { 'tool-guild': { charter: 'name: Tool Guild\n' } } },
    {
      roles:
        'roles:\n  - kind: manager\n    holder: Zoe Mora # !\n    deputy: Bem Kato # !\npractice_roles: [{id: repairer, name: Repairer}]\n',
    },
    { curriculum: 'topics:\n  - title: Soldering\n    skills: [triag] # !\n    requires: [Soldring] # !\npaths: []\n' },
    { skills: 'targets:\n  reparer: # !\n    triage: 2\n' },
    { skills: 'targets:\n  repairer:\n    soldering: 2 # !\n' },
    { skills: 'ratings:\n  - member: zoe # !\n    skills:\n      triage: 2\n' },
    { log: 'events:\n  - date: 2026-05-05\n    activity: clinics # !\n    attended: [ada, zoe] # !\n' },
    {
      strategy: 'ecosystem: {}\n',
      charter: 'objectives:\n  - {id: first-time-right, statement: It holds, supports: [fewer-returns]} # !\n',
      skills: 'skills:\n  - {id: triage, name: Fault finding}\n',
    },
  ],
  *check(model) {
    const all = [model.links, ...model.communities.map((community) => community.links)];
    const uses = usesOf(all.flat());
    for (const links of all) {
      for (const link of links) {
        if (!link.checkable || link.targets.length > 0 || isBlank(link)) continue;
        const written = model.byFile.get(link.place.file)?.doc.value;
        const { meant } = link;
        const isKnown = meant !== undefined && isSure(link, meant, { links, uses });
        const ways = isKnown ? { repair: correction(link, meant.word, written) } : suggested(link, written);
        yield { ...problemOf(link), ...ways };
      }
    }
  },
});

/** How often each entry is named, by a name of its own and by each that it is a slip away from. */
type Uses = ReadonlyMap<Meant['named'], { own: number; readonly lost: Map<string, number> }>;

function usesOf(links: readonly Link[]): Uses {
  const uses = new Map<Meant['named'], { own: number; lost: Map<string, number> }>();
  for (const { targets, meant, text } of links) {
    for (const named of meant?.named ? [meant.named] : targets) {
      const use = uses.get(named) ?? { own: 0, lost: new Map<string, number>() };
      if (meant) use.lost.set(fold(text), (use.lost.get(fold(text)) ?? 0) + 1);
      else use.own += 1;
      uses.set(named, use);
    }
  }
  return uses;
}

/** What else names something: in the same files, and everywhere. */
interface Around {
  readonly links: readonly Link[];
  readonly uses: Uses;
}

/** Whether nothing else can be meant, and it is not the name itself that was misspelt. */
function isSure({ place, text }: Link, meant: Meant, { links, uses }: Around): boolean {
  if (isPersonUnsure(meant) || isWithin(place, meant.named?.place)) return false;
  const use = uses.get(meant.named);
  const lost = use?.lost.get(fold(text)) ?? 0;
  if (lost > 1 && lost >= use!.own) return false;
  // Nobody names the same twice in one list, so it is not what was meant.
  return !links.some(
    (other) => isBeside(place, other.place) && (fold(other.text) === fold(meant.word) || isTarget(other, meant)),
  );
}

/** A name that exists in the place of one that does not. */
function correction({ place, text }: Link, word: string, written: unknown): NonNullable<Problem['repair']> {
  const path = writtenPath(written, place.path);
  const [said, right] = [shorten(text, 40), shorten(word, 40)];
  if (place.aim !== 'key') return { title: `Write “${right}” for “${said}”`, steps: [{ path, write: word }] };
  return { title: `Rename “${said}” to “${right}”`, steps: [{ path, rename: word }] };
}

/** The names that may be meant: that of one slip, and those that are close. */
function suggested(link: Link, written: unknown): Pick<Problem, 'suggestions'> {
  const words = new Set([...(link.meant ? [link.meant.word] : []), ...closest(link.text, link.suggestions)]);
  if (words.size === 0) return {};
  return { suggestions: [...words].map((word) => correction(link, word, written)) };
}

/** Marta is not Maria: only of a whole name, or a long one, is it sure that it was misspelt. */
function isPersonUnsure({ word, named }: Meant): boolean {
  return named?.type === 'member' && word.length < 8 && !/[\s.-]/.test(word);
}

/** What stands in an entry does not name that entry. */
function isWithin({ file, path }: Place, entry: Place | undefined): boolean {
  return entry?.file === file && entry.path.every((step, index) => path[index] === step);
}

/** Whether two places are entries of one list, or keys of one map. */
function isBeside(one: Place, other: Place): boolean {
  if (one === other || one.file !== other.file || one.path.length !== other.path.length) return false;
  const isList = typeof one.path.at(-1) === 'number';
  if (!isList && one.aim !== 'key') return false;
  return one.aim === other.aim && one.path.slice(0, -1).every((step, index) => step === other.path[index]);
}

function isTarget({ targets }: Link, { named }: Meant): boolean {
  return named !== undefined && targets.includes(named);
}

/** Nobody is meant by “vacant”, and an example text is a finding of its own. */
function isBlank({ text, to }: Link): boolean {
  return placeholder(text) !== undefined || (to.to.includes('member') && (isExampleName(text) || !isPerson(text)));
}

function problemOf({ place, text, to, suggestions }: Link): Problem {
  const near = closest(text, suggestions);
  const known = suggestions.map((name) => shorten(name, 40));
  const unknown = `“${shorten(text)}” is not a known ${list(to.to, 'or')}.`;
  const quoted = known.map((name) => `“${name}”`);
  const others = near.length > 0 ? ` Did you mean ${list(quoted, 'or')}?` : '';
  const examples = near.length === 0 && known.length > 0 ? ` There are, for example: ${known.join(', ')}.` : '';
  const fix = near.length === 0 && to.to.includes('member') ? fixFor(text) : undefined;
  return { at: place, message: `${unknown}${others}${examples}`, ...(fix && { fix }) };
}

/** Helpers and guests need not be members, and several names are a list. */
function fixFor(text: string): string {
  const names = text.split(/\s*,\s*|\s+and\s+/).filter((name) => name !== '');
  if (names.length > 1) return `Write several names as a list: [${shorten(names.join(', '), 80)}].`;
  return `Correct the name, add the person to members.yaml, or write {external: ${shorten(text, 40)}} for somebody who is no member.`;
}
