import * as z from 'zod';
import {
  choice,
  clock,
  date,
  due,
  file,
  id,
  interval,
  item,
  list,
  map,
  money,
  name,
  number,
  required,
  section,
  text,
  texts,
  yesNo,
  zone,
} from '../field.ts';
import { defineKind } from '../kind.ts';
import { audiences, choosing, cycleMeanings, cycleWords, origins, subjects } from '../words/choices.ts';
import { isDate } from '../words/dates.ts';
import { formatMeanings } from '../words/format-names.ts';
import { readMemberTime } from '../words/member-time.ts';
import { stageMeanings } from '../words/stages.ts';

const whole = { whole: true };
const anyNumber = { min: -1_000_000_000 };
const both = { both: 'mixed' } as const;

const stageWords = {
  potential: 'proposed',
  coalescing: 'forming',
  maturing: 'active',
  stewardship: 'sustaining',
  'self-sustaining': 'sustaining',
  transformation: 'transforming',
  closed: 'retired',
  ended: 'retired',
} as const;
const kindsOfPeople = {
  practice: 'people who do the work',
  interest: 'people who want to learn about it',
  mixed: 'both',
} as const;
const interests = {
  discipline: 'a craft or a field of work',
  challenge: 'something hard that many face',
  issue: 'a problem that should go away',
  opportunity: 'a chance that could be used better',
  idea: 'something new to try out',
} as const;
const sources = {
  survey: 'people were asked',
  incident: 'something went wrong',
  'gap-report': 'a report says which skills are missing',
  request: 'somebody asked for it',
  strategy: 'the organisation aims at something that needs it',
} as const;
const standings = {
  open: 'still aimed at',
  done: 'reached',
  dropped: 'given up',
} as const;
const doors = {
  open: 'whoever wants to',
  approval: 'whoever asks and is let in',
  invite: 'whoever is invited',
} as const;
const doorWords = { request: 'approval', invitation: 'invite', 'invite-only': 'invite' } as const;
const boundaries = {
  internal: 'people of the organisation only',
  external: 'people from other organisations only',
  mixed: 'both',
} as const;
const uses = {
  talk: 'write to each other between meetings',
  meet: 'see each other from afar',
  keep: 'store what should be found again',
  create: 'write, draw or build together',
  vote: 'decide, or ask for opinions',
  measure: 'count and ask how it goes',
} as const;
const insiders = {
  internal: 'people of the organisation',
  external: 'people from outside',
} as const;
const places = {
  'in-person': 'all in one place',
  online: 'all from afar',
  hybrid: 'some in one place, some from afar',
} as const;
const placeWords = { onsite: 'in-person', 'face to face': 'in-person', virtual: 'online', remote: 'online' } as const;
const directions = {
  up: 'more is better',
  down: 'less is better',
  keep: 'it should stay as it is',
} as const;
const directionWords = { increase: 'up', rise: 'up', decrease: 'down', fall: 'down', same: 'keep' } as const;
const worries = {
  time: 'it takes too much of it',
  skill: 'not knowing enough to take part',
  control: 'others deciding about one’s own work',
  trust: 'what happens to things said openly',
  tool: 'one more tool, or the wrong one',
  other: 'something else',
} as const;
const slots = {
  charter: 'what the community is for',
  roles: 'who does what',
  questions: 'what people ask, with answers',
  'taking-part': 'members do something themselves',
  feedback: 'what should change',
  social: 'getting to know each other',
} as const;
const starts = {
  event: 'a meeting that people are invited to',
  quiet: 'it just begins, or tries itself out first, without an event',
} as const;
const seedKinds = {
  idea: 'something that somebody could take up',
  project: 'something that people work on together',
  event: 'something with a date',
} as const;
const wishes = {
  activity: 'something to do together',
  topic: 'something to learn',
  problem: 'something to solve',
  question: 'something to find out',
} as const;
const wishSources = {
  gap: 'a skill that is missing',
  member: 'somebody’s own wish',
  strategy: 'the organisation aims at something that needs it',
  incident: 'something went wrong',
} as const;

const scope = {
  in: texts('Which topics belong here?'),
  out: texts('Which neighbouring topics do not belong here?'),
  single_team_reason: text('Why is one team enough, if all members come from one team?'),
};

const need = {
  need: required(text('Which problem or request is it?')),
  evidence: text('What shows it? For example an incident review or the number of requests.'),
  dated: date('When was it seen? For example 2026-03-01.'),
  from: choice(sources, 'Where does it come from?', { gap: 'gap-report' }),
};

const benefits = {
  members: texts('What does a member gain? For example help with a problem within a day.'),
  organisation: texts('What does the organisation gain? For example less duplicated work.'),
};

const objective = {
  statement: required(text('What will be different? One sentence that can be checked later.')),
  id: id(),
  supports: list(name('Id or wording of a strategy objective.'), 'Which strategy objectives does it help?'),
  local: text('Why does it matter to members, if it serves no strategy objective?'),
  due: due('When do you look back at it? A date or a quarter, for example 2026-Q3.'),
  ongoing: yesNo('Is it a standing aim without an end date?'),
  owner: name('Which role looks after it? For example manager.'),
  status: choice(standings, 'Where does it stand? Left out means open.', { closed: 'done' }),
  subtopics: texts('Which smaller subjects does it contain?'),
};

const values = {
  ways_of_working: texts('How do members treat each other? For example: ask before you are stuck for a day.'),
  beliefs: texts('Which shared beliefs guide decisions?'),
  safe_space: text('What stays in the room, and how are experiments and mistakes treated?'),
  agreed: date('When did members agree to these values? For example 2026-03-01.'),
  agreed_by: text('Who agreed? For example the core group, all members, a vote.'),
};

const membership = {
  voluntary: yesNo('Is joining a free choice? Left out means yes.'),
  because: text('Why do people have to join, if it is not voluntary?'),
  joining: choice(doors, 'How do people get in: freely, after approval, or by invitation?', doorWords),
  boundary: choice(boundaries, 'Are members from inside, outside, or both (mixed)?', both),
  external_groups: texts('Which other organisations or groups take part?'),
  use_four_questions: yesNo('Do you ask the four questions: shares the work, same challenges, can learn, can teach?'),
  criteria: texts('Whom do you invite? Your own criteria.'),
  how_to_join: text('What does somebody do to join? One line: where to click or whom to write to.'),
  welcome: text('What does a newcomer get? For example a buddy, a first session, something to read.'),
  launch_minimum: number('How many people do you need before the launch? Left out means 5.', 'people', whole),
  members_count: number('How many members are there, if you keep no list of members?', 'people', whole),
  closed_reason: text('Why can outsiders not be let in?'),
};

const memberTime = {
  hours_per_month: number('How many hours a month may each member spend?', 'hours'),
  agreed_with: text('Who agreed to it? For example the heads of two departments.'),
  note: text('What else was decided about it?'),
};

const support = {
  member_time: timeOfMembers('How much time may a member spend? For example 4 hours a month.'),
  manager_time: text('How much time has the community manager, if the role does not say it?'),
  manager_backing: text('How are line managers asked to value taking part?'),
  budget: money('What money is there? For example 2000 EUR per year, or: none, because we need none.'),
  training_budget: money('What may outside courses, tools and materials cost? For example 5000 EUR per year.'),
  spaces: texts('Which rooms and other physical means are there?'),
  technology_support: text('Which person or team helps when the tools misbehave?'),
  recognition: texts('How is contribution noticed? For example thanks, appraisal, awards.'),
  incentives: texts('Which prizes are there, and for what?'),
  sponsor_commitments: texts('What has the sponsor promised to do? For example to open the launch.'),
};

const platform = {
  name: required(text('What is the tool called?')),
  for: list(choice(uses, 'A use of the tool.'), 'What is it used for: talk, meet, keep, create, vote, measure?'),
  address: text('Where is it? A link, a channel or an address.'),
  access: list(choice(insiders, 'Insiders or outsiders.'), 'Who can get in: internal, external?'),
  approved: yesNo('Have the people in charge of tools and security allowed it?'),
  support: text('Who helps with it?'),
  retired: yesNo('Has it gone out of use?'),
};

const peerReview = {
  standard: text('What must be true before something is recommended?'),
  reviewers: name('Which role reviews? For example core.'),
  when: text('When is something reviewed?'),
};

const knowledge = {
  create: texts('How is new knowledge made? For example: write up every clinic that solved something.'),
  exchange: texts('How is it shared between members?'),
  share_outside: texts('How does it reach people outside the community?'),
  review: section(peerReview, 'How do peers check what is written down?'),
  library: text('Where is it kept? A link or a place.'),
  fresh_months: number('After how many months is a piece looked at again? Left out means 12.', 'months', whole),
  adviser: text('Which knowledge-management expert did you consult?'),
};

const activity = {
  name: required(text('What do people call it?')),
  id: id(),
  type: choice(formatMeanings, 'What kind of meeting is it? For example problem-clinic, demo or workshop.'),
  every: interval('How often? For example weekly, fortnightly, monthly, every 6 weeks, async, on demand.'),
  day: text('Which day? A weekday; monthly or less often also second Tuesday, last Friday or day 15.'),
  time: clock('At what time does it start? In quotes, "14:00".'),
  timezone: zone('In which time zone, if not that of the charter? For example Europe/Berlin.'),
  starts: date('When is the first one? Later dates are counted from it, for example 2026-03-03.'),
  ends: date('When is the last one?'),
  minutes: number('How many minutes does it take?', 'minutes', whole),
  open_minutes: number('How many of these minutes are free for what members bring?', 'minutes', whole),
  format: choice(places, 'Do people meet in person, online, or both at once (hybrid)?', placeWords),
  audience: choice(audiences, 'Is it for members only (private) or open to everybody?'),
  led_by: name('Which role or member leads it?'),
  place: text('Where does it happen?'),
  link: text('Where do people join online?'),
  notes_link: text('Where are the notes?'),
  purpose: text('What is it for?'),
};

const quietSeason = {
  from: date('First day. For example 2026-07-20.'),
  to: date('Last day. For example 2026-08-20.'),
  why: text('Why is it quiet? For example summer holidays.'),
  yearly: yearly('Month and day of the first and last day of a break that comes every year, 12-20..01-06.'),
};

const rhythm = {
  activities: list(item(activity, 'A regular activity.', 'name'), 'What happens regularly?'),
  breaks: list(item(quietSeason, 'A quiet season.', 'yearly'), 'When is the community quiet on purpose?'),
  none_because: text('Why is there no regular date, if there is none on purpose?'),
};

const indicator = {
  name: required(text('What do you count or ask? For example problems solved.')),
  id: id(),
  objective: name('Which objective does it tell you about?'),
  cycle: choice(
    cycleMeanings,
    'Does it show value at once, for later, tried at work, in results or in new goals?',
    cycleWords,
  ),
  unit: text('Counted in what? For example percent, people, per quarter.'),
  baseline: number('What was the number at the start?', '', anyNumber),
  target: number('Which number do you hope for?', '', anyNumber),
  by: due('By when? A date or a quarter, for example 2026-Q3.'),
  direction: choice(directions, 'Should the number go up, go down, or keep its level?', directionWords),
  source: text('Where does the number come from?'),
  every: interval('How often do you read it? For example quarterly.'),
  owner: name('Which role reads it?'),
  revisit: yesNo('Is it a first guess that you want to come back to?'),
};

const stakeholder = {
  group: text('Which group: members, line-managers, sponsor, leaders, other-communities, everyone, external?'),
  message: text('What should they hear?'),
  from: name('Who says it? A role or a person.'),
  channel: text('Where do they hear it?'),
  when: text('When do they hear it? A date such as 2026-01-26, or words.'),
};

const message = {
  date: date('When is it sent? For example 2026-01-26.'),
  to: texts('Which groups get it? For example members, line-managers.'),
  about: choice(subjects, 'What is it about?'),
  from: name('Who sends it? A role or a person.'),
  channel: text('Where is it sent?'),
  text: text('What does it say?'),
};

const concern = {
  concern: text('What is the worry? For example: another meeting.'),
  who: text('Who has it?'),
  kind: choice(worries, 'What is it about?'),
  answer: text('What do you answer?'),
  training: text('Which training or help do these people need?'),
};

const communications = {
  stakeholders: list(item(stakeholder, 'A group to tell.', 'group'), 'Who hears what, from whom, where and when?'),
  messages: list(item(message, 'A planned message.', 'text'), 'Which messages are planned, with dates?'),
  input: text('How can future members say what they want?'),
  concerns: list(item(concern, 'A worry and your answer.', 'concern'), 'What worries people, and what do you answer?'),
};

const agendaItem = {
  item: text('What happens?'),
  minutes: number('How many minutes does it take?', 'minutes', whole),
  who: text('Who does it? A role or a person.'),
  covers: list(
    choice(slots, 'A subject.'),
    'What is it about: charter, roles, questions, taking-part, feedback, social?',
  ),
};

const afterLaunch = {
  days: number('How many days after the launch?', 'days', whole),
  what: text('What happens?'),
  who: text('Who does it?'),
  channel: text('Where does it happen?'),
};

const launch = {
  date: date('When is the launch? For example 2026-03-01.'),
  time: clock('At what time does it start? In quotes, "14:00".'),
  kind: choice(starts, 'Is it an event, or a quiet start?', { pilot: 'quiet' }),
  format: choice(places, 'Do people meet in person, online, or both at once (hybrid)?', placeWords),
  place: text('Where does it happen?'),
  host: name('Which role or member is the host?'),
  agenda: list(item(agendaItem, 'A point of the agenda.', 'item'), 'What happens at the launch, in order?'),
  feedback: text('How do people tell you what to change?'),
  after: list(item(afterLaunch, 'A step after the launch.', 'what'), 'What happens in the three months after it?'),
};

const seed = {
  kind: choice(seedKinds, 'Is it an idea, a project or an event?'),
  what: text('What is it?'),
  when: text('When? A date or words.'),
  who: text('Who drives it?'),
};

const outsideInput = {
  who: text('Who brings it? A person, a group or another community.'),
  what: text('What do they bring? For example a talk or a visit.'),
  when: text('When? A date or words.'),
};

const sustain = {
  seeds: list(item(seed, 'An idea, project or event.', 'what'), 'Which ideas, projects and events keep people coming?'),
  celebrations: text('How and when do you celebrate?'),
  outside_input: list(item(outsideInput, 'An outside impulse.', 'who'), 'Who from outside brings something new?'),
  ladder: texts('Which steps lead from member to leader? For example: bring a problem, host a clinic.'),
  emerging_leaders: list(name('Id or name of a member.'), 'Which members are growing into a leading role?'),
  advocates: texts('Who outside speaks up for the community?'),
};

const leadership = {
  chosen_by: choice(choosing, 'How do people come to lead it?'),
  term_months: number('How many months does a leader serve?', 'months', whole),
};

const governance = {
  decides: texts('Who decides what? For example: the core group chooses the topics.'),
  leadership: section(leadership, 'How are leaders chosen, and for how long?'),
  reports_to: text('Whom does the community report to?'),
};

const review = {
  every: interval('How often do you look at the charter? Left out means every 6 months.'),
  last: date('When did you last look at it?'),
  next: date('When do you look at it next?'),
  who: text('Who looks at it? A role or a person.'),
};

const backlogItem = {
  what: text('What is wanted?'),
  kind: choice(wishes, 'What kind of wish is it?'),
  asked_by: text('Who asked for it?'),
  votes: number('How many members want it?', 'votes', whole),
  priority: text('How urgent is it? For example high, or a rank.'),
  from: choice(wishSources, 'Where does it come from?', { 'gap-report': 'gap' }),
};

const neighbour = {
  community: name('Which community? Its id or name.'),
  topics: texts('Which topics do you share?'),
  how: text('How do you share them?'),
};

const risk = { risk: text('What could go wrong?'), answer: text('What do you do about it?') };

const question = { q: text('What do people ask?'), a: text('What do you answer?') };

const change = {
  date: date('When did it change? For example 2026-03-01.'),
  change: text('What changed?'),
  why: text('Why did it change?'),
};

const paused = {
  from: date('First day of the pause.'),
  until: date('Last day of the pause.'),
  why: text('Why does the community pause?'),
};

const closing = {
  date: date('When does it end? For example 2026-03-01.'),
  reason: text('Why does it end?'),
  handover: text('Who carries its work on, and where does its knowledge go?'),
  archive: text('Where is its knowledge kept? A link or a place.'),
};

const fields = {
  schema: text('Version of the file format. Leave it out for cop/v1.', 40),
  $schema: text('Address of the JSON Schema, for editors that complete fields.'),
  name: required(text('What do people call it? For example Repair Guild.')),
  stage: required(choice(stageMeanings, 'Where does it stand, from a proposal to its end?', stageWords)),
  purpose: required(text('Why does it exist? One to three sentences.')),
  domain: text('What does it care about? One or two sentences.'),
  audience: text('Who is it for? One sentence a stranger could test themselves against.'),
  contact: text('Whom can people ask? A person or a mailbox.'),
  id: id('Short name for references. Left out means the name of the folder.'),
  language: text('Which language are these files in? A code such as en or de; left out means en.'),
  timezone: zone('In which time zone are the times here? For example Europe/Berlin.'),
  kind: choice(kindsOfPeople, 'Is it for people who do the work, who want to learn, or both?', both),
  interest: choice(interests, 'What is the shared passion about?'),
  origin: choice(origins, 'Did members start it, the organisation, or both?', both),
  vision: text('What will be different if this works? One short sentence.'),
  scope: section(scope, 'Which topics belong here, and which do not?'),
  needs: list(item(need, 'A current need.', 'need'), 'Which problems do people have now that this would help with?'),
  benefits: section(benefits, 'Who gains what?'),
  objectives: list(item(objective, 'An objective.', 'statement'), 'What does the community want to achieve?'),
  values: section(values, 'How do members work with each other?'),
  membership: section(membership, 'Who belongs, and how do people join?'),
  support: section(support, 'Which time, money and help does the community have?'),
  platform: list(item(platform, 'A tool.', 'name'), 'Which tools do members talk, meet and keep things with?'),
  knowledge: section(knowledge, 'How is knowledge made, shared, checked and kept?'),
  rhythm: section(rhythm, 'When do members meet?'),
  indicators: list(
    item(indicator, 'A sign of success.', 'name'),
    'How would you notice that it works? Start with two.',
  ),
  communications: section(communications, 'How do people hear about the community, and how are they heard?'),
  launch: section(launch, 'How does the community start?'),
  sustain: section(sustain, 'What keeps the community lively?'),
  governance: section(governance, 'How are decisions made?'),
  review: section(review, 'When do you look at the charter again?'),
  backlog: list(item(backlogItem, 'A wish.', 'what'), 'What would members like to do or learn next?'),
  related: list(item(neighbour, 'A neighbour.', 'community'), 'Which communities are neighbours?'),
  risks: list(item(risk, 'A risk and your answer.', 'risk'), 'What could go wrong, and what do you do then?'),
  glossary: map(text('What does the word mean?'), 'Which words and abbreviations need explaining?'),
  faq: list(item(question, 'A question and its answer.'), 'What do people ask, and what do you answer?'),
  history: list(item(change, 'A change.', 'change'), 'How has the community changed?'),
  paused: section(paused, 'Does the community pause for a while?'),
  closing: section(closing, 'How does the community end?'),
  skills: text('Do you do without a list of skills? Write: not-used, because …'),
};

const example = `name: Repair Guild
stage: forming
purpose: Help people who repair returned goods learn from each other, so that fewer repairs come back.
domain: Repairing returned goods, from finding the fault to the last check
audience: Anyone who repairs, checks or packs returned goods, at any site
contact: Ada Osei
timezone: Europe/Berlin
vision: Every repair holds the first time.
scope:
  in: [finding faults, repair methods]
  out: [buying spare parts]
needs:
  - {need: One repair in eight comes back, evidence: Returns report for spring, dated: 2026-04-10, from: incident}
benefits:
  members: [Help with a stubborn fault within a day, Practice on unusual goods]
  organisation: [Fewer repeat repairs]
objectives:
  - id: first-time-right
    statement: Nineteen repairs in twenty hold for three months
    supports: [fewer-returns]
    due: 2026-Q4
values:
  ways_of_working: [Ask before you are stuck for a day]
  safe_space: Stories of failure stay in the room
  agreed: 2026-05-20
membership:
  voluntary: yes
  boundary: internal
  use_four_questions: yes
  how_to_join: Write to Ada Osei or come to any repair clinic.
support:
  member_time: 4 hours a month
  budget: 500 EUR per year
  spaces: [Workshop 2]
  technology_support: Help desk
  recognition: [Thanks in the quarterly letter]
  sponsor_commitments: [Opens the launch]
platform:
  - {name: Guild channel, for: [talk, meet, keep], approved: yes}
knowledge:
  share_outside: [A page of repair tips each quarter]
rhythm:
  activities:
    - {id: clinic, name: Repair clinic, type: problem-clinic, every: fortnightly, day: Tuesday, time: "14:00",
       starts: 2026-05-05, minutes: 60, format: in-person, audience: private}
indicators:
  - {id: returns-twice, name: Goods that come back twice, objective: first-time-right, cycle: realised, unit: percent,
     baseline: 12, target: 5, by: 2026-Q4, direction: down, source: returns report}
communications:
  stakeholders:
    - {group: members, message: A place to bring stubborn faults, from: manager, when: 2026-07-01}
    - {group: line-managers, message: Four hours a month and what you get back, from: sponsor, when: 2026-06-20}
    - {group: sponsor, message: What we need from you and when, from: manager, when: 2026-06-10}
  concerns:
    - {concern: Another meeting, kind: time, answer: Come only to the clinics you need}
launch:
  date: 2026-07-15
  agenda:
    - {item: Why we start and who does what, minutes: 15, who: sponsor, covers: [charter, roles]}
    - {item: Bring one stubborn fault, minutes: 30, who: everyone, covers: [taking-part]}
    - {item: Your questions and what to change, minutes: 15, who: manager, covers: [questions, feedback]}
  feedback: The last five minutes of each clinic
  after:
    - {days: 13, what: First clinic for everybody, who: facilitator}
    - {days: 75, what: First look back, who: core}
review:
  next: 2026-12-01
  who: core
`;

/** `4 hours a month, in work time` gives the number and the rest as a note; any other sentence stays as written. */
function timeOfMembers(description: string) {
  return z
    .preprocess(
      (value) => (typeof value === 'string' ? readMemberTime(value) : value),
      item(memberTime, description, 'note'),
    )
    .meta({ description, plain: true })
    .optional();
}

/** Month and day of a first and a last day, `12-20..01-06`; they may lie in two years. */
function yearly(description: string) {
  const fix = 'Write 12-20..01-06, or `from` and `to` with whole dates.';
  return z
    .string()
    .refine(isYearly, {
      error: ({ input }) => `“${input}” is not a break that comes every year.`,
      params: { rule: 'dates-out-of-order', fix },
    })
    .meta({ description })
    .optional();
}

function isYearly(value: string): boolean {
  const days = /^(\d\d-\d\d)\.\.(\d\d-\d\d)$/.exec(value);
  // 29 February is a day of some years, so the year asked is a leap year.
  return days !== null && isDate(`2024-${days[1]}`) && isDate(`2024-${days[2]}`);
}

export default defineKind({
  of: 'community',
  file: 'charter.yaml',
  summary: 'What the community is for, who belongs to it and how it works.',
  schema: file(fields, 'What the community is for, who belongs to it and how it works.'),
  example,
  reserved: { activity: ['launch', 'orientation'] },
  names: { objective: ['objectives.*'], activity: ['rhythm.activities.*'], indicator: ['indicators.*'] },
  refs: {
    'objectives.*.supports.*': { to: ['strategy objective'] },
    'objectives.*.owner': { to: ['role'], open: true },
    'knowledge.review.reviewers': { to: ['role'], open: true },
    'rhythm.activities.*.led_by': { to: ['role', 'member'], open: true },
    'indicators.*.objective': { to: ['objective'] },
    'indicators.*.owner': { to: ['role'], open: true },
    'communications.stakeholders.*.from': { to: ['role'], open: true },
    'communications.messages.*.from': { to: ['role'], open: true },
    'launch.host': { to: ['role', 'member'], open: true },
    'sustain.emerging_leaders.*': { to: ['member'] },
    'related.*.community': { to: ['community'] },
  },
});
