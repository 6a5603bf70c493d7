import type { Finding, Severity } from '../finding.ts';
import { assets } from '../measures/assets.ts';
import { floors } from '../measures/evidence.ts';
import { replies } from '../measures/feedback.ts';
import { leading } from '../measures/leading.ts';
import { lights } from '../measures/lights.ts';
import { memberMoves, movement } from '../measures/member-moves.ts';
import { memberTypes } from '../measures/member-types.ts';
import { newcomerReturn } from '../measures/newcomers.ts';
import { problems } from '../measures/problems.ts';
import { type Evidence, valueEvidence } from '../measures/value.ts';
import { plainDate } from '../words/dates.ts';
import { type Pie, shown } from '../words/diagram.ts';
import { list, plural } from '../words/list.ts';
import { bare, sentence } from '../words/phrases.ts';
import { cycleTitles } from './light-words.ts';
import { type LightView, lightsView } from './lights.ts';
import { classWords, memberClasses } from './member-words.ts';
import { attendanceView, indicatorsView, readingsView } from './numbers.ts';
import { quoted } from './open.ts';
import { assetWords, feedbackWords, memberLedWords, newcomerWords, problemWords } from './signs.ts';
import { peopleWords, sinceView, smallestGroup, storyWords } from './since.ts';
import { withUnit } from './strategy.ts';
import type { Subject } from './subject.ts';

const mostActions = 3;
const mostEvidence = 5;

/** How a community is on a day: six lights, what has changed, what to do next, and what there is to show for it. */
export function dashboardView(subject: Subject, findings: readonly Finding[]) {
  const { community, today } = subject;
  const found = lights(community, today);
  const { since } = found;
  const six = lightsView(found, subject);
  const { facts } = sinceView(subject, since.date);
  const evidence = valueEvidence(community, today).all;
  return {
    asOf: plainDate(today),
    // Before its launch, and before anything is noted, a community has no health to speak of. No day decides it.
    isAny: !subject.isAhead || community.log !== undefined,
    ...six,
    changes: [
      ...six.lights.flatMap(({ title, moved }) => (moved ? [`${title}: ${moved}.`] : [])),
      ...moveWords(subject, since.date),
      ...facts,
    ],
    actions: actionsOf(six.lights, findings),
    evidence: evidence.slice(0, mostEvidence).map(evidenceWords),
    moreEvidence: evidence.length > mostEvidence ? `And ${evidence.length - mostEvidence} more.` : '',
    indicators: indicatorsView(subject, since.date),
    signs: signsOf(subject),
    types: typesView(subject),
    attendance: attendanceView(subject),
    readings: readingsView(subject),
  };
}

interface Step {
  readonly what: string;
  readonly why: string;
  readonly rank: number;
}

/** The first things to do: what is red, then errors, what is amber, warnings, what is grey, hints. Nobody is named. */
function actionsOf(six: readonly LightView[], findings: readonly Finding[]) {
  const colours = { red: 0, amber: 2, grey: 4, green: 6 } as const;
  const severities: Readonly<Record<Severity, number>> = { error: 1, warning: 3, info: 5 };
  const steps: Step[] = [
    ...six
      .filter(({ action }) => action)
      .map(({ action, title, colour, why }) => ({
        what: action,
        why: colour === 'grey' ? why : `${title} is ${colour}.`,
        rank: colours[colour],
      })),
    ...findings.map(({ fix, message, severity }) => ({
      what: quoted(fix),
      why: quoted(message),
      rank: severities[severity],
    })),
  ];
  const sorted = steps.toSorted((a, b) => a.rank - b.rank);
  const distinct = sorted.filter(({ what }, index) => sorted.findIndex((other) => other.what === what) === index);
  return distinct.slice(0, mostActions).map(({ what, why }) => ({ what, why }));
}

function moveWords(subject: Subject, since: string): string[] {
  const moves = memberMoves(subject.community, subject.today, since);
  if (!moves || moves.length === 0) return [];
  const least = smallestGroup(subject);
  const { more, less } = movement(moves, least);
  const parts = [
    more > 0 ? `${peopleWords(more, least)} more than before` : '',
    less > 0 ? `${peopleWords(less, least)} less than before` : '',
  ];
  return [sentence(`Who takes part: ${list(parts.filter(Boolean))}`)];
}

function evidenceWords({ as, date, cycle, story, indicator, value }: Evidence) {
  const what =
    as === 'story' ? storyWords(story!) : sentence(`${bare(indicator!.name)}: ${withUnit(value!, indicator!.unit)}`);
  return { date: plainDate(date), cycle: cycleTitles[cycle], what };
}

/** Other numbers that the files hold, each a sentence; only those that say something. */
function signsOf({ community, today }: Subject): string[] {
  const troubles = problems(community, today);
  const led = leading(community, today);
  const fresh = newcomerReturn(community, today);
  const answers = replies(community, today);
  const made = assets(community, today);
  return [
    troubles.raised > 0 ? problemWords(troubles) : '',
    led.memberShare ? memberLedWords(led) : '',
    fresh.newcomers >= floors.newcomers ? newcomerWords(fresh) : '',
    answers.length > 0 ? feedbackWords(answers) : '',
    made.all > 0 ? assetWords(made) : '',
  ].filter(Boolean);
}

/** How members take part, as a diagram: only where no group is so small that it could be recognised. */
function typesView(subject: Subject) {
  const types = memberTypes(subject.community, subject.today);
  const slices = memberClasses.flatMap((type) => {
    const value = types?.counts[type] ?? 0;
    const label = classWords[type];
    return value > 0 ? [{ label, value }] : [];
  });
  const least = smallestGroup(subject);
  // A circle that is mostly “not known” says nothing.
  if (types === undefined || types.counts.unknown * 2 > types.all.length) return { chart: shown(undefined), note: '' };
  if (slices.some(({ value }) => value < least))
    return {
      chart: shown(undefined),
      note: `How members take part is not shown: some of the groups have fewer than ${least} people.`,
    };
  const pie: Pie = { kind: 'pie', slices };
  const counts = list(slices.map(({ label, value }) => `${value} ${label}`));
  const basis =
    types.basis === 'attendance' ? 'as the last half year of meetings shows' : 'as the list of members says';
  return {
    chart: shown(pie, `How ${plural(types.all.length, 'person takes', 'people take')} part, ${basis}: ${counts}.`),
    note: '',
  };
}
