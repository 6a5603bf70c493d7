// Generated from the files of this folder by `npm run gen`; do not edit.
import compact from './compact.ts';
import github from './github.ts';
import gitlab from './gitlab.ts';
import json from './json.ts';
import junit from './junit.ts';
import markdown from './markdown.ts';
import pretty from './pretty.ts';
import sarif from './sarif.ts';
import stats from './stats.ts';

export const reporters = { compact, github, gitlab, json, junit, markdown, pretty, sarif, stats } as const;
