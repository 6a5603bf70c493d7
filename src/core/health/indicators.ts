import { type Block, heading, type Line, table, text, toned } from '../account.ts';
import { rounded } from '../measures/ratio.ts';
import { unlitWords } from '../view/light-words.ts';
import type { Subject } from '../view/subject.ts';
import { list, plural } from '../words/list.ts';
import type { Indicator, Reading } from './indicator.ts';
import { peopleIndicators } from './people.ts';
import type { IndicatorData } from './told.ts';
import { rhythmIndicators, workIndicators } from './work.ts';

/** All indicators, in the order in which they are shown. */
export const indicators: readonly Indicator[] = [...rhythmIndicators, ...peopleIndicators, ...workIndicators];

/** What all indicators say of one community, for programs. */
export function indicatorsData(subject: Subject): IndicatorData[] {
  return indicators.map((indicator) => {
    const { id, title, unit, formula, needs, source } = indicator;
    const reading = readingOf(indicator, subject);
    const isKnown = 'value' in reading;
    return {
      id,
      title,
      value: isKnown ? rounded(reading.value) : null,
      shown: isKnown ? reading.cell : null,
      unit,
      says: isKnown ? reading.says : reading.missing,
      formula,
      needs,
      source,
    };
  });
}

function readingOf({ from, read }: Indicator, subject: Subject): Reading {
  const isBroken = from.some((kind) => subject.community.broken.has(kind));
  return isBroken ? { missing: unlitWords.unreadable } : read(subject);
}

/** The numbers there are in a table, and the names of the others. */
export function indicatorBlocks(all: readonly IndicatorData[]): Block[] {
  const rows = all.flatMap(({ title, shown, says }): Line[][] => (shown === null ? [] : [[title, shown, says]]));
  const lacking = all.flatMap(({ title, value }) => (value === null ? [title] : []));
  const head = [{ head: 'What' }, { head: 'Number' }, { head: 'What it says', wraps: true, drops: 1 }] as const;
  return [
    ...(rows.length > 0 ? [heading(2, 'Other numbers'), table(head, rows)] : []),
    ...(lacking.length > 0 ? [text(lackingWords(lacking, rows.length))] : []),
  ];
}

/** Many names would say no more than how many there are. */
function lackingWords(titles: readonly string[], known: number): Line {
  const names = list(titles.map((title) => title.charAt(0).toLowerCase() + title.slice(1)));
  const what = titles.length > known ? plural(titles.length, known > 0 ? 'other number' : 'number') : names;
  return [`Too little is on file for ${what}; `, toned('code', '--format json'), ' says what each needs.'];
}
