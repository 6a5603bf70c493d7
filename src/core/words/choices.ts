/** How far the value of something carried (Wenger, Trayner & de Laat 2011); later ones show more. */
export const cycles = ['immediate', 'potential', 'applied', 'realised', 'transformative'] as const;
export const cycleWords = { realized: 'realised' } as const;

/** What each of them shows. */
export const cycleMeanings: Readonly<Record<(typeof cycles)[number], string>> = {
  immediate: 'it was worth the time',
  potential: 'somebody learned or met something that may be of use',
  applied: 'somebody tried it at work',
  realised: 'results got better because of it',
  transformative: 'people see success differently and aim at something new',
};

/** How somebody comes into a role. */
export const choosing = {
  volunteer: 'offered to do it',
  elected: 'chosen by the members in a vote',
  nominated: 'proposed by others, and agreed',
  appointed: 'put there by the organisation',
  rotating: 'it is their turn',
} as const;

/** Who started a community. */
export const origins = {
  grassroots: 'people who wanted to meet',
  appointed: 'the organisation',
  mixed: 'both together',
} as const;

/** Who may come to a meeting, or see what was made. */
export const audiences = {
  private: 'for members only',
  open: 'for everybody',
} as const;

/** What a message is about. */
export const subjects = {
  charter: 'what the community is for and how it works',
  launch: 'its start',
  event: 'a meeting, before or after it',
  results: 'what came of it',
  thanks: 'who contributed',
  change: 'something that is different from now on',
} as const;
