import { defineCriterion, eventsOf, launched } from '../criterion.ts';
import { isExpected } from '../measures/expected.ts';
import { attendance } from '../measures/log.ts';
import { problems } from '../measures/problems.ts';
import { recentEvents, within } from '../measures/window.ts';

const meetings = eventsOf(
  ...['2026-02-03', '2026-03-03', '2026-04-07', '2026-05-05'].map((day) => `date: ${day}, activity: clinic`),
);
const log = (more = '') => ({ charter: launched, log: `${meetings}${more}` });
const young = { charter: 'stage: active\nlaunch: {date: 2026-02-01}\n', log: meetings };

/** People come, which is value at once. */
export const attendanceLogged = defineCriterion({
  id: 'attendance-logged',
  asks: 'The log says how many came to meetings of the last half-year',
  reads: ['log.events'],
  todo: 'Write `attended` into the log after each meeting; a number is enough.',
  met: [{ charter: launched, log: eventsOf('date: 2026-05-05, activity: clinic, attended: 6') }],
  unmet: [log()],
  idle: [young],
  test: ({ community, today }) => {
    const isThere = recentEvents(community, today).some((event) => (attendance(event) ?? 0) > 0);
    return isExpected(isThere, community, today);
  },
});

/** Members have been written to. */
export const messagesLogged = defineCriterion({
  id: 'messages-logged',
  asks: 'Messages were sent in the last half-year',
  reads: ['log.messages'],
  rule: 'leaders-silent',
  todo: 'Send members a short message, and log it: `cop log message`.',
  met: [
    { charter: launched, log: meetings.replace('messages:\n', 'messages:\n  - {date: 2026-05-05, to: [members]}\n') },
  ],
  unmet: [log()],
  idle: [young],
  test: ({ community, today }) => {
    const isRecent = within(community, today);
    const isThere = (community.log?.value.messages ?? []).some(({ date }) => isRecent(date));
    return isExpected(isThere, community, today);
  },
});

/** Members bring what they are stuck with. */
export const problemsRaised = defineCriterion({
  id: 'problems-raised',
  asks: 'Problems were brought to meetings of the last half-year',
  reads: ['log.events'],
  rule: 'only-presentations',
  todo: 'Ask for one problem before each meeting, and log `problems_raised`.',
  met: [{ charter: launched, log: eventsOf('date: 2026-05-05, activity: clinic, problems_raised: 1') }],
  unmet: [log()],
  idle: [young],
  test: ({ community, today }) => isExpected(problems(community, today).raised > 0, community, today),
});

/** Members say what they think. */
export const feedbackLogged = defineCriterion({
  id: 'feedback-logged',
  asks: 'What members said about the community was noted within 12 months',
  reads: ['log.feedback'],
  rule: 'no-feedback-route',
  todo: 'Ask at the end of a meeting what should change, and log the answers: `cop log feedback`.',
  met: [log('feedback:\n  - {date: 2026-03-03, said: Start on time}\n')],
  unmet: [log()],
  idle: [young],
  test: ({ community, today }) => {
    const isRecent = within(community, today, 365);
    const isThere = (community.log?.value.feedback ?? []).some(({ date }) => isRecent(date));
    return isExpected(isThere, community, today);
  },
});
