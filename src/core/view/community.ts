import { plainDate } from '../words/dates.ts';
import { type Mindmap, shown } from '../words/diagram.ts';
import { fourQuestions } from '../words/kit.ts';
import { list, plural } from '../words/list.ts';
import { bare, called, capital, joined, lowered, oneLine, sentence, series } from '../words/phrases.ts';
import { stageMeanings } from '../words/stages.ts';
import type { Charter, Subject } from './subject.ts';

/** Who the community is, in the words of its charter. */
export function communityView({ charter, directory, isAhead }: Subject) {
  const contact = charter.contact || list(directory.holders('manager', 'facilitator'));
  return {
    name: oneLine(charter.name),
    called: called(charter.name),
    Called: capital(called(charter.name)),
    stage: charter.stage,
    stageMeaning: stageMeanings[charter.stage],
    isAhead,
    purpose: sentence(charter.purpose),
    domain: sentence(charter.domain ?? ''),
    audience: sentence(charter.audience ?? ''),
    vision: sentence(charter.vision ?? ''),
    contact: address(contact),
    feedback: sentence(charter.launch.feedback ?? ''),
    feedbackInside: lowered(sentence(charter.launch.feedback ?? '')),
  };
}

/** A text, the address it is, if it is one (a link, or a mailbox to write to), and the whole as plain text. */
export function address(field: string | undefined) {
  const written = oneLine(field ?? '');
  const isMailbox = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(written) && !written.includes(':');
  const isLink = /^(?:https?:\/\/|mailto:)\S+$/i.test(written);
  const text = isLink ? written.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '') : written;
  return { text, href: isLink ? written : isMailbox ? `mailto:${written}` : '', plain: written };
}

/** What belongs here and what does not, with a small map where it fits. */
export function scopeView({ charter }: Subject) {
  const inside = charter.scope.in.map(bare);
  const outside = charter.scope.out.map(bare);
  const domain = bare(charter.domain ?? '');
  const fits = [...inside, ...outside].every((topic) => topic.length <= 40);
  const few = inside.length <= 6 && outside.length <= 6;
  const map: Mindmap = {
    kind: 'mindmap',
    label: domain === '' || domain.length > 60 ? bare(charter.name) : domain,
    branches: [
      { label: 'Ours', leaves: inside.map(capital) },
      { label: 'Not ours', leaves: outside.map(capital) },
    ],
  };
  const alt = `A map of what is ours (${plural(inside.length, 'subject')}) and what is not (${outside.length}).`;
  return {
    insideLine: sentence(capital(series(inside))),
    outsideLine: sentence(capital(series(outside))),
    map: inside.length > 0 && outside.length > 0 && fits && few ? shown(map, alt) : shown(undefined),
  };
}

/** Why now: each need with what shows it. */
export function needsView({ charter }: Subject) {
  return charter.needs
    .filter(({ need }) => need)
    .map(({ need, evidence, dated }) => {
      const shown = joined([evidence && bare(evidence), dated && plainDate(dated)], ', ');
      return { need: bare(need), evidence: shown };
    });
}

/** How members treat each other. */
export function valuesView({ charter: { values } }: Subject) {
  const by = values.agreed_by ? ` (${bare(values.agreed_by)})` : '';
  return {
    ways: values.ways_of_working.map(bare),
    beliefs: values.beliefs.map(bare),
    safeSpace: sentence(values.safe_space ?? ''),
    agreed: values.agreed ? `Agreed on ${plainDate(values.agreed)}${by}.` : '',
    isAny: values.ways_of_working.length + values.beliefs.length > 0 || Boolean(values.safe_space),
  };
}

const doors = {
  open: 'Anybody may join; nobody has to approve it.',
  approval: 'You ask to join, and somebody says yes.',
  invite: 'People join by invitation.',
} as const;
const boundaries = {
  internal: 'It is for people inside the organisation.',
  external: 'It is for people from outside the organisation.',
  mixed: 'People from inside and from outside the organisation are welcome.',
} as const;

const ownChoice = 'Taking part is your own choice.';

/** Who belongs and how people join. */
export function membershipView({ charter }: Subject) {
  const { membership } = charter;
  const how = sentence(membership.how_to_join ?? '');
  const { voluntary, because, joining, boundary, external_groups: groups } = membership;
  const outsiders = groups.length > 0 ? `From outside: ${series(groups.map(bare))}.` : '';
  return {
    how,
    welcome: sentence(membership.welcome ?? ''),
    joining: joined([how, joining ? doors[joining] : '', (how || joining) && voluntary !== false ? ownChoice : '']),
    forWhom: joined([sentence(charter.audience ?? ''), boundary ? boundaries[boundary] : '', outsiders]),
    isVoluntary: voluntary !== false,
    because: sentence(because ?? ''),
    criteria: membership.criteria.map(bare),
    questions: membership.use_four_questions === true ? [...fourQuestions] : [],
  };
}

/** What could go wrong and what is done about it: risks, and worries people have. */
export function risksView({ charter: { risks, communications } }: Subject) {
  const worries = communications.concerns.map(({ concern, answer }) => ({ risk: concern, answer }));
  return [...risks, ...worries]
    .filter(({ risk }) => risk)
    .map(({ risk, answer }) => ({ risk: bare(risk!), answer: sentence(answer ?? '') }));
}

/** How the community ended: nothing while it lives. */
export function closingView({ charter: { closing, stage } }: Subject) {
  if (stage !== 'retired') return '';
  const day = closing.date ? `This community ended on ${plainDate(closing.date)}` : 'This community has ended';
  const archive = closing.archive ? `Its knowledge is kept here: ${bare(closing.archive)}.` : '';
  return joined([`${day}.`, sentence(closing.reason ?? ''), sentence(closing.handover ?? ''), archive]);
}

/** What members gain, and what the organisation gains. */
export function benefitsView({ charter: { benefits } }: { readonly charter: Charter }) {
  return { members: benefits.members.map(bare), organisation: benefits.organisation.map(bare) };
}
