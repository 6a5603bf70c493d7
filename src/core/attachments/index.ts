// Generated from the files of this folder by `npm run gen`; do not edit.
import calendar from './calendar.ts';
import communityMap from './community-map.ts';
import dashboard from './dashboard.ts';
import yearStrip from './year-strip.ts';

export const attachments = { calendar, communityMap, dashboard, yearStrip } as const;
