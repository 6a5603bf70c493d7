/** One part of a workshop: its minutes in the short and in the long form, 0 where it is left out. */
export interface Part {
  readonly what: string;
  readonly how: string;
  readonly short: number;
  readonly long: number;
}

const guest: Part = {
  what: 'A view from outside',
  how: 'The guest says how our work looks from where they stand. We listen and ask, and do not explain.',
  short: 0,
  long: 10,
};
const strategy: Part = {
  what: 'Against the strategy',
  how: 'Which aim of the organisation does it help? If none, say for whom it matters.',
  short: 0,
  long: 5,
};
const agreement: Part = {
  what: 'Agree',
  how: 'Thumbs up, sideways or down. Sideways: ask what is missing. Note the day and who was there.',
  short: 5,
  long: 5,
};

/** A first vision in 45 or 60 minutes. */
export const firstVision: readonly Part[] = [
  { what: 'Why we are here', how: 'Somebody reads out what stands on the wall.', short: 5, long: 5 },
  guest,
  {
    what: 'Alone, in silence',
    how: 'Three years from now it has worked. What do people see? One sentence each.',
    short: 5,
    long: 5,
  },
  { what: 'In twos or threes', how: 'Make one sentence out of two or three.', short: 10, long: 10 },
  {
    what: 'All together',
    how: 'Read every sentence aloud, and hold it against the four questions below. Choose one, or mend one.',
    short: 10,
    long: 10,
  },
  { what: 'How we treat each other', how: 'Which three rules would make you come back?', short: 10, long: 10 },
  strategy,
  agreement,
];

/** A second look at a vision that there is already. */
export const nextVision: readonly Part[] = [
  { what: 'What we said', how: 'Somebody reads out the vision and the rules.', short: 5, long: 5 },
  guest,
  {
    what: 'Alone, in silence',
    how: 'Underline what is still true, cross out what is not, write down what is missing.',
    short: 5,
    long: 5,
  },
  { what: 'In twos or threes', how: 'Keep it, change a word, or write it anew?', short: 10, long: 10 },
  {
    what: 'All together',
    how: 'Compare, and hold it against the four questions below. To keep it is a result, too.',
    short: 10,
    long: 10,
  },
  { what: 'How we treat each other', how: 'Which rule helped us, and which one did we break?', short: 10, long: 10 },
  strategy,
  agreement,
];

/** What a vision is held against. */
export const visionQuestions = [
  {
    word: 'Aspirational',
    question: 'Does it say more than “a bit better than now”? Would you tell a friend about it?',
  },
  { word: 'Achievable', question: 'Could we see a first sign of it within a year, with the hours that we have?' },
  { word: 'Memorable', question: 'Can you say it by heart after hearing it once? At most 35 words, no abbreviation.' },
  {
    word: 'Aligned',
    question: 'Does it help something that the organisation wants, and nothing that it does not want?',
  },
] as const;

/** Where the files keep what was agreed. */
export const visionFields = [
  { what: 'The vision, one sentence', field: 'vision' },
  { what: 'How you treat each other, one line each', field: 'values.ways_of_working' },
  { what: 'Beliefs that guide decisions', field: 'values.beliefs' },
  { what: 'What stays in the room', field: 'values.safe_space' },
  { what: 'The day, for example 2026-03-01', field: 'values.agreed' },
  { what: 'Who agreed', field: 'values.agreed_by' },
  { what: 'What changed, and why', field: 'history' },
] as const;
