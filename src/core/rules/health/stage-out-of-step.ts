import { graces } from '../../measures/evidence.ts';
import { contradictions } from '../../measures/stage.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

const launched = 'launch:\n  date: 2026-04-01\n';

/** So many meetings in May. */
function met(count: number): string {
  return `events:\n${Array.from({ length: count }, (_, index) => `  - {date: 2026-05-0${index + 1}, activity: clinic}\n`).join('')}`;
}

const readings = '  - {date: 2026-05-01, indicator: returns-twice, value: 11}\n';

export default defineRule({
  id: 'stage-out-of-step',
  on: 'community',
  severity: 'warning',
  reads: ['charter', 'log'],
  starter: true,
  time: true,
  summary: 'The stage in the charter is the one the community has reached.',
  why: 'The stage decides what is asked of a community and what others expect of it. A forming one that has met for months asks too little of itself.',
  fix: 'Change the stage, or the date.',
  effort: 'minutes',
  source: 'Webber 2016, Building Successful Communities of Practice (stages); Wenger, McDermott & Snyder 2002.',
  unless:
    'Only what is on file counts: a launch still to come, three meetings after a launch 60 days ago, meetings after the end, half a year of history without a launch date, or a log that is kept and holds no meeting.',
  options: { launched: graces.stage, events: 3, forming: 180 },
  good: [
    { charter: 'stage: active\nlaunch:\n  date: 2026-06-01\n' },
    { charter: `stage: forming\n${launched}`, log: met(3), today: '2026-05-31' },
    { charter: `stage: forming\n${launched}`, log: met(2) },
    // The launch is no meeting after it.
    { charter: `stage: forming\n${launched}`, log: `${met(2)}  - {date: 2026-04-01, activity: launch}\n` },
    { charter: 'stage: forming\nlaunch:\n  date: 2026-03-01\n', log: met(3).replaceAll('2026-05', '2026-02') },
    { charter: 'stage: forming\nlaunch:\nhistory: [{date: 2025-12-03, change: First talks}]\n' },
    { charter: 'stage: proposed\nlaunch:\nhistory: [{date: 2025-01-01, change: First talks}]\n' },
    { charter: 'stage: forming\nlaunch:\nhistory: [First talks]\n' },
    {
      charter:
        'stage: forming\nlaunch:\nhistory: [{date: 2025-12-01, change: First talks}]\nrhythm:\n  breaks: [12-20..01-06]\n',
    },
    { charter: 'stage: retired\nclosing:\n  date: 2026-05-03\n', log: met(3) },
    { charter: 'stage: retired\nclosing:\n', log: met(3) },
    { charter: 'stage: active\nlaunch:\n', without: ['log'] },
    { charter: 'stage: active\nlaunch:\n', log: `events:\nmessages:\nreadings:\n${readings.repeat(3)}` },
    {
      charter: 'stage: active\nlaunch:\nrhythm:\n  activities: [{name: Questions, every: async}]\n',
      log: `events:\nreadings:\n${readings.repeat(5)}`,
    },
    { charter: 'stage: transforming\n' },
  ],
  bad: [
    { charter: 'stage: active # !\nlaunch:\n  date: 2026-06-02\n' },
    { charter: 'stage: sustaining # !\n' },
    { charter: `stage: forming # !\n${launched}`, log: met(3) },
    { charter: `stage: proposed # !\n${launched}`, log: met(4) },
    {
      charter:
        'stage: forming # !\nlaunch:\nhistory: [{date: 2026-01-01, change: Ada leads}, {date: 2025-12-02, change: First talks}]\n',
    },
    { charter: 'stage: retired # !\nclosing:\n  date: 2026-05-02\n', log: met(3) },
    { charter: 'stage: active # !\nlaunch:\n', log: `events:\nmessages:\nreadings:\n${readings.repeat(4)}` },
  ],
  *check(community, { today, options }) {
    const { charter } = community;
    for (const { evidence, fix, place } of contradictions(community, today, options)) {
      yield {
        at: at(charter, 'stage'),
        message: `The charter says “${charter.value.stage}”, but ${evidence}.`,
        fix,
        related: [{ at: place, message: 'This says otherwise.' }],
      };
    }
  },
});
