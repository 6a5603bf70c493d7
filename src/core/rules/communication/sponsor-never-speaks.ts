import { allTellings, sponsorIn } from '../../measures/launch.ts';
import { holders } from '../../measures/people.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';

const lines = `launch:
communications:
  messages:
    - {date: 2026-06-20, to: [members], from: manager}
    - {date: 2026-07-01, to: [members], from: Ada Osei}
`;
const three = `${lines}    - {date: 2026-07-10, to: [everyone], from: core}\n`;

export default defineRule({
  id: 'sponsor-never-speaks',
  on: 'community',
  severity: { forming: 'info', active: 'info' },
  reads: ['charter', 'roles', 'members', 'log'],
  summary: 'The sponsor says in person why the community matters.',
  why: 'Members believe organisers when they explain how something works. Why it is worth their time they believe from somebody with authority.',
  fix: 'Let the sponsor send or sign one message, best before the launch, and write `from: sponsor` there.',
  effort: 'hour',
  command: 'add message --from sponsor',
  source: 'Prosci, Understanding Why Some Communications Work and Others Don’t (preferred senders).',
  unless:
    'Silent below three planned messages that say who sends them, where the sponsor has a part in the launch, a line for a group or a message in the log, and where members started the community (`origin: grassroots`).',
  options: { messages: 3 },
  good: [
    { charter: `${lines}    - {date: 2026-07-10, to: [everyone], from: sponsor}\n` },
    { charter: `${lines}    - {date: 2026-07-10, to: [everyone], from: Ada Osei and Maria Lind}\n` },
    // A message that does not say who sends it may well be the sponsor’s.
    { charter: `${lines}    - {date: 2026-07-10, to: [everyone]}\n` },
    { charter: `${three}  stakeholders: [{group: line-managers, message: Why now, from: Maria Lind}]\n` },
    { charter: three, log: 'messages: [{date: 2026-05-20, to: [members], from: sponsor}]\n' },
    { charter: three.replace('launch:', 'launch: {agenda: [{item: Why now, who: Maria Lind}]}') },
    { charter: three.replace('launch:', 'launch: {host: sponsor}') },
    { charter: three, roles: 'roles: [manager]\n' },
    {
      charter: three.replace('core}', 'Patron}'),
      roles: 'roles: [{kind: sponsor, title: Patron, holder: Maria Lind}]\n',
    },
    { charter: `origin: grassroots\n${three}` },
    { charter: `stage: sustaining\n${three}` },
  ],
  bad: [
    { charter: three.replace('messages:', 'messages: # !') },
    {
      charter: `stage: active\norigin: mixed\n${three.replace('messages:', 'messages: # !')}    - {to: [members]}\n`,
      without: ['log'],
    },
  ],
  *check(community, { options }) {
    const { charter } = community;
    const { origin, communications, launch } = charter.value;
    const [sponsor] = holders(community, ['sponsor']);
    if (!sponsor || origin === 'grassroots') return;
    const planned = communications.messages.filter(({ from }) => from !== undefined).length;
    if (planned < options.messages) return;
    const isSponsor = sponsorIn(community);
    const senders = [
      ...allTellings(community).map(({ from }) => from),
      launch.host,
      ...launch.agenda.map(({ who }) => who),
    ];
    if (senders.some((sender) => sender !== undefined && isSponsor(sender))) return;
    yield {
      at: at(charter, 'communications', 'messages'),
      message: `None of the ${planned} planned messages comes from the sponsor, “${shorten(sponsor.name)}”.`,
    };
  },
});
