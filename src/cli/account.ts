import { accountMarkdown } from '../core/account/markdown.ts';
import { accountText } from '../core/account/terminal.ts';
import type { Account } from '../core/account.ts';
import { jsonSafe } from '../core/words/safe.ts';
import { type Given, type Option, textOf } from './command.ts';
import type { Io } from './io.ts';
import { paintFor, wantsColour } from './paint.ts';

const usual = ['text', 'json', 'markdown'] as const;

/** The option of commands that tell something; `more` are formats of their own. */
export function formatOption(...more: readonly string[]): Option {
  return { flags: '-f, --format <name>', summary: 'how to print', choices: [...usual, ...more] };
}

/** Prints what a command tells, in the format that was asked for; a format of its own is made by `others`. */
export async function tell(
  io: Io,
  options: Given,
  account: Account,
  others: Readonly<Record<string, () => string>> = {},
): Promise<void> {
  const format = textOf(options, 'format') ?? 'text';
  await io.out(others[format]?.() ?? (await print(io, options, format, account)));
}

async function print(io: Io, options: Given, format: string, account: Account): Promise<string> {
  if (format === 'json') return `${jsonSafe(JSON.stringify({ schemaVersion: 1, ...account.data }, null, 2))}\n`;
  if (format === 'markdown') return accountMarkdown(account.blocks);
  const paint = await paintFor(wantsColour(options.color as boolean | undefined, io.env, io.outIsTerminal));
  return accountText(account.blocks, { paint, width: io.width, unicode: io.env.TERM !== 'linux' });
}
