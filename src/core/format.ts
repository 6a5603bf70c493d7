import type { Issue } from './model.ts';
import type { Document } from './parse.ts';
import { isMap } from './words/group.ts';
import { shorten } from './words/list.ts';

/** The format of files that this cop reads and writes, `cop/v1`; each later one has a migration that leads to it. */
export const format = 1;

/** How the format of a number is called in files. */
export function formatName(number: number): string {
  return `cop/v${number}`;
}

/** The number of the format that a file names, 1 where it names none; undefined where what stands there is no format. */
export function formatOf({ value }: Pick<Document, 'value'>): number | undefined {
  const written = isMap(value) ? value.schema : undefined;
  if (written === undefined || written === null) return 1;
  const number = typeof written === 'string' ? /^cop\/v(\d{1,6})$/.exec(written.trim())?.[1] : undefined;
  return number === undefined ? undefined : Number(number);
}

/** What is to be said of a file whose format is not known, or newer than the one that is. */
export function newerFormat(doc: Pick<Document, 'value'>, known = format): Issue | undefined {
  const number = formatOf(doc);
  if (number !== undefined && number <= known) return undefined;
  const place = { rule: 'newer-format', path: ['schema'], aim: 'value' } as const;
  if (number === undefined) {
    const written = isMap(doc.value) ? doc.value.schema : undefined;
    const said = typeof written === 'string' ? `“${shorten(written)}”` : 'What stands here';
    const message = `${said} is not a format that cop knows.`;
    return { ...place, message, fix: `Write \`schema: ${formatName(known)}\`.` };
  }
  const message = `This file is written for ${formatName(number)}; this cop knows v${known}.`;
  return { ...place, message, fix: 'Install a newer version of cop.' };
}
