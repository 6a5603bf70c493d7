import { defineCriterion } from '../criterion.ts';
import { recognised } from '../measures/decided.ts';
import { isBudgetDecided, isTimeDecided } from '../measures/support-signs.ts';
import { written } from '../measures/written.ts';

const time = 'support: {member_time: 4 hours a month}\n';
const money = 'support: {budget: 500 EUR per year}\n';
const policy = 'support_offer: {time_policy: Half a day a month for everybody}\n';

export const budgetDecided = defineCriterion({
  id: 'budget-decided',
  asks: 'It is decided how much money there is, or that there is none',
  reads: ['charter.support.budget'],
  rule: 'no-budget-decision',
  todo: 'Ask the sponsor for a yes or a no, and write it under `support.budget`: an amount, or `none, because …`.',
  met: [{ charter: money }, { charter: 'support: {budget: "none, because we meet in the workshop"}\n' }],
  unmet: [
    { charter: time },
    { charter: 'support: {budget: TBD}\n' },
    { charter: 'support: {budget: {covers: food}}\n' },
  ],
  test: ({ community }) => isBudgetDecided(written(community).charter),
});

export const memberTime = defineCriterion({
  id: 'member-time-agreed',
  asks: 'It is agreed how much time a member may spend',
  reads: ['charter.support.member_time', 'strategy.support_offer.time_policy'],
  rule: 'member-time-not-agreed',
  todo: 'Agree on hours with line managers and write them down: `member_time: 4 hours a month`.',
  met: [{ charter: time }, { charter: money, strategy: policy }],
  unmet: [
    { charter: money },
    { charter: 'support: {member_time: TBD}\n' },
    { charter: 'support: {member_time: 0 hours a month}\n' },
  ],
  test: ({ community, model }) => isTimeDecided(written(community).charter, model),
});

export const timeAndBudgetDecided = defineCriterion({
  id: 'time-and-money-decided',
  asks: 'Time for members and money are decided',
  reads: ['charter.support.member_time', 'charter.support.budget', 'strategy.support_offer.time_policy'],
  rule: 'member-time-not-agreed',
  todo: 'Settle both with the sponsor in one talk: `support.member_time` and `support.budget`; none, with a reason, is an answer.',
  met: [{}, { charter: money, strategy: policy }],
  unmet: [{ charter: money }, { charter: time }],
  test: ({ community, model }) => {
    const own = written(community);
    return isTimeDecided(own.charter, model) && isBudgetDecided(own.charter);
  },
});

export const recognition = defineCriterion({
  id: 'contribution-noticed',
  asks: 'It is known how contribution is noticed',
  reads: [
    'charter.support.recognition',
    'charter.support.incentives',
    'charter.communications.messages.about',
    'roles.roles.recognised_by',
    'log.recognition',
    'strategy.support_offer.incentives',
  ],
  rule: 'no-recognition',
  todo: 'Decide how you say thank you, and write it down: `cop add recognition`.',
  met: [
    {},
    { charter: 'support: {incentives: [A box of tools]}\n' },
    { charter: time, log: 'recognition: [{date: 2026-05-01, who: Dia}]\n' },
    { charter: time, roles: 'roles: [{kind: manager, holder: Ada Osei, recognised_by: Counts in appraisal}]\n' },
  ],
  unmet: [
    { charter: time },
    { charter: 'support: {recognition: [TODO]}\n' },
    { charter: time, log: 'recognition: [{date: 2025-05-01, who: Dia}]\n' },
  ],
  test: ({ community, model, today }) => {
    const { isPlanned, isRecent } = recognised(written(community), model, today);
    return isPlanned || isRecent;
  },
});
