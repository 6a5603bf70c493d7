// Generated from the files of this folder by `npm run gen`; do not edit.
import audit from './audit.ts';
import diff from './diff.ts';
import explain from './explain.ts';
import health from './health.ts';
import lint from './lint.ts';
import map from './map.ts';
import next from './next.ts';
import rules from './rules.ts';
import skills from './skills.ts';
import templates from './templates.ts';
import trace from './trace.ts';

export const outputs = { audit, diff, explain, health, lint, map, next, rules, skills, templates, trace } as const;
