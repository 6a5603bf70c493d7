import { compareText } from '../finding.ts';
import { cycles } from '../words/choices.ts';
import { fold } from '../words/closest.ts';
import { plainDate } from '../words/dates.ts';
import { list, plural } from '../words/list.ts';
import { capital, joined, sentence } from '../words/phrases.ts';
import { cycleMeanings, storyQuestions } from '../words/value.ts';
import { indicatorView } from './strategy.ts';
import { filled, type Subject } from './subject.ts';

const mostShown = 12;
const mostNumbers = 5;
type Cycle = (typeof cycles)[number];

/** What the community was good for, as members tell it, and how far that carried. Nothing here is a quotation. */
export function storiesView(subject: Subject) {
  const told = storiesOf(subject);
  const rows = cycles.map((cycle) => rowOf(cycle, told, subject));
  const unsorted = told.filter(({ cycle }) => cycle === undefined).length;
  return {
    isAny: told.length > 0,
    shown: told.slice(0, mostShown).map(({ cycle, number, ...story }) => ({
      title: `Story ${number}`,
      far: cycle ? `${cycle} (${cycleMeanings[cycle]})` : '',
      ...story,
    })),
    more: told.length > mostShown ? plural(told.length - mostShown, 'earlier story', 'earlier stories') : '',
    rows,
    hasRows: rows.some(({ stories, signs, also }) => stories !== '' || signs.length > 0 || also !== ''),
    unsorted: unsorted > 0 ? plural(unsorted, 'story', 'stories') : '',
    questions: [...storyQuestions],
  };
}

/** Stories with something in them, newest first; those without a date at the end. */
function storiesOf(subject: Subject) {
  const { community } = subject;
  const stories = filled(community.log?.value.stories ?? []);
  return stories
    .filter(({ what, changed, result }) => what || changed || result)
    .toSorted((a, b) => compareText(b.date ?? '', a.date ?? ''))
    .map(({ date, who, cycle, what, changed, result }, index) => ({
      number: String(index + 1),
      date: date ? plainDate(date) : '',
      cycle,
      what: sentence(what ?? ''),
      changed: sentence(changed ?? ''),
      result: sentence(result ?? ''),
      who: who ? tellerOf(who, subject) : '',
    }));
}

/** Who tells it: by name only with a role or consent. A name that the files do not know may be anybody’s. */
function tellerOf(who: string, { community, directory, roles }: Subject): string {
  const said = directory.who(who);
  const isMember = community.members?.value.members.some(({ name }) => fold(name) === fold(said)) ?? false;
  const isKnown = isMember || directory.holdersOf(roles).includes(said) || fold(said) !== fold(who);
  return isKnown ? said : 'A member';
}

type Told = ReturnType<typeof storiesOf>[number];

/** One cycle: the stories that carried so far, the signs that tell of it with their newest number, what else is on file. */
function rowOf(cycle: Cycle, told: readonly Told[], subject: Subject) {
  const own = told.filter((story) => story.cycle === cycle).map(({ number }) => number);
  const signs = subject.charter.indicators
    .filter((indicator) => indicator.name && indicator.cycle === cycle)
    .map((indicator) => indicatorView(indicator, subject))
    .map(({ name, latest }) => joined([name, latest.replaceAll('; ', ', ')], ': '));
  const numbers = own.length === 1 ? `Story ${own[0]}` : `Stories ${list(own)}`;
  const counted = own.length > mostNumbers ? plural(own.length, 'story', 'stories') : numbers;
  return {
    cycle: `${capital(cycle)}: ${cycleMeanings[cycle]}`,
    stories: own.length === 0 ? '' : counted,
    signs,
    also: list(countsOf(subject)[cycle].filter(Boolean)),
  };
}

/** What the log counts of each cycle; solved problems are work that got better. */
function countsOf({ community }: Subject): Readonly<Record<Cycle, readonly string[]>> {
  const { events = [], feedback = [], assets = [], pairs = [] } = community.log?.value ?? {};
  const sum = (amounts: readonly (number | undefined)[]) => amounts.reduce<number>((all, one = 0) => all + one, 0);
  const raised = sum(events.map((event) => event.problems_raised));
  const solved = sum(events.map((event) => event.problems_solved));
  const reused = sum(assets.map((asset) => asset.reused));
  const some = (count: number, words: string) => (count > 0 ? words : '');
  return {
    immediate: [
      some(events.length, plural(events.length, 'meeting')),
      some(raised, `${plural(raised, 'problem')} brought`),
      some(feedback.length, plural(feedback.length, 'piece of feedback', 'pieces of feedback')),
    ],
    potential: [
      some(assets.length, `${plural(assets.length, 'thing')} made to use again`),
      some(pairs.length, plural(pairs.length, 'meeting in pairs', 'meetings in pairs')),
    ],
    applied: [some(reused, `used again ${plural(reused, 'time')}`)],
    realised: [some(solved, `${plural(solved, 'problem')} solved`)],
    transformative: [],
  };
}
