import { isTimeDecided } from '../../measures/support-signs.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'member-time-not-agreed',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'strategy'],
  starter: true,
  summary: 'It is agreed how much time a member may spend.',
  why: 'Members with no agreed time come while it is quiet at work, and everyday work always wins.',
  fix: 'Agree a number of hours a month with line managers and write it down: `member_time: 4 hours a month`. None, with a note that says why, is an answer too.',
  effort: 'meeting',
  source: 'Smite et al. 2020, Spotify Guilds (no dedicated time).',
  unless: 'The organisation says it for all its communities, in `support_offer.time_policy` of strategy.yaml.',
  good: [
    { charter: 'support:\n  member_time: 4 hours a month\n' },
    { charter: 'support:\n  member_time: As much as the work of the week allows, says each line manager\n' },
    { charter: 'support:\n  member_time: {hours_per_month: 0, note: Evenings only; we meet after work}\n' },
    { charter: 'support:\n  member_time: {agreed_with: Heads of both sites}\n' },
    { charter: 'support:\n', strategy: 'support_offer:\n  time_policy: Half a day a month for everybody\n' },
    { charter: 'stage: proposed\nsupport:\n' },
  ],
  bad: [
    { charter: 'support: # !\n  budget: 500 EUR per year\n' },
    { charter: 'support:\n  member_time: # !\n' },
    { charter: 'stage: sustaining\nsupport:\n  member_time: # !\n    hours_per_month:\n' },
    { charter: 'support:\n  member_time: 0 hours a month # !\n' },
    { charter: 'support:\n  member_time:\n    hours_per_month: 0 # !\n' },
  ],
  *check({ charter }, { model }) {
    if (isTimeDecided(charter, model)) return;
    if (charter.value.support.member_time?.hours_per_month === undefined) {
      yield {
        at: at(charter, 'support', 'member_time'),
        message: 'Members have no agreed time to take part.',
      };
    } else {
      yield {
        at: at(charter, 'support', 'member_time', 'hours_per_month'),
        message: 'Members have no time to take part, and it is not said whether anybody decided so.',
        fix: 'Write why: `member_time: {hours_per_month: 0, note: …}`, or agree on some hours.',
      };
    }
  },
});
