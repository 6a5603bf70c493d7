/** How many of the rules take part. */
export const profiles = ['starter', 'standard', 'full'] as const;
export type Profile = (typeof profiles)[number];

/** What each profile reports. */
export const profileMeanings: Readonly<Record<Profile, string>> = {
  starter: 'mistakes in the files, and what most launches fail on',
  standard: 'every error and warning',
  full: 'hints as well',
};

/** What a rule can be set to. */
export const levels = ['off', 'info', 'warning', 'error'] as const;
export type Level = (typeof levels)[number];

/** What each level does. */
export const levelMeanings: Readonly<Record<Level, string>> = {
  off: 'never reported',
  info: 'a hint, reported in the profile full only',
  warning: 'should be mended; fails a check only where that is asked for',
  error: 'must be mended: the check fails',
};

/** From which severity on a run fails. */
export const failLevels = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof failLevels)[number];

/** The severities that fail a run. */
export function failing(failOn: FailOn): readonly Exclude<FailOn, 'never'>[] {
  const all = ['error', 'warning', 'info'] as const;
  return failOn === 'never' ? [] : all.slice(0, all.indexOf(failOn) + 1);
}

/** What fails a run at each of them. */
export const failMeanings: Readonly<Record<FailOn, string>> = {
  error: 'errors',
  warning: 'errors and warnings',
  info: 'everything that is reported',
  never: 'nothing',
};
