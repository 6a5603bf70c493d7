import type { MemberTypes } from '../measures/member-types.ts';

/** The ways of taking part, from the middle outwards, and those of whom nobody can tell. */
export const memberClasses = [
  'core',
  'active',
  'occasional',
  'peripheral',
  'supporter',
  'unknown',
] as const satisfies readonly (keyof MemberTypes['counts'])[];
export type MemberClass = (typeof memberClasses)[number];

/** What the ways of taking part are called, in the middle of a sentence. */
export const classWords: Readonly<Record<MemberClass, string>> = {
  core: 'core',
  active: 'active',
  occasional: 'occasional',
  peripheral: 'at the edge',
  supporter: 'supporters outside',
  unknown: 'not known',
};
