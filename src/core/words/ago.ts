import { plural } from './list.ts';

/** `36 days ago`; where quiet seasons were taken out of the calendar days, `36 days ago, breaks not counted`. */
export function ago(counted: number, calendar: number): string {
  return `${plural(counted, 'day')} ago${counted === calendar ? '' : ', breaks not counted'}`;
}
