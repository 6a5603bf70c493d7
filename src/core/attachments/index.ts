// Generated from the files of this folder by `npm run gen`; do not edit.
import poster from './poster.ts';

export const attachments = { poster } as const;
