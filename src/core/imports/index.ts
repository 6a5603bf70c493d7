// Generated from the files of this folder by `npm run gen`; do not edit.
import sigs from './sigs.ts';

export const imports = { sigs } as const;
