/** The kinds of community roles; a community may give them its own titles. */
export const roleKinds = [
  'sponsor',
  'manager',
  'facilitator',
  'core',
  'member',
  'technology',
  'librarian',
  'communications',
  'events',
  'expert',
  'mentor',
  'leader',
  'adviser',
] as const;

export type RoleKind = (typeof roleKinds)[number];

/** The kinds whose holders keep the community going. */
export const organiserKinds = [
  'manager',
  'facilitator',
  'core',
  'events',
  'communications',
] as const satisfies readonly RoleKind[];

/** What a role is called where the community has not given it a title. */
export const roleTitles: Readonly<Record<RoleKind, string>> = {
  sponsor: 'Sponsor',
  manager: 'Community manager',
  facilitator: 'Facilitator',
  core: 'Core group',
  member: 'Member',
  technology: 'Technology support',
  librarian: 'Librarian',
  communications: 'Communications',
  events: 'Events',
  expert: 'Subject expert',
  mentor: 'Mentor',
  leader: 'Emerging leader',
  adviser: 'Adviser',
};
