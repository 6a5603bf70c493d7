/** What to write instead: `90 min` and `1.5 hours` are meant well, with a word too many. */
export function numberFix(written: string, kind: string, unit: string): string {
  const [, digits = '', word = ''] = /^(\d{1,6}(?:\.\d{1,2})?)\s*([a-z]+)\.?$/i.exec(written) ?? [];
  if (unit === 'hours' && /^min/i.test(word))
    return `Write the hours alone: ${Math.round(Number(digits) / 0.6) / 100}.`;
  const said = word.toLowerCase();
  const isUnit = unit !== '' && (unit.startsWith(said.slice(0, 3)) || (unit === 'hours' && /^(h|hrs?)$/.test(said)));
  if (digits !== '' && said.length > 0 && isUnit) return `Write the ${unit} alone, without a word: ${digits}.`;
  return `Write ${kind}, digits only.`;
}
