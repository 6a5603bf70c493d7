/** What members gain from communities of practice: the menu that `cop add benefit` and the scaffold offer. */
export const memberBenefits = [
  'Help with a problem',
  'Faster learning',
  'People to ask',
  'A safe place to try things',
  'A mentor or partner',
  'A say in tools and standards',
  'Recognition',
  'A wider view of other teams',
  'Joy in the work',
] as const;

/** What organisations gain from them. */
export const organisationBenefits = [
  'Faster problem solving',
  'Less duplicated work',
  'Better and shared practice',
  'Strategy carried into daily work',
  'Talent found and kept',
  'New services or lines of business',
  'Information across silos',
  'Multidisciplinary ideas',
  'A training model that fits',
] as const;
