/** The five cycles of value (Wenger, Trayner & de Laat 2011) as people say them. */
export const cycleMeanings = {
  immediate: 'worth the time at once',
  potential: 'learned or made, for later use',
  applied: 'tried at work',
  realised: 'results got better',
  transformative: 'new aims, or a new idea of what success is',
} as const;

/** What somebody is asked who has a story to tell; the last one asks for permission. */
export const storyQuestions = [
  'What happened in the community?',
  'What did you do differently at work because of it?',
  'What came of it?',
  'May we tell it to others, and may we say that it is yours?',
] as const;
