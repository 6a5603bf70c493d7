// Generated from the files of this folder by `npm run gen`; do not edit.
import calendar from './calendar.ts';
import feedbackForm from './feedback-form.ts';
import poster from './poster.ts';
import roleCards from './role-cards.ts';

export const attachments = { calendar, feedbackForm, poster, roleCards } as const;
