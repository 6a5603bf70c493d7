import type { Colour, LightAction, LightName, Unlit } from '../measures/light.ts';
import type { Direction } from '../measures/lights.ts';
import type { Cycle } from '../measures/value.ts';

/** What each light is called, and what it looks at. */
export const lightTitles: Readonly<Record<LightName, string>> = {
  rhythm: 'Rhythm',
  attendance: 'Attendance',
  participation: 'Participation',
  leadership: 'Leadership',
  learning: 'Learning',
  value: 'Value',
};

/** What the colours mean. */
export const colourWords: Readonly<Record<Colour, string>> = {
  green: 'on track',
  amber: 'keep an eye on it',
  red: 'act now',
  grey: 'nothing to say yet',
};

/** How a light has moved; nothing where nobody can know. */
export const directionWords: Readonly<Record<Direction, string>> = {
  better: 'better',
  same: 'about the same',
  worse: 'worse',
  unknown: '',
};

/** Why a light is grey. */
export const unlitWords: Readonly<Record<Unlit, string>> = {
  'not-launched': 'The community has not been launched yet.',
  paused: 'The community takes a break.',
  retired: 'The community has ended.',
  unreadable: 'The file that would tell cannot be read.',
  'no-rhythm': 'The charter names no meeting that comes back at an interval.',
  'no-events': 'No meeting is on file to count from.',
  'too-few-events': 'Too few meetings on file to compare.',
  'nobody-came': 'Nobody came to the meetings on file.',
  'no-members': 'There is no list of members.',
  'too-few-members': 'Below 15 members everybody knows who takes part; shares would say nothing.',
  'no-names': 'The log says how many came, not who.',
  'no-roles': 'No roles are on file.',
  'too-early': 'Too soon after the beginning.',
  'not-used': 'The community does without a list of skills, and says why.',
  'no-skills': 'No skills are on file.',
  'too-few-answers': 'Too few members have said what they can do.',
  'nothing-important': 'No skill is marked as important with a number of people wanted.',
  undated: 'There are stories, but none of them has a date.',
  'no-start': 'Nobody can tell from the files when the community began.',
};

/** The one thing to do next about a light. */
export const actionWords: Readonly<Record<LightAction, string>> = {
  'mend-files': 'Repair the file that cannot be read.',
  'set-rhythm': 'Agree how often you meet, and write it into the charter.',
  'log-events': 'Write the meetings that took place into log.yaml; a date each is enough.',
  'set-next-date': 'Set the next date today, and tell members.',
  'hold-or-slow': 'Hold the next meeting soon, or agree on a slower rhythm that you can keep.',
  'log-attendance': 'Write down after each meeting how many came.',
  'ask-members': 'Ask three members what would make the meeting worth their hour.',
  'ask-who-stayed-away': 'Ask five people who stayed away: no interest, or no time? The two need different help.',
  'list-members': 'Keep a list of members; made-up names are fine.',
  'log-names': 'Write down who came, of those who agree to it, and not only how many.',
  'invite-quiet-members': 'Invite quiet members in person to one meeting, and say why you thought of them.',
  'name-organisers': 'Ask two people by name to keep the community going.',
  'find-deputy': 'Find somebody who can stand in for the one who runs it.',
  'grow-core-group': 'Ask one more active member into the core group.',
  'log-leads': 'Write down who led each meeting.',
  'share-leading': 'Let somebody else lead the next meeting.',
  'list-skills': 'Write down the handful of skills that matter most.',
  'ask-for-ratings': 'Ask members what they can do; it takes ten minutes each.',
  'close-gaps': 'Plan one session for the skill that is shortest.',
  'collect-story': 'Ask one member what they did differently because of the community, and write it down.',
  'date-stories': 'Put a date to each story.',
};

/** How far the value of something carried. */
export const cycleTitles: Readonly<Record<Cycle, string>> = {
  immediate: 'worth the time',
  potential: 'learned',
  applied: 'tried at work',
  realised: 'results got better',
  transformative: 'success is seen differently',
};
