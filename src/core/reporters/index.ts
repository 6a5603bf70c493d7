// Generated from the files of this folder by `npm run gen`; do not edit.
import compact from './compact.ts';
import github from './github.ts';
import json from './json.ts';
import pretty from './pretty.ts';
import stats from './stats.ts';

export const reporters = { compact, github, json, pretty, stats } as const;
