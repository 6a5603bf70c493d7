import { fold } from './closest.ts';

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

const before =
  /^(?:(?:acting|chapter|circle|community|core|deputy|group|guild|interim|project|sig|tag|team|tech|technical|vice|wg|working group)[ -])+/;
const leading =
  /^(?:co-?)?(?:captain|chair|chairman|chairperson|chairwoman|convener|convenor|co-?ordinator|founder|head|lead|leader|maintainer|moderator|organi[sz]er|president|steward)s?$/;

/** Whether a title as a whole is that of somebody who leads: chair, tech lead, maintainer; “Clinical governance lead” leads something else. */
export function isLeadTitle(title: string): boolean {
  const words = fold(title);
  return leading.test(words) || leading.test(words.replace(before, ''));
}
