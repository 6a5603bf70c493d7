import type { RoleKind } from './roles.ts';

/** What a role card says where the files say nothing; on the page these words are marked as a suggestion. */
export interface RoleWords {
  /** Why the role is worth taking: always shown. */
  readonly why: string;
  readonly does: readonly string[];
  readonly decides: readonly string[];
  /** The usual time, as it follows “usually”. */
  readonly time: string;
  readonly first: readonly [string, string, string];
}

const twoToFour = '2 to 4 hours a month';
const two = '2 hours a month';

/** The words of each kind of role. Hours are what we suggest, except those of members (NACCHO, 2015). */
export const roleWords: Readonly<Record<RoleKind, RoleWords>> = {
  sponsor: {
    why: 'Somebody with authority stands behind the community, so that people may spend time on it.',
    does: [
      'Opens the launch',
      'Speaks for the community',
      'Secures time and money',
      'Removes obstacles',
      'Hears about results twice a year',
    ],
    decides: ['The budget', 'Conflicts about what the community covers'],
    time: '1 hour a month',
    first: [
      'Read the charter and say what you would change.',
      'Tell line managers why people may take part.',
      'Open the launch: five minutes on why it matters to you.',
    ],
  },
  manager: {
    why: 'Without somebody who plans and asks, the next meeting is nobody’s job.',
    does: [
      'Plans the rhythm and the meetings',
      'Talks with members about what they need',
      'Thinks up topics and forms of meeting',
      'Sees that the tools serve their purpose',
      'Welcomes newcomers',
      'Keeps the charter and the log up to date',
      'Reports to the sponsor',
    ],
    decides: ['Agenda', 'Speakers', 'Small spending'],
    time: '2 to 4 hours a week',
    first: [
      'Talk with five members: what would make this worth their time?',
      'Put the first three meetings into the calendar.',
      'Find a deputy.',
    ],
  },
  facilitator: {
    why: 'A good hour needs somebody who looks after the conversation, not only after the topic.',
    does: ['Runs the meetings', 'Draws quiet voices in', 'Guards the safe space', 'Keeps the focus'],
    decides: ['The form of a meeting'],
    time: twoToFour,
    first: [
      'Sit in on one meeting and count who speaks.',
      'Agree the ground rules with the group.',
      'Run one meeting, and ask at its end what to keep and what to change.',
    ],
  },
  core: {
    why: 'A community that hangs on one person stops with that person.',
    does: ['Leads meetings', 'Reviews what members write down', 'Proposes where to go next', 'Stands in for others'],
    decides: ['What comes first on the list of wishes'],
    time: twoToFour,
    first: [
      'Choose one meeting that you will lead.',
      'Read what has been written down and mend one page.',
      'Bring one person along who has not been before.',
    ],
  },
  technology: {
    why: 'People stay away from tools that do not let them in.',
    does: ['Sets tools up and mends them', 'Gives people access', 'Looks after recordings'],
    decides: ['The settings of the tools'],
    time: 'on call',
    first: [
      'Try every tool as a newcomer would.',
      'Write down in three lines how to get in.',
      'Test sound, picture and links before the launch.',
    ],
  },
  librarian: {
    why: 'What cannot be found again has not been learned by anybody else.',
    does: ['Keeps what was written findable', 'Dates it', 'Retires old pages'],
    decides: ['How things are sorted'],
    time: two,
    first: [
      'List what there is, with a date and a name for each piece.',
      'Put the five most useful pieces on top.',
      'Agree when something counts as old.',
    ],
  },
  communications: {
    why: 'A community nobody hears about is not joined by anybody.',
    does: ['Writes messages and the newsletter', 'Makes the poster', 'Collects stories'],
    decides: ['Wording', 'Timing'],
    time: two,
    first: [
      'Put the dated messages of the communications plan into your calendar.',
      'Ask the sponsor to sign one of them.',
      'Collect one story of something that was solved.',
    ],
  },
  events: {
    why: 'A room that is booked and an invitation that arrives in time decide who comes.',
    does: ['Books rooms', 'Sends invitations', 'Arranges visits and celebrations'],
    decides: ['Rooms, catering and the like'],
    time: two,
    first: [
      'Book rooms for the next three meetings.',
      'Check that people far away can take part.',
      'Plan one visit or celebration.',
    ],
  },
  expert: {
    why: 'Members need somebody to ask when nobody else knows.',
    does: ['Answers questions', 'Reviews what members write', 'Gives talks'],
    decides: ['What is recommended practice in the field'],
    time: 'as needed',
    first: [
      'Say which questions you like to be asked.',
      'Answer one question where everybody can read it.',
      'Name two people who could learn to answer it.',
    ],
  },
  mentor: {
    why: 'Some things are learned best from one person, over time.',
    does: ['Meets one or two learners regularly'],
    decides: [],
    time: '1 hour a month for each learner',
    first: [
      'Agree with your learner on one thing to get better at.',
      'Fix three dates.',
      'After the third one, ask whether to go on.',
    ],
  },
  leader: {
    why: 'People who lead tomorrow need something to lead today.',
    does: ['Grows into a leading role, with somebody at their side'],
    decides: ['One meeting or project of their own'],
    time: two,
    first: [
      'Choose one meeting or project to lead.',
      'Pick somebody to talk it through with before and after.',
      'Tell the group what you learned.',
    ],
  },
  adviser: {
    why: 'An experienced eye from outside sees what insiders no longer notice.',
    does: ['Gives advice on learning and on keeping knowledge'],
    decides: [],
    time: 'once a quarter',
    first: [
      'Read the charter and ask three questions.',
      'Come to one meeting as a guest.',
      'Say what you would try next.',
    ],
  },
  member: {
    why: 'The community is what its members bring to it.',
    does: ['Ask and answer', 'Try things out at work', 'Bring problems', 'Tell the others what changed'],
    decides: ['How much to take part'],
    time: '1 to 3 hours a month',
    first: [
      'Say hello, and say what you work on.',
      'Come to one meeting and bring one question.',
      'Afterwards, try one thing at work and tell us how it went.',
    ],
  },
};

/** A start for the table of who does what, where a community has none: four groups of duties. */
export const dutyGroups = [
  { name: 'Create', duties: ['write the charter', 'find a sponsor', 'choose the tools'] },
  { name: 'Activate', duties: ['win the first members', 'run the launch', 'send the messages'] },
  { name: 'Govern', duties: ['set the agenda', 'spend the budget', 'agree standards', 'decide who joins'] },
  { name: 'Sustain', duties: ['seed ideas', 'bring in outsiders', 'celebrate', 'review', 'hand over'] },
] as const;

/** The four questions about joining, as one asks them of oneself. */
export const fourQuestions = [
  'Do you do this kind of work?',
  'Do you meet the same problems in it as others here?',
  'Could you learn something here that helps you do it better?',
  'Could others learn something from you?',
] as const;

/** How a launch can take place; a quiet one has no event. */
export type LaunchForm = 'in-person' | 'online' | 'hybrid' | 'quiet';

interface Task {
  readonly task: string;
  /** Only for launches of these forms. */
  readonly only?: readonly LaunchForm[];
  /** Only where there is a sponsor. */
  readonly sponsor?: true;
}

const event: readonly LaunchForm[] = ['in-person', 'online', 'hybrid'];

/** What organisers do before every launch; days before it. */
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
      { task: 'Count who has said yes, and ask ten people in person.' },
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

/** What a community asks of its sponsor where nothing has been promised yet. */
export const sponsorAsks = [
  'Open the launch, and say why it matters.',
  'Free up hours for it with the line managers.',
  'Tell your peers about it.',
] as const;

/** What organisers say when they are asked why a chat group is not enough. */
export const chatGroup =
  'A chat group is quick to open, and quick to fall silent. What keeps people coming is a subject they need at work, somebody with time to look after it, and leave to take part. That is what this page asks for.';

/** What research says, with what it does not say. */
export const research = [
  {
    finding:
      'A study of 57 communities in large European and American companies names what the successful ones had in common: aims tied to the strategy, a sponsor and a leader who work together, a climate in which mistakes may be told, and measured results. Those that failed lacked a core group, personal contact among members, or a practice people could see.',
    source:
      'Gilbert Probst and Stefano Borzillo, “Why communities of practice succeed and why they fail”, European Management Journal 26 (2008), pages 335 to 347.',
    limit: 'It rests on what the leaders of these communities reported.',
  },
  {
    finding:
      'In the guilds of Spotify about one member in five was active. Active members reported more benefit than the others, and lack of time kept people away.',
    source: 'Darja Šmite and others, “Spotify Guilds”, Communications of the ACM 63 (2020), number 3.',
    limit: 'One company, and again what members reported.',
  },
] as const;
