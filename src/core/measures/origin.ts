import type { Severity } from '../finding.ts';
import type { Value } from '../model.ts';

export type Origin = Value<'charter'>['origin'];

/**
 * The severity of something that members who started a community themselves may well do without: one step lower there.
 * Wherever an organisation had a hand in it, the severity stays.
 */
export function softened(severity: Severity, origin: Origin): Severity {
  if (origin !== 'grassroots') return severity;
  return severity === 'error' ? 'warning' : 'info';
}

/** The severity of something that an organisation owes a community it set up itself: an error there. */
export function hardened(severity: Severity, origin: Origin): Severity {
  return origin === 'appointed' ? 'error' : severity;
}
