import { type Member, peopleOf } from '../../measures/people.ts';
import { at, type Community, type File, type Place, type Problem } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { fold } from '../../words/closest.ts';
import { plural } from '../../words/list.ts';

const refusing = 'members:\n  - {id: ada, name: Ada Osei, consent: {skills: no}}\n  - {id: ben, name: Ben Kato}\n';
const rated = 'ratings:\n  - {member: ben, skills: {triage: 2}}\n';
const anonymous = 'privacy: {skills: anonymous}\n';

// About files, so that it speaks at every stage and without a charter that can be read.
export default defineRule({
  id: 'rating-without-consent',
  on: 'file',
  severity: 'error',
  reads: ['members', 'skills', 'config'],
  fixable:
    'Removes the entries, after asking. Where skills are anonymous, writes the ids of members in place of their names.',
  summary: 'Only people who agreed to it are listed with what they can do.',
  why: 'Whoever finds their skills on file against their word will not answer honestly again, and neither will those who hear of it.',
  fix: 'Remove these entries, or ask the people and change `consent` in members.yaml.',
  effort: 'minutes',
  source:
    'Webber 2016, Building Successful Communities of Practice (safe space); OECD Glossary of Statistical Terms (threshold rule).',
  unless:
    'Nothing: privacy beats completeness. Without an answer people count as anonymous: on file by id, shown only in totals. Where cop.yaml keeps skills anonymous, ids and codes may stand in skills.yaml, names may not; a code has a digit or no capitals.',
  good: [
    { members: refusing, skills: rated },
    { members: 'members:\n  - {id: ben, name: Ben Kato, consent: {skills: anonymous}}\n', skills: rated },
    { members: refusing.replace('}}', '}, fit: {}}'), skills: rated },
    { members: 'members:\n  - {id: ben, name: Ben Kato, fit: {can_teach: yes}}\n', skills: rated },
    // Ids and codes name nobody.
    { config: anonymous, skills: 'ratings:\n  - {member: ada, skills: {triage: 2}}\n' },
    {
      config: anonymous,
      members: 'members:\n  - Member 7\n  - blue heron\n  - {id: ash, name: Ash}\n',
      skills:
        'ratings:\n  - {member: Member 7, skills: {triage: 2}}\n  - {member: blue heron, skills: {triage: 2}}\n  - {member: Ash, skills: {triage: 2}}\n',
    },
    {
      config: anonymous,
      skills: 'ratings:\n  - {member: Rater, skills: {triage: 2}}\n  - {member: Rater B7, skills: {triage: 2}}\n',
      without: ['members'],
    },
    { config: 'privacy: {skills: named}\n', skills: 'ratings:\n  - {member: Ada Osei, skills: {triage: 2}}\n' },
    { skills: 'ratings:\n  - {member: Ada Osei, skills: {triage: 2}}\n', without: ['config'] },
    { config: anonymous, skills: 'ratings:\n  - {skills: {triage: 2}}\nplans:\n  - {skill: triage, to: 3}\n' },
  ],
  bad: [
    {
      members: refusing,
      skills: 'ratings:\n  - by: lead\n    member: ada # !\n    skills: {triage: 3}\n',
    },
    // One finding, however many entries there are.
    {
      members: refusing,
      skills:
        'ratings:\n  - {member: ben, skills: {triage: 2}}\nplans:\n  - {member: ben, skill: triage, to: 3}\n  - {member: ben, mentor: Ada Osei, skill: triage} # !\n  - {partner: ADA, skill: triage}\n',
      without: ['charter'],
    },
    {
      charter: 'stage: retired\n',
      members: `${refusing.replace('}}', '}, fit: {can_teach: no}} # !')}  - {id: dia, name: Dia Roy, consent: {skills: no}, fit: {shares_work: yes}}\n`,
      skills: rated,
    },
    { config: anonymous, skills: 'ratings:\n  - {member: Ada Osei, skills: {triage: 2}} # !\n' },
    {
      config: anonymous,
      members: 'members:\n  - Ada\n  - 李明\n',
      skills: 'plans:\n  - {member: 李明, partner: Ada} # !\nratings: []\n',
    },
    {
      config: anonymous,
      skills:
        'ratings:\n  - {member: r-07, skills: {triage: 2}}\n  - {member: Ludwig van Beek, skills: {triage: 2}} # !\n',
      without: ['members'],
    },
    {
      config: anonymous,
      members: refusing,
      skills:
        'ratings:\n  - {member: Ada Osei, skills: {triage: 2}} # !\n  - {member: Ben Kato, skills: {triage: 2}} # !\n',
    },
  ],
  *check(file, { community, model }) {
    if (!community) return;
    const { members, skills } = community;
    if (members && file.doc === members.doc) yield* fits(members);
    if (!skills || file.doc !== skills.doc) return;
    const refused = refusedIn(community);
    const all = mentions(skills);
    const against = all.filter(({ text }) => refused(text));
    if (against.length > 0)
      yield { ...together(against, againstWord(against.length)), repair: removal(against, skills) };
    const { config } = model;
    if (config?.value.privacy.skills !== 'anonymous') return;
    const isName = namesIn(members?.value.members ?? []);
    const named = all.filter(({ text }) => !refused(text) && isName(text));
    if (named.length === 0) return;
    const { related = [], ...problem } = together(named, nameWord(named.length));
    const rule = { at: at(config, 'privacy', 'skills'), message: 'Skills are to be anonymous.' };
    yield {
      ...problem,
      related: [rule, ...related],
      fix: 'Write ids from members.yaml instead of names, or codes such as r-07.',
      ...naming(named, members?.value.members ?? []),
    };
  },
});

/** A person named in a skills file, as written. */
interface Mention {
  readonly text: string;
  readonly place: Place;
}

const people = ['member', 'mentor', 'partner'] as const;

function mentions(skills: File<'skills'>): Mention[] {
  const { ratings, plans } = skills.value;
  return [
    ...ratings.flatMap(({ member: text }, index) =>
      text ? { text, place: at(skills, 'ratings', index, 'member') } : [],
    ),
    ...plans.flatMap((plan, index) =>
      people.flatMap((field) => {
        const text = plan[field];
        return text ? { text, place: at(skills, 'plans', index, field) } : [];
      }),
    ),
  ];
}

/** Takes away what is about these people: ratings and plans of theirs, and their part in the plans of others. */
function removal(against: readonly Mention[], skills: File<'skills'>): NonNullable<Problem['repair']> {
  const paths = new Map(against.map(({ place: { path } }) => [path.join(), path]));
  const entries = new Map(against.map(({ place: { path } }) => [path.slice(0, 2).join(), path.slice(0, 2)]));
  const steps = [...entries.values()].flatMap((entry) => {
    const [list, index] = entry;
    const theirs = people.filter((field) => paths.has([...entry, field].join()));
    const named = list === 'plans' && people.filter((field) => skills.value.plans[Number(index)]![field]);
    const isAbout = !named || theirs.includes('member') || theirs.length === named.length;
    return isAbout ? [entry] : theirs.map((field) => [...entry, field]);
  });
  return {
    title: `Remove ${plural(against.length, 'entry', 'entries')} about people who did not agree`,
    steps: steps.map((path) => ({ path, drop: true })),
    asks: true,
  };
}

/** Their ids in place of the names of people, where all of them have one. */
function naming(named: readonly Mention[], members: readonly Member[]): Pick<Problem, 'repair'> {
  const steps = named.flatMap(({ text, place: { path } }) => {
    const [one, ...others] = members.filter(({ name }) => fold(name) === fold(text));
    return one?.id === undefined || others.length > 0 ? [] : [{ path, write: one.id }];
  });
  if (steps.length < named.length) return {};
  const title =
    named.length === 1 ? 'Write the id in place of the name' : `Write ${named.length} ids in place of names`;
  return { repair: { title, steps } };
}

/** Whether a text means somebody who said no. */
function refusedIn(community: Community): (text: string) => boolean {
  const who = peopleOf(community);
  const refusing = (community.members?.value.members ?? []).filter(({ consent }) => consent.skills === 'no');
  const keys = new Set(refusing.map(({ id, name }) => fold(id ?? name)));
  return (text) => keys.has(who(text).key);
}

/** Whether a text is the name of a person, as opposed to an id or a code that only their list can resolve. */
function namesIn(members: readonly Member[]): (text: string) => boolean {
  const ids = new Set(members.flatMap(({ id }) => (id === undefined ? [] : fold(id))));
  const names = new Set(members.map(({ name }) => fold(name)));
  return (text) => {
    if (ids.has(fold(text)) || /\p{N}/u.test(text)) return false;
    return names.has(fold(text)) ? /[\p{Lu}\p{Lo}]/u.test(text) : fullName.test(text.trim());
  };
}

const fullName = /^\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+)* \p{Lu}[\p{L}'’.-]*$/u;

function* fits(members: File<'members'>): Generator<Problem> {
  const answered = members.value.members.flatMap(({ consent, fit }, index) => {
    const isListed = consent.skills === 'no' && Object.values(fit).some((answer) => answer !== undefined);
    return isListed ? { place: at(members, 'members', index, 'fit') } : [];
  });
  if (answered.length === 0) return;
  const whose = answered.length === 1 ? 'somebody' : `${answered.length} people`;
  yield {
    ...together(answered, `\`fit\` holds answers of ${whose} who did not agree to have their skills listed.`),
    fix: 'Remove the answers, or ask the people and change `consent`.',
    repair: {
      title: `Remove ${answered.length === 1 ? 'these answers' : `the answers of ${answered.length} people`}`,
      steps: answered.map(({ place }) => ({ path: place.path, drop: true })),
      asks: true,
    },
  };
}

const mostRelated = 20;

/** One finding at the first of these places, which shows the others. */
function together([first, ...others]: readonly { readonly place: Place }[], message: string): Problem {
  const related = others.slice(0, mostRelated).map(({ place }) => ({ at: place, message: 'Another one stands here.' }));
  return { at: first!.place, message, ...(related.length > 0 && { related }) };
}

function againstWord(length: number): string {
  const verb = length === 1 ? 'is' : 'are';
  return `${plural(length, 'entry', 'entries')} in this file ${verb} about somebody who did not agree to have their skills listed.`;
}

function nameWord(count: number): string {
  const verb = count === 1 ? 'names a person' : 'name people';
  return `${plural(count, 'entry', 'entries')} in this file ${verb}, though cop.yaml keeps skills anonymous.`;
}
