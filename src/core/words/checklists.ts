import type { RoleKind } from './roles.ts';

/** How a launch can take place; a quiet one has no event. */
export type LaunchForm = 'in-person' | 'online' | 'hybrid' | 'quiet';

interface Task {
  readonly task: string;
  /** Only for launches of these forms. */
  readonly only?: readonly LaunchForm[];
  /** Only where there is a sponsor. */
  readonly sponsor?: true;
  /** Only where the files say how members are won, or only where they do not. */
  readonly drive?: boolean;
}

const event: readonly LaunchForm[] = ['in-person', 'online', 'hybrid'];

/** What organisers do before every launch; days before it. Steps of the files to win members stand after the first task. */
export const beforeLaunch: readonly { readonly days: number; readonly tasks: readonly Task[] }[] = [
  {
    days: 14,
    tasks: [
      { task: 'Send the invitation, with the way to join in it.' },
      { task: 'Book the room.', only: ['in-person'] },
      { task: 'Set up the link, and put it into the invitation.', only: ['online'] },
      { task: 'Book the room, and set up the link for people who are not there.', only: ['hybrid'] },
      { task: 'Ask everybody on the agenda whether their part still fits.', only: event },
      { task: 'Ask the sponsor to keep the time free.', only: event, sponsor: true },
    ],
  },
  {
    days: 7,
    tasks: [
      { task: 'Count who has said yes, and ask ten people in person.', drive: false },
      { task: 'Count who has said yes, and ask again where nobody has answered.', drive: true },
      { task: 'Send the reminder.', only: event },
      { task: 'Ask two people to bring a question, so that nobody has to be the first.', only: event },
    ],
  },
  {
    days: 1,
    tasks: [
      { task: 'Look at the room: chairs, screen, something to drink.', only: ['in-person'] },
      { task: 'Try sound, picture and link.', only: ['online'] },
      { task: 'Try sound, picture and link in the room itself.', only: ['hybrid'] },
      { task: 'Have the charter, the role cards and the feedback form ready.' },
      { task: 'Agree who keeps the time and who writes down questions.', only: event },
    ],
  },
];

/** What people in a role are asked to do at every launch. */
export const launchDay: Readonly<Partial<Record<RoleKind, string>>> = {
  sponsor: 'say why this matters, and stay for the questions',
  manager: 'welcome people and explain who does what',
  facilitator: 'keep the time and draw quiet voices in',
  core: 'sit among the guests and talk with the new ones',
  technology: 'look after sound, picture and links',
  communications: 'take notes and ask for one quote',
  events: 'look after the room and the food',
};

/** What organisers do on the day itself, once the guests are gone, and on the day after. */
export const afterLaunchDay = {
  same: [
    'Write down who wants to join, and who was missed.',
    'Read the feedback together and choose one thing to change.',
  ],
  thanks: 'Thank everybody who came, and say when the first meeting is.',
  next: 'Answer the questions that stayed open.',
} as const;

/** The three stretches of the first 90 days; days after the launch. */
export const stretches = [
  { name: 'Weeks 1 to 4: keep the promise', label: 'Keep the promise', from: 0, to: 27 },
  { name: 'Weeks 5 to 8: first results', label: 'First results', from: 28, to: 55 },
  { name: 'Weeks 9 to 13: look back', label: 'Look back', from: 56, to: 90 },
] as const;

/** When organisers stop and ask, and what. */
export const checkpoints = [
  {
    day: 30,
    questions: [
      'Did everything happen that we promised at the launch?',
      'Who came a second time? Who did not, and has anybody asked them why?',
      'Which one thing do we change now?',
    ],
  },
  {
    day: 60,
    questions: [
      'Which problem was solved that would not have been solved otherwise? Who can tell the story?',
      'Did anybody but the organisers lead something?',
      'Do line managers still agree to the time?',
    ],
  },
  {
    day: 90,
    questions: [
      'Would members miss it? Ask five of them.',
      'What do our numbers say, and what do they not say?',
      'Do we go on, change, or stop? What do we tell the sponsor?',
    ],
  },
] as const;

/** Signs that going on as before would be wrong. */
export const stopSignals = [
  'Fewer than three people come, twice in a row.',
  'After 60 days nobody but the organisers has led or brought anything.',
  'After 90 days nobody can name one thing that was solved or learned.',
  'The agreed time has been taken back, and nobody speaks up.',
] as const;
