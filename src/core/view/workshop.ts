import { liveObjectives } from '../measures/strategy.ts';
import { clock } from '../words/amounts.ts';
import { list, plural } from '../words/list.ts';
import { bare, sentence } from '../words/phrases.ts';
import { firstVision, nextVision, type Part, visionFields, visionQuestions } from '../words/workshop.ts';
import type { Subject } from './subject.ts';

const mostAims = 8;

/** A workshop about vision and values, in 45 or 60 minutes: who comes, what is on the wall, what happens, what is kept. */
export function workshopView(subject: Subject) {
  const { charter, directory, model } = subject;
  const { ecosystem } = model.strategy?.value ?? {};
  const aims = liveObjectives(model).map(({ value }) => bare(value.statement));
  const isAgain = Boolean(charter.vision);
  return {
    isShown: charter.stage !== 'retired',
    isAgain,
    invited: list(directory.holders('manager', 'facilitator', 'core')),
    host: [...directory.holders('facilitator'), ...directory.holders('manager')][0] ?? '',
    guests: guestsOf(subject),
    beyond: sentence(ecosystem?.vision.statement ?? ''),
    aims: aims.slice(0, mostAims),
    moreAims: aims.length > mostAims ? `and ${plural(aims.length - mostAims, 'other aim')}` : '',
    parts: timed(isAgain ? nextVision : firstVision),
    prompts: visionQuestions.map((one) => ({ ...one })),
    fields: visionFields.map((one) => ({ ...one })),
  };
}

/** Each part with its place in both forms: `0:05, 10 minutes`; blank where it is left out. */
function timed(parts: readonly Part[]) {
  let short = 0;
  let long = 0;
  return parts.map(({ what, how, ...lengths }) => {
    const row = { what, how, short: placed(short, lengths.short), long: placed(long, lengths.long) };
    short += lengths.short;
    long += lengths.long;
    return row;
  });
}

function placed(start: number, length: number): string {
  return length === 0 ? '' : `${clock(start)}, ${plural(length, 'minute')}`;
}

/** Who could bring a view from outside: guests and friends that the charter knows of. */
function guestsOf({ charter, directory }: Subject): string[] {
  const { outside_input: impulses, advocates } = charter.sustain;
  const known = [...impulses.map(({ who }) => directory.who(who)), ...advocates.map(bare)];
  return [...new Set(known.filter(Boolean))];
}
