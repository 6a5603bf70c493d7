/** What a launch agenda needs room for, in the order it usually comes. */
export const agendaParts = ['charter', 'roles', 'taking-part', 'questions', 'feedback'] as const;
export type AgendaPart = (typeof agendaParts)[number];

/** What each part is called in a sentence. */
export const agendaNames: Readonly<Record<AgendaPart, string>> = {
  charter: 'what the community is for',
  roles: 'who does what',
  'taking-part': 'how to take part',
  questions: 'time for questions',
  feedback: 'how to say what should change',
};

/** A point of an agenda for each part, and the minutes that it takes. */
export const agendaPoints: Readonly<Record<AgendaPart, { readonly item: string; readonly minutes: number }>> = {
  charter: { item: 'Why we start, and what for', minutes: 10 },
  roles: { item: 'Who does what', minutes: 10 },
  'taking-part': { item: 'Bring one stubborn problem', minutes: 20 },
  questions: { item: 'Your questions', minutes: 10 },
  feedback: { item: 'How to tell us what to change', minutes: 5 },
};

// Beginnings of words in English titles; with a full stop, whole words.
const beginnings: Readonly<Record<AgendaPart, string>> = {
  charter: `charter, why., purpose, vision, mission, aim., aims., goal, objective, background, scope, values., case for,
    what we are about, what it is about, what this is about, what is the, what we want, our plan`,
  roles: `role, who does what, who is who, who s who, who we are, responsib, core group, core team, organiser,
    organizer, meet the, meet your, the team, people behind, governance, duties`,
  'taking-part': `take part, taking part, get involved, getting involved, join., joining, sign up, signing up, particip,
    contribut, membership, become a member, bring., how to help, how you can, what you can, your ideas, next step,
    first step, get started, getting started, expectation`,
  questions: 'question, q and a, q a., ask., ama., discussion, discuss., open floor, open mic, faq',
  feedback: `feedback, feed back, what to change, should change, survey, retro., retrospective, evaluat, tell us,
    improve, suggestion, your view, your opinion, reflection, how was it`,
};
const tables = agendaParts.map((part) => [part, beginnings[part].replace(/\./g, ' ').split(/,\s+/)] as const);

/** The parts that an English title seems to be about: a guess, no more. */
export function partsOfTitle(title: string): AgendaPart[] {
  const spelt = title.toLowerCase().replace(/&/g, ' and ');
  const plain = ` ${spelt.replace(/[^a-z0-9]+/g, ' ').trim()} `;
  return tables.flatMap(([part, words]) => (words.some((word) => plain.includes(` ${word}`)) ? [part] : []));
}
