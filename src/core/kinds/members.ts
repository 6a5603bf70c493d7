import { choice, date, file, id, item, list, name, required, section, text, yesNo } from '../field.ts';
import { defineKind } from '../kind.ts';

const parts = {
  core: 'helps to run it',
  active: 'comes often, and brings something',
  occasional: 'comes when a topic matters to them',
  peripheral: 'mostly reads and listens',
  supporter: 'helps from outside',
} as const;
const skillConsents = {
  named: 'with their name',
  anonymous: 'in totals only',
  no: 'not at all',
} as const;
const attendanceConsents = {
  named: 'with their name',
  count: 'as a count only',
} as const;

const member = item(
  {
    id: id(),
    name: required(text('What is the person called? A made-up name is fine.', 200)),
    joined: date('When did they join? For example 2026-03-02.'),
    left: date('When did they leave? Leave it out while they are a member.'),
    team: text('Which team do they work in? It shows whether the community crosses team lines.', 200),
    organisation: text('Which organisation do they come from, if there are several?', 200),
    location: text('Where do they work? It helps to plan meetings in person and across time zones.', 200),
    practice_role: name('What is their day job? An id or name from practice_roles in roles.yaml.'),
    type: choice(parts, 'How much do they take part? What the log shows wins over what is written here.'),
    external: yesNo('Do they come from outside the organisation? yes or no.'),
    fit: section(
      {
        shares_work: yesNo('Do they do the work the community is about? yes or no.'),
        same_challenges: yesNo('Do they meet the same challenges? yes or no.'),
        can_learn: yesNo('Can they learn something here? yes or no.'),
        can_teach: yesNo('Can others learn something from them? yes or no.'),
      },
      'Their answers to the four questions about joining.',
    ),
    invited_via: text('How did they hear of it? For example network, poster, manager or peer.', 200),
    wants: list(name('A skill or a few words.'), 'What do they want to learn? Skills or a few words each.'),
    offers: list(name('A skill or a few words.'), 'What can they help others with? Skills or a few words each.'),
    consent: section(
      {
        skills: choice(
          skillConsents,
          'May their skills be shown with their name, only in totals, or not at all? Without an answer: anonymous.',
          { false: 'no' },
        ),
        attendance: choice(
          attendanceConsents,
          'May their attendance be shown with their name, or only as a count? Without an answer: count.',
          { no: 'count', false: 'count', anonymous: 'count' },
        ),
      },
      'What did they agree may be shown about them?',
    ),
  },
  'One member; a name alone is enough.',
  'name',
);

export default defineKind({
  of: 'community',
  file: 'members.yaml',
  summary: 'Who is in the community; optional, and it may live outside git.',
  schema: file(
    {
      schema: text('Version of the file format. Leave it out for cop/v1.', 40),
      $schema: text('Address of the JSON Schema, for editors that complete fields.'),
      members: list(member, 'Who has said yes to being a member?'),
    },
    'The members of one community.',
  ),
  example: `members:
  - id: ada
    name: Ada Osei
    team: Workshop
    practice_role: repairer
    joined: 2026-03-02
    consent: {skills: named, attendance: named}
  - id: ben
    name: Ben Kato
    team: Workshop
    practice_role: repairer
    joined: 2026-03-02
    consent: {skills: named, attendance: named}
  - id: chen
    name: Chen Liu
    team: Workshop
    practice_role: repairer
    joined: 2026-03-09
    consent: {skills: named, attendance: named}
  - id: dia
    name: Dia Roy
    team: Returns desk
    practice_role: repairer
    joined: 2026-03-09
    consent: {skills: named, attendance: named}
  - id: eva
    name: Eva Blum
    team: Returns desk
    practice_role: repairer
    joined: 2026-03-16
    consent: {skills: named, attendance: named}
  - id: finn
    name: Finn Mora
    team: Returns desk
    practice_role: repairer
    joined: 2026-03-16
    consent: {skills: named, attendance: named}
`,
  names: { member: ['members.*'] },
  refs: {
    'members.*.practice_role': { to: ['practice role'] },
    'members.*.wants.*': { to: ['skill'], open: true },
    'members.*.offers.*': { to: ['skill'], open: true },
  },
});
