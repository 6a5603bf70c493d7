import {
  choice,
  date,
  due,
  file,
  id,
  item,
  list,
  money,
  name,
  number,
  person,
  required,
  section,
  text,
  texts,
} from '../field.ts';
import { defineKind } from '../kind.ts';
import { roleReasons } from '../words/cards.ts';
import { choosing } from '../words/choices.ts';
import { roleKinds } from '../words/roles.ts';

const times = {
  agreed: 'work time, agreed with the line manager',
  own: 'the holder’s own free time',
} as const;

const role = item(
  {
    kind: required(
      choice(roleReasons, 'What sort of role is it? Manager, facilitator, core, events and communications run things.'),
    ),
    title: text('What do people call this role here? For example guild lead or chair.', 200),
    holder: list(
      person('Name or id of a person.'),
      'Who holds the role? One or several: names or ids from members.yaml; for outsiders "external: name".',
    ),
    deputy: person('Who steps in when the holder is away?'),
    does: texts('What does this person do for the community? For example “Runs the clinic”.'),
    decides: texts('What may this person decide without asking? For example “Spending up to 300 EUR”.'),
    hours_per_week: number('How many hours a week does the role take? For example 3.', 'hours', { max: 168 }),
    hours_per_month: number('How many hours a month, if that is easier to say? For example 6.', 'hours', { max: 744 }),
    time: choice(times, 'Is the time agreed with the line manager, or the holder’s own free time?'),
    cost: money('Does filling the role cost anything? For example 500 EUR per year.'),
    chosen_by: choice(choosing, 'How did the holder come to the role?'),
    term: section(
      {
        from: date('First day in the role, for example 2026-01-01.'),
        until: date('Last day in the role; renew it or pass the role on by then.'),
      },
      'From when until when does the holder serve?',
    ),
    recognised_by: text('How is the work noticed beyond a thank-you? For example “Counts in appraisal”.'),
    qualities: texts('Why this person? For example knowledgeable, passionate, respected, empowered.'),
  },
  'One role of the community; a single word is read as its kind.',
  'kind',
);

const practiceRole = item(
  {
    id: id(),
    name: required(text('What is the job called? For example “Repairer”.', 200)),
    description: text('What do people in this job do, in a sentence?'),
  },
  'One day job that members have; skills and learning paths aim at it.',
  'name',
);

const duty = item(
  {
    duty: text('What has to be done? For example “Update the charter”.'),
    does: list(name('A role.'), 'Which roles do the work?'),
    owns: list(name('A role.'), 'Which one role answers for it? Write exactly one.'),
    asked: list(name('A role.'), 'Which roles are asked before it is decided?'),
    told: list(name('A role.'), 'Which roles are told afterwards?'),
  },
  'One line of the table of duties.',
  'duty',
);

const citizenship = section(
  {
    expectations: texts('What do you hope every member does? For example “Bring one problem a quarter”.'),
    drive: section(
      {
        goal: number('How many people should have said yes?', 'people', { max: 1_000_000, whole: true }),
        audience: text('Whom do you invite? For example “everyone who repairs returned goods”.'),
        by: due('By when? A date or a quarter.'),
        steps: texts('What will you do to win them? For example “Ask ten people in person”.'),
      },
      'How will you win the first members?',
    ),
  },
  'What does it mean to be a member, and how do you win members?',
);

/** A sponsor stands behind the community, an adviser beside it: neither need be a member. */
function isBeside(entry: Readonly<Record<string, unknown>>): boolean {
  return entry.kind === 'sponsor' || entry.kind === 'adviser';
}

export default defineKind({
  of: 'community',
  file: 'roles.yaml',
  summary: 'Who does what: the people who run the community, the jobs of its members and who answers for what.',
  schema: file(
    {
      schema: text('Version of the file format. Leave it out for cop/v1.', 40),
      $schema: text('Address of the JSON Schema, for editors that complete fields.'),
      // Unwrapped, so that a file without it is told so.
      roles: list(role, 'Who looks after the community? Start with a sponsor and a manager.').unwrap(),
      practice_roles: list(practiceRole, 'Which day jobs do the members have?'),
      duties: list(duty, 'Who answers for the recurring duties, who helps, who is asked, who is told?'),
      citizenship,
    },
    'The roles of one community.',
  ),
  example: `roles:
  - kind: sponsor
    holder: Maria Lind
    hours_per_month: 1
    does:
      - Opens doors
  - kind: manager
    holder: Ada Osei
    deputy: Ben Kato
    hours_per_week: 3
    time: agreed
    chosen_by: nominated
    term:
      from: 2026-03-02
      until: 2027-06-30
    does:
      - Plans the clinics
    decides:
      - Topics and guests of the clinic
      - Spending up to 300 EUR
  - kind: facilitator
    holder: Ben Kato
    hours_per_month: 4
    does:
      - Runs the clinic
  - kind: core
    holder: Chen Liu
    hours_per_month: 3
    does:
      - Keeps the repair notes tidy
  - kind: technology
    holder: Finn Mora
    does:
      - Helps when the tools misbehave
practice_roles:
  - id: repairer
    name: Repairer
`,
  reserved: { role: roleKinds },
  names: { role: ['roles.*'], 'practice role': ['practice_roles.*'] },
  refs: {
    'roles.*.holder.*': { to: ['member'], unless: isBeside },
    'roles.*.deputy': { to: ['member'], unless: isBeside },
    'duties.*.does.*': { to: ['role'], open: true },
    'duties.*.owns.*': { to: ['role'], open: true },
    'duties.*.asked.*': { to: ['role'], open: true },
    'duties.*.told.*': { to: ['role'], open: true },
  },
});
