import { dayCounter } from '../../measures/counted.ts';
import { isQuiet } from '../../measures/dormancy.ts';
import { floors } from '../../measures/evidence.ts';
import { sameness } from '../../measures/novelty.ts';
import { defineRule } from '../../rule.ts';

/** Talks on the second day of each month up to May, with an addition to the one in March. */
function talks(first: number, addition = '', mark = ''): string {
  const months = Array.from({ length: 6 - first }, (_, index) => first + index);
  return `events:\n${months
    .map(
      (month) => `  - {date: 2026-0${month}-02, type: talk${month === 3 ? addition : ''}}${month === 5 ? mark : ''}\n`,
    )
    .join('')}`;
}

const sixth = '  - {date: 2026-04-16, type: talk}\n';
const letter = 'messages:\n  - {date: 2026-10-05, to: [members]}\n';

export default defineRule({
  id: 'nothing-new',
  on: 'community',
  severity: { active: 'info', sustaining: 'info' },
  reads: ['charter', 'log'],
  time: true,
  summary: 'Now and then something is different from last time.',
  why: 'A rhythm keeps a community together and a surprise keeps it awake. Familiar faces and a fresh voice need each other.',
  fix: 'Bring in one outside voice, a challenge or something to celebrate.',
  effort: 'hour',
  command: 'add outside-input',
  source:
    'Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice (combine familiarity and excitement); Probst & Borzillo 2008.',
  unless:
    'Needs six typed events over at least 120 days, the newest of them from the last half year. A guest, a speaker from outside, another community, a visit, a challenge or a celebration starts the count anew.',
  options: { events: floors.comparable, days: 120, recent: 180 },
  good: [
    { charter: 'stage: active\n', log: `${talks(1, ', outside_speaker: Olga Brandt')}${sixth}` },
    { charter: 'stage: active\n', log: `${talks(1, ', guests: 3')}${sixth}` },
    { charter: 'stage: active\n', log: talks(1) },
    // Six in 119 days.
    { charter: 'stage: active\n', log: `${talks(2)}${sixth}  - {date: 2026-01-03, type: talk}\n` },
    { charter: 'stage: active\n', log: `${talks(1)}${sixth}  - {date: 2026-05-20, type: challenge}\n` },
    { charter: 'stage: active\n', log: `${talks(1)}${sixth}  - {date: 2026-05-20}\n` },
    { charter: 'stage: active\n', log: `${talks(1)}${sixth}`.replaceAll('talk', 'external-talk') },
    { charter: 'stage: active\n', log: `${talks(1)}${sixth}`.replaceAll('talk', 'celebration') },
    { charter: 'stage: active\n', log: `${talks(1, ', community: yarn')}${sixth}`, others: { yarn: {} } },
    { charter: 'stage: active\n', log: `${talks(1)}${sixth}${letter}`, today: '2026-10-30' },
    // Nothing at all since May.
    { charter: 'stage: active\n', log: `${talks(1)}${sixth}messages:\nreadings:\n`, today: '2026-08-15' },
    { log: `${talks(1)}${sixth}` },
    { charter: 'stage: active\n', log: 'events: []\n' },
  ],
  bad: [
    { charter: 'stage: active\n', log: `${talks(1, '', ' # !')}${sixth}` },
    { charter: 'stage: active\n', log: `${talks(1, '', ' # !')}${sixth}${letter}`, today: '2026-10-29' },
    // The kind of meeting stands in the charter.
    {
      charter: 'stage: sustaining\n',
      log: `${talks(1, '', ' # !')}${sixth}`.replaceAll('type: talk', 'activity: clinic'),
    },
    // 120 days.
    { charter: 'stage: active\n', log: `${talks(2, '', ' # !')}${sixth}  - {date: 2026-01-02, type: talk}\n` },
    { charter: 'stage: active\n', log: `${talks(1, '', ' # !')}${sixth}  - {date: 2026-06-02, type: visit}\n` },
  ],
  *check(community, { today, options }) {
    const same = sameness(community, today);
    const last = same?.events.at(-1);
    if (!same || !last || same.events.length < options.events || same.days < options.days) return;
    // A community that has gone quiet has another worry.
    if (isQuiet(community, today) || dayCounter(community, today)(last.date) > options.recent) return;
    const kind = same.type.replaceAll('-', ' ');
    yield {
      at: last.place,
      message: `The last ${same.events.length} meetings were all of one kind (${kind}), with nobody from outside.`,
    };
  },
});
