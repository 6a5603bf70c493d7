import { isBudgetDecided } from '../../measures/support-signs.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-budget-decision',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter'],
  starter: true,
  summary: 'It is decided how much money there is, or that there is none.',
  why: 'While nobody has decided, every speaker and every cake is a favour to ask for. A clear “none” can be planned with.',
  fix: 'Write the amount and period under `support.budget`, or `none, because …`, or `on request from …`.',
  effort: 'hour',
  source: 'Design of communities: support, and what the roles cost.',
  unless: 'Nothing: the decision to have no money is one line.',
  good: [
    { charter: 'support:\n  budget: 500 EUR per year\n' },
    { charter: 'support:\n  budget: {amount: 0, currency: EUR, per: year}\n' },
    { charter: 'support:\n  budget: none, because we meet in the workshop\n' },
    { charter: 'support:\n  budget: none\n' },
    { charter: 'support:\n  budget: on request from Maria Lind\n' },
    { charter: 'support:\n  budget: Whatever is left of the fair\n' },
    { charter: 'stage: proposed\nsupport:\n' },
  ],
  bad: [
    { charter: 'support: # !\n  member_time: 4 hours a month\n' },
    { charter: 'stage: active\nsupport:\n  budget: # !\n' },
    { charter: 'support:\n  budget: # !\n    amount:\n    currency: EUR\n    per: year\n' },
    { charter: 'support:\n  budget: {covers: [food]} # !\n' },
  ],
  *check({ charter }) {
    if (isBudgetDecided(charter)) return;
    yield {
      at: at(charter, 'support', 'budget'),
      message: 'There is no decision about money, not even a decision to have none.',
    };
  },
});
