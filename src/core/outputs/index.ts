// Generated from the files of this folder by `npm run gen`; do not edit.
import health from './health.ts';
import lint from './lint.ts';

export const outputs = { health, lint } as const;
