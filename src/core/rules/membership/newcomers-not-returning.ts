import { floors } from '../../measures/evidence.ts';
import { pastEvents } from '../../measures/log.ts';
import { newcomerReturn } from '../../measures/newcomers.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

const active = 'stage: active\nmembership:\n';
const newcomers = (count: number, joined = '2026-01-05') =>
  `members:\n  - {id: ada, name: Ada Osei, joined: 2025-01-01}\n${Array.from({ length: count }, (_, index) => `  - {id: n${index + 1}, name: Newcomer ${index + 1}, joined: ${joined}}\n`).join('')}`;
const log = (...attended: readonly string[]) =>
  `events:\n${attended.map((who, index) => `  - {date: 2026-01-${13 + index}, attended: ${who}}\n`).join('')}`;
const five = '[ada, n1, n2, n3, n4, n5]';

export default defineRule({
  id: 'newcomers-not-returning',
  on: 'community',
  severity: { active: 'info', sustaining: 'info' },
  reads: ['charter', 'members', 'log'],
  time: true,
  summary: 'At least half of the newcomers come a second time.',
  why: 'Whoever comes once has found the door and was curious. Most who stay away the second time did not see where they fit in.',
  fix: 'Give newcomers a buddy or a few minutes of their own in the first meeting, and write it under `membership.welcome`.',
  effort: 'hour',
  source:
    'Webber 2016, Building Successful Communities of Practice (welcome new members); Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice (different levels of participation).',
  unless:
    'Needs five newcomers (joined 60 to 365 days ago), four events on file, and the names of those who came. Days inside breaks do not count.',
  options: { least: 60, most: 365, within: 90, newcomers: floors.newcomers },
  good: [
    {
      charter: active,
      members: newcomers(6),
      log: log('[n1, n2, n3, n4, n5, n6]', '[ada, n1, n2, n3]', '[ada]', '[ada]'),
    },
    { charter: active, members: newcomers(4), log: log(five, '[ada]', '[ada]', '[ada]') },
    { charter: active, members: newcomers(5), log: log(five, '[ada]', '[ada]') },
    // Only counted, or not over yet: nobody can know.
    { charter: active, members: newcomers(5), log: log(five, '[ada]', '5', '[ada]') },
    { charter: active, members: newcomers(5, '2026-04-03'), log: log(five, '[ada]', '[ada]', '[ada]') },
    { charter: active, members: newcomers(5), log: log(five, '[ada]', '[ada]', '[ada]'), today: '2026-04-13' },
    { charter: `stage: forming\n`, members: newcomers(5), log: log(five, '[ada]', '[ada]', '[ada]') },
  ],
  bad: [
    {
      charter: 'stage: active\nmembership: # !\n  how_to_join: Come to any clinic\n',
      members: newcomers(5),
      log: log(five, '[ada, n1, n2]', '[ada, n1]', '[ada]'),
    },
    {
      charter: 'stage: sustaining\nmembership:\n  welcome: A buddy # !\n',
      members: newcomers(5, '2026-04-02'),
      log: log(five, '[ada]', '[ada]', '[ada]'),
      today: '2026-06-01',
    },
  ],
  *check(community, { today, options }) {
    const { charter } = community;
    if (pastEvents(community, today).length < floors.events) return;
    const { newcomers, returned } = newcomerReturn(community, today, options);
    if (newcomers < options.newcomers || returned * 2 >= newcomers) return;
    const { welcome } = charter.value.membership;
    yield {
      at: at(charter, 'membership', 'welcome'),
      message: `${newcomers - returned} of ${newcomers} newcomers came once and did not come back.`,
      ...(welcome && {
        fix: 'Ask two of them what they had hoped for, and whether what `membership.welcome` promises reached them.',
      }),
    };
  },
});
