/** How many of the rules take part. */
export const profiles = ['starter', 'standard', 'full'] as const;
export type Profile = (typeof profiles)[number];

/** What a rule can be set to. */
export const levels = ['off', 'info', 'warning', 'error'] as const;
export type Level = (typeof levels)[number];

/** From which severity on a run fails. */
export const failLevels = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof failLevels)[number];
