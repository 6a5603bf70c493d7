import { defineAttachment } from '../attachment.ts';
import { icalendar } from '../calendar.ts';

export default defineAttachment({
  on: 'community',
  page: 'calendar',
  files({ calendar: { feed } }) {
    return feed.events.length > 0 ? [{ name: 'calendar.ics', text: icalendar(feed), alt: '' }] : [];
  },
});
