import { type Fault, limits } from './fault.ts';
import type { Source } from './finding.ts';

/** The text of a source without its byte order mark, and the first thing for which it cannot be read as YAML. */
export function decode(source: Source): { text: string; bom: boolean; fault?: Fault } {
  const raw = source.unread === undefined ? textOf(source.text) : unreadable(source.unread);
  const bom = raw.text.startsWith('\ufeff');
  const text = bom ? raw.text.slice(1) : raw.text;
  return { text, bom, fault: raw.fault ?? characterFault(text) };
}

interface Raw {
  readonly text: string;
  readonly fault?: Fault;
}

function unreadable(reason: string): Raw {
  const fault = {
    start: 0,
    end: 0,
    message: `This file cannot be read: ${reason}.`,
    fix: 'Mend that, or delete the file.',
  };
  return { text: '', fault };
}

function textOf(given: string | Uint8Array): Raw {
  const size = given.length;
  if (size > limits.bytes) {
    const message = `This file is larger than ${limits.bytes / 1024} KiB.`;
    return {
      text: '',
      fault: { start: 0, end: 0, message, fix: 'Split it, or move long texts to a page and link it.' },
    };
  }
  if (typeof given === 'string') return { text: given };
  const wide = (given[0] === 0xff && given[1] === 0xfe) || (given[0] === 0xfe && given[1] === 0xff);
  const fix = 'Save it again with the encoding UTF-8.';
  if (wide) return { text: '', fault: { start: 0, end: 0, message: 'This file is saved as UTF-16.', fix } };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(given) };
  } catch {
    return { text: '', fault: { start: 0, end: 0, message: 'This file is not saved as UTF-8.', fix } };
  }
}

const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]|\r(?!\n)/;

function characterFault(text: string): Fault | undefined {
  const match = forbidden.exec(text);
  if (!match) return undefined;
  const start = match.index;
  if (match[0] === '\r') {
    const message = 'This line ends in an old form (carriage return alone).';
    return { start, end: start, message, fix: 'Save the file with ordinary line ends.' };
  }
  const code = match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return {
    start,
    end: start + 1,
    message: `Here stands a character that cannot be seen (U+${code}).`,
    fix: 'Delete it.',
  };
}
