import type { Community } from '../model.ts';

/** Rules of these categories wait while a community has paused. */
export const pausable: ReadonlySet<string> = new Set(['rhythm', 'communication', 'health']);

/** Whether a community has paused on a day, first and last day included; without a last day it pauses until told. */
export function isPaused({ charter }: Community, today: string): boolean {
  const { from, until } = charter?.value.paused ?? {};
  return from !== undefined && from <= today && (until === undefined || today <= until);
}
