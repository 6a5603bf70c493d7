/** The questions that `cop skills` answers. */
export const skillsViews = ['gaps', 'plan', 'mentors', 'pairs', 'hiring'] as const;
export type SkillsView = (typeof skillsViews)[number];
