import { commandLine } from '../command-line.ts';
import type { LightAction } from '../measures/light.ts';
import { lightDoings } from '../next/from-lights.ts';
import { shellWord } from '../words/shell.ts';

/** What grey lights wait for; what red and amber ones ask for is told by `cop next` as well. */
const greyCommands: Readonly<Partial<Record<LightAction, string>>> = {
  'mend-files': 'lint',
  'set-rhythm': 'add activity',
  'log-events': 'log event',
  'log-attendance': 'log event',
  'log-names': 'log event',
  'list-members': 'add member',
  'list-skills': 'add skill',
  'ask-for-ratings': 'add rating',
};

/** What a command is about: the community where there are several, and the meeting where it notes one. */
export interface About {
  /** Undefined where there is only one community. */
  readonly slug: string | undefined;
  /** Id or name of the activity that a light is about. */
  readonly activity?: string;
}

/** The command for what a light asks for, ready to be run; undefined where people do it alone. */
export function lightCommand(action: LightAction, { slug, activity }: About): string | undefined {
  const command = lightDoings[action]?.command ?? greyCommands[action];
  if (command === undefined) return undefined;
  const isOfMeeting = command === 'log event' && activity !== undefined;
  return line(isOfMeeting ? `${command} ${shellWord(activity)}` : command, slug);
}

/** A command without `cop`, ready to be run; `slug` names the community where there are several. */
export function line(command: string, slug: string | undefined): string {
  return commandLine(command, slug === undefined ? undefined : { slug });
}
