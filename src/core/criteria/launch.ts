import { defineCriterion } from '../criterion.ts';
import { isLaunched } from '../measures/evidence.ts';
import { agendaGaps, hasFeedbackRoute } from '../measures/kick-off.ts';
import { afterLaunch, daysToLaunch, followUp } from '../measures/launch.ts';
import { charterOf, written } from '../measures/written.ts';

const covered = '[{item: All of it, covers: [charter, roles, questions, taking-part, feedback]}]';

export const launchDate = defineCriterion({
  id: 'launch-dated',
  asks: 'The launch has a date',
  reads: ['charter.launch.date'],
  rule: 'no-plan-after-launch',
  todo: 'Choose a day six to eight weeks from now and write it under `launch.date`; it may still move.',
  met: [{}],
  unmet: [{ charter: 'launch:\n' }],
  test: ({ community }) => charterOf(community).launch.date !== undefined,
});

export const launchAgenda = defineCriterion({
  id: 'launch-agenda-complete',
  asks: 'The launch has room for all five subjects, from purpose to feedback',
  reads: ['charter.launch.agenda.item', 'charter.launch.agenda.covers', 'charter.launch.date', 'charter.launch.kind'],
  rule: 'launch-agenda-gaps',
  todo: 'Make room for purpose, roles, taking part, questions and feedback: `cop add launch-agenda` suggests what is missing.',
  met: [
    {},
    { charter: `launch: {agenda: ${covered}}\n` },
    { charter: `launch: {date: 2026-05-01, agenda: ${covered}}\n` },
  ],
  unmet: [
    { charter: 'launch:\n' },
    { charter: 'launch: {date: 2026-12-01, agenda: [Cake]}\n' },
    { charter: 'launch: {agenda: [{item: Welcome, covers: [charter, roles]}]}\n' },
  ],
  // A quiet start has none, and after the launch it is too late.
  idle: [{ charter: 'launch: {kind: quiet}\n' }, { charter: 'launch: {date: 2026-05-01}\n' }],
  test: ({ community, today }) => {
    const own = written(community);
    if (own.charter.value.launch.kind === 'quiet') return undefined;
    if (agendaGaps(own.charter.value).length === 0) return true;
    return (daysToLaunch(own.charter, today) ?? 0) < 0 ? undefined : false;
  },
});

export const feedbackRoute = defineCriterion({
  id: 'feedback-route-there',
  asks: 'It is written how members say what should change',
  reads: ['charter.launch.feedback', 'charter.communications.input', 'charter.rhythm.activities.type', 'log.feedback'],
  rule: 'no-feedback-route',
  todo: 'Write under `launch.feedback` how people tell you what to change: the last five minutes of a meeting are enough.',
  met: [
    {},
    { charter: 'launch:\ncommunications: {input: Ask Ada}\n' },
    { charter: 'launch:\nrhythm: {activities: [{name: Look back, type: review}]}\n' },
    { charter: 'launch:\n', log: 'feedback: [{date: 2026-05-01, said: Shorter}]\n' },
  ],
  unmet: [
    { charter: 'launch:\n', without: ['log'] },
    { charter: 'launch: {feedback: TBD}\n', without: ['log'] },
  ],
  test: ({ community }) => hasFeedbackRoute(written(community)),
});

export const afterSixtyDays = defineCriterion({
  id: 'first-months-planned',
  asks: 'What follows the launch is planned to day 60 or beyond',
  reads: ['charter.launch.after.days', 'charter.communications.messages.date', 'charter.launch.date'],
  rule: 'no-plan-after-launch',
  todo: 'Plan steps for the first three months, a look back among them: `cop add after-launch "First look back" --days 75`.',
  met: [
    {},
    { charter: 'launch: {date: 2026-07-15}\ncommunications: {messages: [{date: 2026-09-13, to: [members]}]}\n' },
    { charter: 'launch: {after: [{days: 60, what: Look back}]}\n' },
  ],
  unmet: [
    { charter: 'launch:\n' },
    { charter: 'launch: {date: 2026-07-15, after: [{days: 59, what: Look back}]}\n' },
    { charter: 'launch: {date: 2026-03-03}\n' },
  ],
  // Those three months are over.
  idle: [{ charter: 'launch: {date: 2026-03-02}\n' }],
  test: ({ community, today }) => {
    const { charter } = written(community);
    if ((afterLaunch(charter).at(-1)?.days ?? 0) >= followUp.until) return true;
    return -(daysToLaunch(charter, today) ?? 0) > followUp.within ? undefined : false;
  },
});

export const launched = defineCriterion({
  id: 'launch-past',
  asks: 'The community has been launched',
  reads: ['charter.launch.date', 'charter.stage', 'charter.history', 'log.events.date'],
  rule: 'stage-out-of-step',
  todo: 'Hold the launch, or begin quietly, and write the day under `launch.date`.',
  met: [
    { charter: 'launch: {date: 2026-06-01}\n' },
    { charter: 'stage: active\nlaunch:\n' },
    { charter: 'stage: active\nlaunch:\nhistory: [{date: 2026-01-01, change: Began}]\n', without: ['log'] },
  ],
  unmet: [{}, { charter: 'launch:\n' }, { charter: 'stage: active\nlaunch:\n', without: ['log'] }],
  test: ({ community, today }) => isLaunched(community, today),
});
