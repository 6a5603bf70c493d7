import { type Account, type Block, heading, type Line, type Piece, points, text, toned } from '../account.ts';
import type { Changes, CommunityChanges } from '../changes.ts';
import type { Severity } from '../finding.ts';
import type { Community } from '../model.ts';
import { plainDate } from '../words/dates.ts';
import { list, plural } from '../words/list.ts';
import { series } from '../words/phrases.ts';
import { type Asked, changesData, isQuiet, stateOf } from './data.ts';
import type { Difference } from './findings.ts';

const mostTold = 20;
const mostFindings = 8;
const mostNamed = 8;

/** What changed, for people and for programs. */
export function changesAccount(changes: Changes, asked: Asked): Account {
  const told = changes.communities.filter((one) => stateOf(one) !== 'same');
  const organisation = asked.isPart || isQuiet(changes) ? [] : partBlocks('Organisation', changes);
  const blocks = [
    text(firstLine(asked)),
    text(tally(changes, asked)),
    ...organisation,
    ...told.flatMap(communityBlocks),
    ...lastBlocks(changes, asked),
  ];
  return { blocks, data: changesData(changes, asked) };
}

/** Which commit was taken, and what it is compared with. */
function firstLine({ since: { asked, commit, date } }: Asked): Line {
  const short = commit.slice(0, 7);
  const name = asked === date || commit.startsWith(asked) ? '' : ` (${asked})`;
  const which = /^\d{4}-\d\d-\d\d$/.test(asked) ? `, the last commit before ${plainDate(asked)}` : name;
  return [
    'Since ',
    toned('strong', short),
    ` of ${plainDate(date)}${which}, up to the files as they are now, committed or not.`,
  ];
}

function tally(changes: Changes, { isPart }: Asked): string {
  const count = (state: string) => changes.communities.filter((one) => stateOf(one) === state).length;
  const parts = [...changes.communities, ...(isPart ? [] : [changes])];
  const sum = (sort: 'made' | 'cured') => parts.reduce((all, part) => all + part[sort].length, 0);
  const findings = [
    sum('made') > 0 ? `${plural(sum('made'), 'finding')} made` : '',
    sum('cured') > 0 ? `${plural(sum('cured'), 'finding')} cured` : '',
  ];
  const counted = [
    [count('changed'), 'changed'],
    [count('new'), count('new') === 1 ? 'is new' : 'are new'],
    [count('gone'), count('gone') === 1 ? 'is gone' : 'are gone'],
  ] as const;
  const states = counted.filter(([number]) => number > 0);
  const words = states.map(([number, word], at) => {
    return at === 0 ? `${plural(number, 'community', 'communities')} ${word}` : `${number} ${word}`;
  });
  const all = [...words, ...findings.filter(Boolean)];
  if (all.length > 0) return `${list(all)}.`;
  return isPart || isQuiet(changes) ? 'Nothing changed.' : 'No community changed.';
}

function communityBlocks(one: CommunityChanges): Block[] {
  const { past, now } = one.pair;
  const name = now?.charter || !past?.charter ? nameOf((now ?? past)!) : nameOf(past);
  const stage = (now ?? past)!.charter?.value.stage;
  if (!past) {
    const is = stage === undefined ? 'is new' : `is new, and ${stage}`;
    return [heading(1, name), text(`This community ${is}.`), ...findingBlocks(one)];
  }
  // What was open in a community that is gone is nobody's success.
  if (!now) return [heading(1, name), text('This community is gone.')];
  return partBlocks(name, one);
}

function nameOf({ charter, slug }: Community): string {
  return charter?.value.name ?? slug;
}

function partBlocks(name: string, part: Omit<CommunityChanges, 'pair'>): Block[] {
  const { told } = part;
  const words = told.map((one) => one.words);
  const shown = words.length > mostTold ? [...words.slice(0, mostTold - 1), more(words.length - mostTold + 1)] : words;
  const sentences = shown.length > 0 ? points(shown) : text('Its files say the same.');
  return [heading(1, name), sentences, ...findingBlocks(part)];
}

function findingBlocks({ made, cured, heavier, lighter }: Omit<CommunityChanges, 'pair' | 'told'>): Block[] {
  return [
    ...findingList(made, `${plural(made.length, 'finding')} made`, (stage) => `asked for since it is ${stage}`),
    ...findingList(heavier, `${plural(heavier.length, 'finding')} more serious now`, () => ''),
    ...findingList(cured, `${plural(cured.length, 'finding')} cured`, (stage) => `not asked for while it is ${stage}`),
    ...findingList(lighter, `${plural(lighter.length, 'finding')} less serious now`, () => ''),
  ];
}

const nouns: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'info' };
const tones = { error: 'bad', warning: 'fair', info: 'note' } as const;

function findingList(all: readonly Difference[], title: string, why: (stage: string) => string): Block[] {
  if (all.length === 0) return [];
  const lines = all.map((one): Line => findingLine(one, why));
  const shown =
    lines.length > mostFindings ? [...lines.slice(0, mostFindings - 1), more(lines.length - mostFindings + 1)] : lines;
  return [heading(2, title), points(shown)];
}

function findingLine({ finding, stage, was }: Difference, why: (stage: string) => string): Line {
  const reasons = [was ? `was ${nouns[was]}` : '', stage ? why(stage) : ''].filter(Boolean);
  const pieces: Piece[] = [toned(tones[finding.severity], nouns[finding.severity]), ` ${finding.message} (`];
  return [...pieces, toned('code', finding.rule), `${reasons.map((reason) => `; ${reason}`).join('')})`];
}

/** The first of some names, and how many more there are. */
function some(names: readonly string[]): readonly string[] {
  if (names.length <= mostNamed) return names;
  return [...names.slice(0, mostNamed), `${names.length - mostNamed} more`];
}

function more(count: number): string {
  return `And ${count} more.`;
}

function lastBlocks(changes: Changes, { today, unkept }: Asked): Block[] {
  const same = changes.communities.filter((one) => stateOf(one) === 'same').map(({ pair }) => nameOf(pair.now!));
  const sorts = [changes, ...changes.communities];
  const isJudged = sorts.some(({ made, cured, heavier, lighter }) => [made, cured, heavier, lighter].flat().length > 0);
  const names = [...new Set(unkept.map((file) => file.slice(file.lastIndexOf('/') + 1)))];
  return [
    ...(same.length > 0 ? [text(`Unchanged: ${series(some(same))}.`)] : []),
    ...(names.length > 0 ? [text(`Git does not keep ${list(names)}; what changed there is not known.`)] : []),
    ...(isJudged
      ? [text(toned('faint', `Findings of both sides are judged as of ${plainDate(today)}, by the settings of now.`))]
      : []),
  ];
}
