// Generated from the files of this folder by `npm run gen`; do not edit.
import feedbackForm from './feedback-form.ts';
import poster from './poster.ts';
import roleCards from './role-cards.ts';

export const attachments = { feedbackForm, poster, roleCards } as const;
