import { closest } from '../words/closest.ts';
import { shellWord } from '../words/shell.ts';
import { howMany, troubleLines } from '../words/troubles.ts';
import type { Asking, Given } from './answer.ts';
import { inOrder, type Trouble } from './answers.ts';
import { askings } from './askings.ts';

/** A command line that does it, with stand-ins for what is missing or wrong. */
function readyCommand(given: Given, troubles: readonly Trouble[]): string {
  const stuck = new Set(troubles.map(({ asking }) => asking));
  const out = new Set(troubles.filter(({ isTooMuch }) => isTooMuch).map(({ asking }) => asking));
  const words = askings
    .filter((asking) => asking.name !== 'name' && !out.has(asking) && (stuck.has(asking) || given[asking.name]))
    .map((asking) => {
      const [flag, value] = asking.option.split(' ');
      return value ? `${flag} ${shellWord(stuck.has(asking) ? standIn(asking, given) : given[asking.name]!)}` : flag;
    });
  const name = askings.find((asking) => asking.name === 'name')!;
  const called = stuck.has(name) ? name.sample : (given.name ?? '');
  return ['cop init', ...(called === '' ? [] : [shellWord(called)]), '--yes', ...words].join(' ');
}

/** What stands for an answer that is missing or wrong: of a few words, the one that was meant. */
function standIn({ name, choices, sample }: Asking, given: Given): string {
  return closest(given[name] ?? '', Object.keys(choices ?? {}), 1)[0] ?? sample;
}

/** Why a community cannot be started as asked: what is missing or wrong, all of it, and what to do. */
export function refusal(given: Given, all: readonly Trouble[]): { message: string; hint: string } {
  const troubles = inOrder(all);
  const lines = troubleLines(troubles);
  const early = { ...given, stage: 'forming' };
  const later = troubles.some(({ asking, missing }) => missing && asking?.needed?.(early) !== true);
  const advice = later
    ? [`A community that is already ${given.stage} has these; one at stage forming may answer them later.`]
    : [];
  // What stands in a file is mended there.
  const isOptions = troubles.every(({ asking, place }) => asking?.option === place);
  const next = isOptions
    ? ['Nothing was written. With your own words:', `  ${readyCommand(given, troubles)}`]
    : ['Nothing was written. Mend these, and run the same again.'];
  return {
    message: `The community cannot be started yet: ${howMany(troubles, 'answer')}.`,
    hint: [...lines, ...advice, ...next].join('\n'),
  };
}
