import { isLive, type StrategyObjective } from '../measures/strategy.ts';
import type { Link } from '../model.ts';
import { digits } from '../words/amounts.ts';
import { fold } from '../words/closest.ts';
import { plainDate } from '../words/dates.ts';
import { shown } from '../words/diagram.ts';
import { list, plural, shorten } from '../words/list.ts';
import { bare, joined, oneLine } from '../words/phrases.ts';
import { dueWords, howOften } from '../words/times.ts';
import { storyWords } from './since.ts';
import type { Charter, Subject } from './subject.ts';

type Objective = Charter['objectives'][number];
export type Indicator = Charter['indicators'][number];

const mostNodes = 14;

/** What the community wants to achieve, which strategy objective that helps, and what will show it. */
export function strategyView(subject: Subject) {
  const { charter, model, directory } = subject;
  const objectives = charter.objectives.flatMap((objective, index) => {
    if (!objective.statement || objective.status === 'dropped') return [];
    const supports = supportsOf(subject, index);
    const indicators = charter.indicators.filter((indicator) => indicator.name && tells(indicator, objective));
    return [{ objective, supports, indicators }];
  });
  return {
    organisation: oneLine(model.strategy?.value.organisation ?? ''),
    objectives: objectives.map(({ objective, supports }) => ({
      statement: bare(objective.statement) + (objective.status === 'done' ? ' (done)' : ''),
      by: objective.due ? dueWords(objective.due) : objective.ongoing ? 'a standing aim' : '',
      owner: directory.who(objective.owner),
      supports: supports.map(strategyWords).join('; '),
      local: bare(objective.local ?? ''),
    })),
    isLinked: objectives.some(({ supports }) => supports.length > 0),
    indicators: charter.indicators.filter(({ name }) => name).map((indicator) => indicatorView(indicator, subject)),
    chart: chartOf(objectives),
  };
}

/** Strategy objectives that one objective of the charter helps, as far as its names are known. */
function supportsOf({ community }: Subject, index: number): StrategyObjective[] {
  const file = community.charter.doc.file;
  const isHere = ({ place: { file: where, path } }: Link) =>
    where === file && path[0] === 'objectives' && path[1] === index && path[2] === 'supports';
  const found = community.links.filter(isHere).flatMap(({ targets }) => targets.map(({ value }) => value));
  return [...new Set(found as StrategyObjective[])];
}

function strategyWords(objective: StrategyObjective): string {
  return bare(objective.statement) + (isLive(objective) ? '' : ` (${objective.status})`);
}

function tells(indicator: Indicator, { id, statement }: Objective): boolean {
  const meant = fold(indicator.objective ?? '');
  return meant !== '' && (meant === fold(id ?? '') || meant === fold(statement));
}

/** One sign of success in words: where it started, its goal, and the newest number on file. */
export function indicatorView(indicator: Indicator, { community }: Subject) {
  const { name, unit, baseline, by, source, every, revisit } = indicator;
  const reading = latestOf(indicator, community.log?.value.readings ?? []);
  return {
    name: bare(name),
    start: baseline === undefined ? '' : withUnit(baseline, unit),
    goal: joined([goalWords(indicator), revisit ? '(a first guess)' : '']),
    by: by ? dueWords(by) : '',
    origin: joined([bare(source ?? ''), every ? howOften(every) : ''], ', '),
    latest: reading ? latestWords(reading, indicator) : '',
  };
}

type Reading = { readonly date?: string; readonly indicator?: string; readonly value?: number };

function latestOf({ id, name }: Indicator, readings: readonly Reading[]): Reading | undefined {
  const words = [id, name].flatMap((word) => (word ? [fold(word)] : []));
  const own = readings.filter(({ indicator, value }) => value !== undefined && words.includes(fold(indicator ?? '')));
  return own.reduce<Reading | undefined>(
    (best, one) => ((one.date ?? '') >= (best?.date ?? '') ? one : best),
    undefined,
  );
}

/** `2 per quarter (31 March 2026); 4 per quarter at the start`. */
function latestWords({ date, value = 0 }: Reading, { unit, baseline }: Indicator): string {
  const day = date ? ` (${plainDate(date)})` : '';
  const start = baseline === undefined ? '' : `; ${withUnit(baseline, unit)} at the start`;
  return `${withUnit(value, unit)}${day}${start}`;
}

/** What an indicator aims at, in words; blank where nobody says. */
export function goalWords({
  target,
  unit,
  direction,
  baseline,
}: Pick<Indicator, 'target' | 'unit' | 'direction' | 'baseline'>): string {
  if (target === undefined) return direction ? { up: 'more', down: 'fewer', keep: 'no change' }[direction] : '';
  const amount = withUnit(target, unit);
  if (direction === 'keep') return `stays at ${amount}`;
  // With a number to start from the direction is plain.
  if (direction === undefined || baseline !== undefined) return amount;
  return `${amount} or ${direction === 'up' ? 'more' : 'less'}`;
}

/** `4 per quarter`, `60 percent`, `1 problem`: a number with its unit, in the singular where it is one. */
export function withUnit(amount: number, unit: string | undefined): string {
  const noun = bare(unit ?? '');
  const shown = digits(amount, 2);
  if (noun === '') return shown;
  if (shown !== '1') return `${shown} ${noun}`;
  return `1 ${noun === 'people' ? 'person' : noun.replace(/^([a-z]+[^s\W])s$/, '$1')}`;
}

interface Row {
  readonly objective: Objective;
  readonly supports: readonly StrategyObjective[];
  readonly indicators: readonly Indicator[];
}

/** Boxes and arrows: strategy objective, objective of the community, indicator. Shown where there is an arrow. */
function chartOf(rows: readonly Row[]) {
  const ids = new Map<unknown, string>();
  const nodes: { id: string; label: string }[] = [];
  const links: { from: string; to: string }[] = [];
  const node = (key: unknown, prefix: string, text: string) => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = `${prefix}${ids.size + 1}`;
    ids.set(key, id);
    nodes.push({ id, label: shorten(bare(text), 90) });
    return id;
  };
  for (const { objective, supports, indicators } of rows) {
    const here = () => node(objective, 'objective', objective.statement);
    for (const aim of supports) links.push({ from: node(aim, 'strategy', strategyWords(aim)), to: here() });
    for (const indicator of indicators) links.push({ from: here(), to: node(indicator, 'sign', indicator.name) });
  }
  if (links.length === 0 || nodes.length > mostNodes) return shown(undefined);
  const objectives = rows.filter(({ objective }) => ids.has(objective));
  const aims = new Set(objectives.flatMap(({ supports }) => supports));
  const signs = new Set(objectives.flatMap(({ indicators }) => indicators));
  const parts = [
    aims.size > 0 ? plural(aims.size, 'aim of the organisation', 'aims of the organisation') : '',
    plural(objectives.length, 'objective of the community', 'objectives of the community'),
    signs.size > 0 ? `${plural(signs.size, 'sign')} that will show it` : '',
  ];
  const alt = `How the aims hang together: ${list(parts.filter(Boolean))}.`;
  return shown({ kind: 'flow', direction: 'right', nodes, links }, alt);
}

/** What the log tells about results so far; for a renewal of the sponsor’s support. */
export function resultsView({ community, isAhead }: Subject) {
  const { events = [], stories = [] } = community.log?.value ?? {};
  const total = (pick: (event: (typeof events)[number]) => number | undefined) =>
    events.reduce((sum, event) => sum + (pick(event) ?? 0), 0);
  const raised = total((event) => event.problems_raised);
  const solved = total((event) => event.problems_solved);
  return {
    events: countWords(events.length, raised, solved),
    stories: stories.map(storyWords).filter(Boolean),
    isAny: events.length > 0 || stories.length > 0,
    /** Whether support is asked for again: results come first then. */
    isRenewal: !isAhead && (events.length > 0 || stories.length > 0),
  };
}

function countWords(meetings: number, raised: number, solved: number): string {
  if (meetings === 0) return '';
  const so = `${meetings} ${meetings === 1 ? 'meeting' : 'meetings'} so far`;
  if (raised === 0) return `${so}.`;
  return `${so}; ${raised} ${raised === 1 ? 'problem' : 'problems'} brought, ${solved} solved.`;
}
