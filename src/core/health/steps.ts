import type { LightAction } from '../measures/light.ts';
import { shellWord } from '../words/shell.ts';

/** The commands that do what a light asks for, or note what came of it; what has none is done by people alone. */
export const lightCommands: Readonly<Partial<Record<LightAction, string>>> = {
  'mend-files': 'cop lint',
  'set-rhythm': 'cop add activity',
  'log-events': 'cop log event',
  'set-next-date': 'cop add message --about event --to members',
  'hold-or-slow': 'cop log event',
  'log-attendance': 'cop log event',
  'ask-members': 'cop log feedback --from members',
  'ask-who-stayed-away': 'cop log feedback --from members',
  'list-members': 'cop add member',
  'log-names': 'cop log event',
  'name-organisers': 'cop add role core',
  'grow-core-group': 'cop add role core',
  'log-leads': 'cop log event',
  'share-leading': 'cop log event',
  'list-skills': 'cop add skill',
  'ask-for-ratings': 'cop add rating',
  'close-gaps': 'cop add topic --because gap',
  'collect-story': 'cop log story --cycle applied',
};

/** What a command is about: the community where there are several, and the meeting where it notes one. */
export interface About {
  /** Undefined where there is only one community. */
  readonly slug: string | undefined;
  /** Id or name of the activity that a light is about. */
  readonly activity?: string;
}

/** The command for what a light asks for, ready to be run; undefined where there is none. */
export function lightCommand(action: LightAction, { slug, activity }: About): string | undefined {
  const command = lightCommands[action];
  if (command === undefined || command === 'cop lint') return command;
  const meeting = command === 'cop log event' && activity !== undefined ? ` ${shellWord(activity)}` : '';
  return `${command}${meeting}${slug === undefined ? '' : ` --community ${shellWord(slug)}`}`;
}
