// Generated from the files of this folder by `npm run gen`; do not edit.
import poster from './poster.ts';
import roleCards from './role-cards.ts';

export const attachments = { poster, roleCards } as const;
