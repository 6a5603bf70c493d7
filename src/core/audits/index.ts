// Generated from the files of this folder by `npm run gen`; do not edit.
import maturity from './maturity.ts';
import pitfalls from './pitfalls.ts';
import principles from './principles.ts';
import steps from './steps.ts';
import takeaways from './takeaways.ts';
import value from './value.ts';
import wenger from './wenger.ts';

export const audits = { maturity, pitfalls, principles, steps, takeaways, value, wenger } as const;
