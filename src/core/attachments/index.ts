// Generated from the files of this folder by `npm run gen`; do not edit.
import calendar from './calendar.ts';

export const attachments = { calendar } as const;
