import { takesIn } from '../measures/launch.ts';
import { list } from '../words/list.ts';
import { bare, capital, joined, phrases, sentence } from '../words/phrases.ts';
import type { RoleKind } from '../words/roles.ts';
import { memberTimeWords, roleHours } from './costs.ts';
import { indicatorView } from './strategy.ts';
import type { Charter, Subject } from './subject.ts';

const longestSubject = 90;

/** What a letter to line managers says: what their people do, for how long, what comes back, and what is asked. */
export function letterView(subject: Subject) {
  const { charter, citizenship, isAhead } = subject;
  const line = charter.communications.stakeholders.find(({ group = '' }) => takesIn(group, 'line-managers'));
  const message = bare(line?.message ?? '');
  const { organisation, members } = charter.benefits;
  return {
    isShown: charter.stage !== 'retired',
    about: message.length <= longestSubject ? message : '',
    asked: phrases((citizenship?.expectations ?? []).map((text) => `“${bare(text)}”`)),
    time: memberTimeWords(subject),
    more: roleHours(subject.roles.filter(isAsked)).join('; '),
    gains: organisation.map(bare),
    lessons: organisation.length === 0 ? members.map(bare) : [],
    asks: asksOf(charter),
    counts: phrases([charter.support.manager_backing ?? '', ...charter.support.recognition].filter(Boolean).map(bare)),
    answers: worriesOf(charter),
    results: isAhead ? [] : resultsOf(subject),
    ...signature(subject, line?.from),
  };
}

// These stand behind or beside the community, or are counted as members.
const uncounted: readonly RoleKind[] = ['sponsor', 'adviser', 'member'];

// Of what people do in their own time their line manager need not hear.
function isAsked({ kind, time }: Subject['roles'][number]): boolean {
  return !uncounted.includes(kind) && time !== 'own';
}

function asksOf({ support, membership }: Charter): string[] {
  const isWorkTime = support.member_time !== undefined && support.member_time.hours_per_month !== 0;
  return [
    ...(isWorkTime ? ['Count these hours as work, and keep them free when the week is full.'] : []),
    ...(membership.voluntary === false
      ? []
      : ['Let those come who want to. Nobody has to, and nobody should be sent.']),
    'Ask afterwards what they learned, and give them a chance to try it.',
    'Tell us when it does not work for your team, so that we can change something.',
  ];
}

/** Worries of those who lead people, as far as there is an answer. */
function worriesOf({ communications: { concerns } }: Charter) {
  const isTheirs = (who: string) => /\bmanagers?\b/i.test(who) || takesIn(who, 'line-managers');
  return concerns
    .filter(({ concern, who = '', answer }) => concern && answer && isTheirs(who))
    .map(({ concern, answer }) => ({ concern: bare(concern!), answer: sentence(answer!) }));
}

const mostResults = 2;

/** The newest numbers about work itself: what was tried and what got better. */
function resultsOf(subject: Subject): string[] {
  const telling = subject.charter.indicators.filter(({ cycle = '' }) =>
    /^(applied|realised|transformative)$/.test(cycle),
  );
  return telling
    .map((indicator) => indicatorView(indicator, subject))
    .filter(({ name, latest }) => name && latest)
    .slice(0, mostResults)
    .map(({ name, latest }) => `${name}: ${latest}`);
}

/** Who signs: whoever the plan lets speak to line managers, else the sponsor, else who looks after the community. */
function signature({ directory }: Subject, from: string | undefined) {
  const kinds = ['sponsor', 'manager', 'facilitator'] as const;
  const who = directory.who(from) || directory.who(kinds.find((kind) => directory.holders(kind).length > 0));
  const [, title = '', names = ''] = /^(.*) \((.*)\)$/.exec(who) ?? [];
  const sponsors = directory.holders('sponsor');
  const isSponsor = names !== '' && names === list(sponsors);
  return {
    signedBy: names || who,
    // Several people do not share one title.
    signedAs: / and |[,;]/.test(names) ? '' : capital(title),
    behind:
      sponsors.length === 0 || isSponsor ? '' : joined([list(sponsors), sponsors.length > 1 ? 'stand' : 'stands']),
  };
}
