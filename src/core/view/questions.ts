import { fold } from '../words/closest.ts';
import { groupOf } from '../words/formats.ts';
import { list, plural } from '../words/list.ts';
import { bare, capital, joined, oneLine, phrases, sentence } from '../words/phrases.ts';
import { communityView, membershipView } from './community.ts';
import { memberTimeWords } from './costs.ts';
import type { Charter, Subject } from './subject.ts';

/** A question that people ask of every community, and how others put it. */
interface Standard {
  readonly question: string;
  readonly alike: RegExp;
  /** What the files say, or what holds everywhere; blank where the question is better left out. */
  readonly answer: (subject: Subject) => string;
}

/** A question and its answer. */
export interface Answered {
  readonly question: string;
  readonly answer: string;
}

/**
 * Questions that every community is asked, answered from its files; where it answers such a question itself, its own
 * words win. Then its other questions, and the words it explains.
 */
export function questionsView(subject: Subject) {
  const { charter } = subject;
  const own = ownQuestions(charter);
  const glossary = Object.entries(charter.glossary ?? {}).filter(([, meaning]) => meaning);
  return {
    isShown: charter.stage !== 'retired',
    standard: standardAnswers(subject, own),
    own,
    glossary: glossary.map(([term, meaning]) => ({ term: oneLine(term), meaning: sentence(meaning ?? '') })),
  };
}

/** Standard questions with an answer, but those that the community answers itself. */
export function standardAnswers(subject: Subject, own: readonly Answered[]): Answered[] {
  return standards
    .map(({ question, alike, answer }) => ({ question, alike, answer: answer(subject) }))
    .filter(({ question, alike, answer }) => answer !== '' && !own.some((one) => isSame(one, question, alike)))
    .map(({ question, answer }) => ({ question, answer }));
}

function isSame(own: Answered, question: string, alike: RegExp): boolean {
  return fold(own.question) === fold(question) || alike.test(own.question);
}

/** The community’s own questions with an answer, each once; no mark but a question mark at their end. */
export function ownQuestions({ faq }: Charter): Answered[] {
  const found = new Map<string, Answered>();
  for (const { q = '', a = '' } of faq) {
    const question = oneLine(q).replace(/[\s.,;:!。，；：！]+$/u, '');
    if (question !== '' && a && !found.has(fold(question)))
      found.set(fold(question), { question, answer: sentence(a) });
  }
  return [...found.values()];
}

const take = 'join|take part|be a member|become a member|participate|come to (?:the|every|all) meetings?|attend';

const standards: readonly Standard[] = [
  {
    question: 'What is it?',
    alike: /^what(?:’s|'s| is) (?:it|this|a community of practice|this community)(?: about| for)?\??$/i,
    answer: ({ charter }) =>
      joined([
        'A community of practice: people who share a kind of work or an interest and meet regularly to get better at it.',
        charter.purpose ? sentence(`Why it exists: ${bare(charter.purpose)}`) : '',
        charter.domain ? sentence(`What it cares about: ${bare(charter.domain)}`) : '',
      ]),
  },
  {
    question: 'How does it differ from a team?',
    alike: /\b(?:differ\w*|unlike|same as|instead of)\b.*\b(?:teams?|departments?|projects?|working groups?)\b/i,
    answer: () =>
      'A team has tasks, a deadline and somebody who hands out the work. Here people meet because they share a subject, learn from each other, and take it back to their own work. Your team stays your team.',
  },
  {
    question: 'Do I have to join?',
    alike: new RegExp(
      `\\b(?:must|have to|need to|obliged|forced|required to|mandatory|compulsory|voluntary)\\b.*\\b(?:${take})\\b|\\bis (?:it|this) (?:voluntary|mandatory|compulsory)`,
      'i',
    ),
    answer: ({ charter: { membership } }) =>
      membership.voluntary === false
        ? joined(['Yes.', sentence(membership.because ?? '')])
        : `No. It is your own choice${isFree(membership) ? ', and you can stop whenever you like' : ''}.`,
  },
  {
    question: 'How do I join?',
    alike: /^(?:how|where) (?:do|can|may|could) (?:i|we|people|one|you) (?:join|sign up|become|take part|get in)/i,
    answer: (subject) => membershipView(subject).joining.replace(/ ?Taking part is your own choice\.$/, ''),
  },
  {
    question: 'How much time does it take?',
    alike: /\bhow (?:much time|many hours|long does it take)\b|\btime commitment\b/i,
    answer: timeAnswer,
  },
  {
    question: 'What if I know little about it?',
    alike: /\b(?:know (?:little|nothing)|beginners?|not an expert|no experience|new to (?:it|this|the subject))\b/i,
    answer: littleAnswer,
  },
  {
    question: 'I would rather not talk in front of many people. Are there smaller groups?',
    alike: /\b(?:small(?:er)? groups?|in pairs|one to one|one-to-one|mentor)\b/i,
    answer: smallAnswer,
  },
  {
    question: 'Is it a problem that we are only a few?',
    alike: /\b(?:only a few|too few|too small|how many (?:people|members))\b/i,
    answer: ({ isAhead, charter: { membership } }) => {
      if (!isAhead) return '';
      const least = membership.launch_minimum;
      const begin = least === undefined ? '' : ` We begin once ${plural(least, 'person has', 'people have')} said yes.`;
      return `No. A small group that meets learns more than a large one that does not.${begin}`;
    },
  },
  {
    question: 'Can people from outside take part?',
    alike: /\b(?:outsiders?|from outside|externals?|other (?:companies|organisations|organizations)|guests?)\b/i,
    answer: outsideAnswer,
  },
  {
    question: 'Who decides?',
    alike: /\bwho (?:decides|is in charge|leads|runs)\b|\bhow are decisions\b/i,
    answer: deciding,
  },
  {
    question: 'What happens to what I say?',
    alike:
      /\b(?:confidential|what i say|stays? in the room|who (?:hears|reads|sees) (?!what (?:i|we) (?:can|know))|secret|privacy)\b/i,
    answer: ({ charter }) =>
      joined([
        sentence(charter.values.safe_space ?? ''),
        'The pages of the community name you only where you hold a role or have agreed to it.',
      ]),
  },
  {
    question: 'How do I leave?',
    alike: /\b(?:i|we|you|one|people|members?) (?:leave|quit|stop coming|get out|opt out|drop out)\b|\bunsubscribe\b/i,
    answer: leavingAnswer,
  },
];

// Whoever asks something of members may also ask them to stay for a while.
function isFree({ voluntary, criteria }: Charter['membership']): boolean {
  return voluntary !== false && criteria.length === 0;
}

function leavingAnswer(subject: Subject): string {
  const { membership } = subject.charter;
  if (membership.voluntary === false) return '';
  const contact = communityView(subject).contact.text;
  if (!isFree(membership)) return contact ? `Tell us (${contact}). Leaving is your own choice, as joining was.` : '';
  return `${contact ? `Tell us (${contact}), or just` : 'Just'} stop coming. You owe nobody a reason, and you may come back.`;
}

function timeAnswer(subject: Subject): string {
  const agreed = memberTimeWords(subject);
  if (agreed !== '') return joined([agreed, 'Come to what helps you.']);
  const lengths = subject.charter.rhythm.activities.flatMap(({ name, minutes }) =>
    name && minutes ? [`${bare(name)} ${plural(minutes, 'minute')}`] : [],
  );
  return lengths.length > 0 ? `Each time: ${list(lengths)}. Come to what helps you.` : '';
}

function littleAnswer({ charter }: Subject): string {
  const welcome = charter.membership.welcome ? sentence(`What newcomers get: ${bare(charter.membership.welcome)}`) : '';
  const start =
    charter.kind === 'practice'
      ? 'You need not be an expert: it is for people who do the work, and questions are what it lives on.'
      : 'Then come and ask. Questions are what a community lives on, and those who know something are glad of them.';
  return joined([start, welcome]);
}

function smallAnswer({ charter, directory }: Subject): string {
  const pairs = charter.rhythm.activities.filter(({ name, type }) => name && type && groupOf(type) === 'pair');
  const mentors = directory.holders('mentor');
  const free = 'Two or three who want to work on something together can meet whenever they like.';
  if (pairs.length + mentors.length === 0) return free;
  const names = pairs.length > 0 ? sentence(phrases(pairs.map(({ name }) => bare(name)))) : '';
  return joined(['Yes.', names, mentors.length > 0 ? `You can ask for a mentor: ${list(mentors)}.` : '']);
}

function outsideAnswer(subject: Subject): string {
  const { membership, rhythm } = subject.charter;
  const open = rhythm.activities
    .filter(({ name, audience }) => name && audience === 'open')
    .map(({ name }) => bare(name));
  const visit = open.length > 0 ? `Everybody may come to: ${list(open)}.` : '';
  const groups = membership.external_groups.map(bare);
  const known = {
    internal: joined(['Members come from inside the organisation.', sentence(membership.closed_reason ?? '')]),
    external: 'Yes, it is for people from outside the organisation.',
    mixed: joined(['Yes.', groups.length > 0 ? `So far: ${list(groups)}.` : '']),
  };
  return joined([membership.boundary ? known[membership.boundary] : '', visit]);
}

const ways = {
  volunteer: 'come forward',
  elected: 'are elected',
  nominated: 'are nominated',
  appointed: 'are appointed',
  rotating: 'take turns',
} as const;

function deciding({ charter: { governance }, directory }: Subject): string {
  const { chosen_by: chosen, term_months: months } = governance.leadership;
  const leaders = joined([
    chosen ? `Those who lead ${ways[chosen]}` : months ? 'Those who lead serve' : '',
    months ? `for ${plural(months, 'month')}` : '',
  ]);
  const found = [
    ...governance.decides.map(sentence),
    sentence(leaders),
    governance.reports_to ? sentence(`The community reports to: ${bare(governance.reports_to)}`) : '',
  ];
  const said = joined(found);
  const managers = directory.holders('manager', 'facilitator');
  if (said !== '' || managers.length === 0) return said;
  return capital(`${list(managers)} ${managers.length > 1 ? 'plan' : 'plans'} what happens. Say what you need.`);
}
