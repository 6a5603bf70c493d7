import { age, graces } from '../../measures/evidence.ts';
import { isBeyond } from '../../measures/value.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

const counts = '\n  - {name: Members, cycle: immediate}\n  - {name: Notes published, cycle: potential}\n';
const launched = 'launch:\n  date: 2025-11-29\n';

export default defineRule({
  id: 'only-activity-counts',
  on: 'community',
  severity: { active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'log'],
  summary: 'Something shows that work got better, not only that people met.',
  why: 'Members and meetings are easy to count and convince nobody for long. The question that comes is what is done differently because of them.',
  fix: 'Add one indicator with `cycle: applied` or `realised`, or one story in log.yaml about something done differently.',
  effort: 'hour',
  command: 'log story',
  source:
    'Wenger, Trayner & de Laat 2011, Promoting and assessing value creation in communities and networks (five cycles of value).',
  unless:
    'Silent in the first half year, while nobody knows when the community began, below two indicators, and where one of them does not say its `cycle`. Stories count.',
  options: { indicators: 2, days: graces.value },
  good: [
    {
      charter: `stage: active\nindicators:${counts}  - {name: Goods that come back, cycle: realised}\n${launched}`,
    },
    {
      charter: `stage: active\nindicators:${counts}${launched}`,
      log: 'stories:\n  - {date: 2026-04-02, cycle: applied, what: Used the fault card}\n',
    },
    { charter: `stage: active\nindicators:${counts}launch:\n  date: 2025-11-30\n` },
    { charter: `stage: active\nindicators:${counts}launch:\n`, without: ['log'] },
    { charter: `stage: active\nindicators:${counts}  - Goods that come back\n${launched}` },
    { charter: `stage: active\nindicators: [{name: Members, cycle: immediate}]\n${launched}` },
    { charter: `indicators:${counts}${launched}` },
  ],
  bad: [
    { charter: `stage: active\nindicators: # !${counts}${launched}` },
    {
      charter: `stage: sustaining\nindicators: # !${counts}${launched}`,
      log: 'stories:\n  - {date: 2026-04-02, cycle: immediate, what: Good to meet}\n  - {date: 2026-04-02, what: Cake}\n',
    },
  ],
  *check(community, { today, options }) {
    const { charter, log } = community;
    const { indicators } = charter.value;
    if (indicators.length < options.indicators) return;
    if (indicators.some(({ cycle }) => cycle === undefined || isBeyond(cycle))) return;
    if (log?.value.stories.some(({ cycle }) => isBeyond(cycle))) return;
    if ((age(community, today) ?? 0) <= options.days) return;
    yield {
      at: at(charter, 'indicators'),
      message: 'What is counted is activity, such as members and meetings; nothing shows that work got better.',
    };
  },
});
