import type { Option } from './command.ts';

/** Options that every command takes, before or behind its name. */
export const globalOptions: readonly Option[] = [
  { flags: '-C, --cwd <folder>', summary: 'work in this folder', values: 'folder' },
  { flags: '--today <date>', summary: 'the date to judge by, year-month-day' },
  { flags: '--color', summary: 'colour the output' },
  { flags: '--no-color', summary: 'do not colour the output' },
  { flags: '-q, --quiet', summary: 'print findings and errors only' },
  { flags: '--debug', summary: 'print the stack of an unforeseen error' },
];

/** Options that the parser answers itself. */
export const versionOption: Option = { flags: '-V, --version', summary: 'print the version' };
export const helpOption: Option = { flags: '-h, --help', summary: 'print help' };
