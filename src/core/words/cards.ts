import { type RoleKind, roleKinds } from './roles.ts';

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

/** The last first step of a sponsor who comes after the launch. */
export const sponsorLater = 'Come to one meeting and say in five minutes why it matters to you.';

/** A start for the table of who does what, where a community has none: four groups of duties. */
export const dutyGroups = [
  { name: 'Create', duties: ['write the charter', 'find a sponsor', 'choose the tools'] },
  { name: 'Activate', duties: ['win the first members', 'run the launch', 'send the messages'] },
  { name: 'Govern', duties: ['set the agenda', 'spend the budget', 'agree standards', 'decide who joins'] },
  { name: 'Sustain', duties: ['seed ideas', 'bring in outsiders', 'celebrate', 'review', 'hand over'] },
] as const;

/** Why each kind of role is worth taking, for editors. */
export const roleReasons = Object.fromEntries(
  roleKinds.map((kind) => [kind, roleWords[kind].why.replace(/\.$/, '')]),
) as Readonly<Record<RoleKind, string>>;
