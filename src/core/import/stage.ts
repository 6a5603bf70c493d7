import type { Draft, SourceOption } from '../import.ts';
import type { Stage } from '../model.ts';
import { list, plural } from '../words/list.ts';
import { stages } from '../words/stages.ts';
import { standInNote } from './purpose.ts';

/** The stage of all communities of a source that does not say it. */
export const stageOption: SourceOption = {
  flags: '--stage <stage>',
  summary: 'where the communities stand, if their source does not say it',
  choices: stages,
};

/** What was decided about stages that a source does not say. */
export function stageDecision(wanted: Stage | undefined, found: readonly { readonly stage: Stage }[]): string[] {
  if (wanted !== undefined) return [];
  const used = new Set(found.map(({ stage }) => stage));
  const words = [
    ...(used.has('active') ? ['“active” where it shows meetings'] : []),
    ...(used.has('forming')
      ? [used.has('active') ? '“forming” elsewhere' : '“forming”, because it shows no meetings']
      : []),
  ];
  return [`The source does not say where its groups stand; they got the stage ${list(words)}. --stage sets another.`];
}

/** What was decided about purposes that a source does not say. */
export function standInDecision(drafts: readonly Draft[]): string[] {
  const without = drafts.filter(({ notes }) => notes.includes(standInNote)).map(({ name }) => name);
  if (without.length === 0) return [];
  const names = without.length > 8 ? [...without.slice(0, 7), `${without.length - 7} more`] : without;
  return [
    `${plural(without.length, 'group says', 'groups say')} no purpose; until somebody writes one, a sentence with their facts stands there: ${list(names)}.`,
  ];
}
