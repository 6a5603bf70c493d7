/** The life of a community, in order. */
export const stages = ['proposed', 'forming', 'active', 'sustaining', 'transforming', 'retired'] as const;

/** What each stage means, for pages and questions. */
export const stageMeanings: Readonly<Record<(typeof stages)[number], string>> = {
  proposed: 'an idea that looks for people',
  forming: 'being set up, before its launch',
  active: 'meeting and growing',
  sustaining: 'well established, kept going by its members',
  transforming: 'changing its purpose, splitting or merging',
  retired: 'ended, with its knowledge handed over',
};
