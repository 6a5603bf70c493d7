import type { Community } from '../model.ts';

/** The newest day up to `today` of which the logs and ratings of communities tell; blank where they tell of none. */
export function newestDay(communities: readonly Community[], today: string): string {
  const days = communities.flatMap(({ log, skills }) => [
    ...Object.values(log?.value ?? {}).flatMap((entries) => (Array.isArray(entries) ? entries.map(dayOf) : [])),
    ...(skills?.value.ratings ?? []).map(dayOf),
  ]);
  return days.reduce((newest, day) => (day > newest && day <= today ? day : newest), '');
}

function dayOf(entry: unknown): string {
  const date = typeof entry === 'object' && entry !== null && 'date' in entry ? entry.date : '';
  return typeof date === 'string' ? date : '';
}
