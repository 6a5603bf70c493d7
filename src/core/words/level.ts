/** A skill level as written: digits give the number, anything else is the name of a level (`working`). */
export function readLevel(text: string): number | string {
  const written = text.trim();
  return /^\d{1,3}$/.test(written) ? Number(written) : written;
}
