import { type Block, heading, type Line, table, text } from '../account.ts';
import type { Subject } from '../view/subject.ts';
import { list, plural } from '../words/list.ts';
import type { Indicator, Reading } from './indicator.ts';
import { rounded } from './lights.ts';
import { peopleIndicators } from './people.ts';
import type { IndicatorData } from './told.ts';
import { rhythmIndicators, workIndicators } from './work.ts';

/** All indicators, in the order in which they are shown. */
export const indicators: readonly Indicator[] = [...rhythmIndicators, ...peopleIndicators, ...workIndicators];

/** An indicator and what it says of one community. */
export interface Read {
  readonly indicator: Indicator;
  readonly reading: Reading;
}

/** What all indicators say of one community. */
export function readAll(subject: Subject): Read[] {
  return indicators.map((indicator) => ({ indicator, reading: indicator.read(subject) }));
}

/** One indicator for programs. */
export function indicatorData({ indicator, reading }: Read): IndicatorData {
  const { id, title, unit, formula, needs, source } = indicator;
  const isKnown = 'value' in reading;
  return {
    id,
    title,
    value: isKnown ? rounded(reading.value) : null,
    unit,
    says: isKnown ? reading.says : reading.missing,
    formula,
    needs,
    source,
  };
}

/** The numbers there are in a table, and the names of the others. */
export function indicatorBlocks(all: readonly Read[]): Block[] {
  const rows = all.flatMap(({ indicator, reading }): Line[][] =>
    'value' in reading ? [[indicator.title, reading.cell, reading.says]] : [],
  );
  const lacking = all.flatMap(({ indicator, reading }) => ('missing' in reading ? [indicator.title] : []));
  const head = [{ head: 'What' }, { head: 'Number' }, { head: 'What it says', wraps: true, drops: 1 }] as const;
  return [
    ...(rows.length > 0 ? [heading(2, 'Other numbers'), table(head, rows)] : []),
    ...(lacking.length > 0 ? [text(lackingWords(lacking, rows.length))] : []),
  ];
}

/** Many names would say no more than how many there are. */
function lackingWords(titles: readonly string[], known: number): string {
  const names = list(titles.map((title) => title.charAt(0).toLowerCase() + title.slice(1)));
  const what = titles.length > known ? `${plural(titles.length, known > 0 ? 'other number' : 'number')}` : names;
  return `Too little is on file for ${what}; \`--format json\` says what each needs.`;
}
