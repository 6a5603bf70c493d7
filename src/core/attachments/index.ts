// Generated from the files of this folder by `npm run gen`; do not edit.
import calendar from './calendar.ts';
import communityMap from './community-map.ts';
import dashboard from './dashboard.ts';
import feedbackForm from './feedback-form.ts';
import poster from './poster.ts';
import roleCards from './role-cards.ts';
import skillsCoverage from './skills-coverage.ts';
import skillsHeatMap from './skills-heat-map.ts';
import skillsPicture from './skills-picture.ts';
import yearStrip from './year-strip.ts';

export const attachments = {
  calendar,
  communityMap,
  dashboard,
  feedbackForm,
  poster,
  roleCards,
  skillsCoverage,
  skillsHeatMap,
  skillsPicture,
  yearStrip,
} as const;
