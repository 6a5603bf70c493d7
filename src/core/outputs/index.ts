// Generated from the files of this folder by `npm run gen`; do not edit.
import lint from './lint.ts';

export const outputs = { lint } as const;
