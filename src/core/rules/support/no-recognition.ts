import { recognised } from '../../measures/decided.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { plainDate } from '../../words/dates.ts';

const none = 'stage: active\nsupport:\n';

export default defineRule({
  id: 'no-recognition',
  on: 'community',
  severity: { active: 'info', sustaining: 'info' },
  reads: ['charter', 'roles', 'log', 'strategy'],
  summary: 'It is known how contribution is noticed.',
  why: 'People give time that nobody pays for. Where nobody notices it, they give it a few times and then no more.',
  fix: 'Add one way under `support.recognition`: thanks in the newsletter, a line in the appraisal, an award.',
  effort: 'hour',
  command: 'add recognition',
  source: 'Smite et al. 2020, Spotify Guilds (contribution not recognised).',
  unless:
    'Incentives, `recognised_by` on a role, and thanks that are planned or logged within twelve months all count, and so do the incentives that strategy.yaml offers to all communities.',
  options: { days: 365 },
  good: [
    { charter: 'stage: active\nsupport:\n  recognition: [Thanks in the quarterly letter]\n' },
    { charter: 'stage: active\nsupport:\n  incentives: [A prize for the tip of the year]\n' },
    { charter: none, strategy: 'support_offer:\n  incentives: [A prize for the tip of the year]\n' },
    {
      charter: none,
      roles:
        'roles:\n  - {kind: manager, holder: Ada Osei, recognised_by: Counts in the appraisal}\n  - {kind: core, holder: Chen Liu}\n',
    },
    { charter: `${none}communications:\n  messages: [{date: 2026-12-01, to: members, about: thanks}]\n` },
    { charter: none, log: 'recognition:\n  - {date: 2025-06-01, who: Chen Liu, for: The fault card}\n' },
    { charter: none, log: 'recognition:\n  - Chen Liu\n' },
    { charter: none, log: 'messages:\n  - {date: 2025-06-01, to: members, about: thanks}\n' },
    { charter: 'stage: forming\nsupport:\n' },
  ],
  bad: [
    { charter: 'stage: active\nsupport: # !\n  member_time: 4 hours a month\n' },
    { charter: 'stage: sustaining\nsupport:\n  recognition: [] # !\n', without: ['roles', 'log'] },
    {
      charter: 'stage: active\nsupport: # !\ncommunications:\n  messages: [{date: 2026-12-01, about: results}]\n',
      log: 'recognition:\n  - {date: 2025-05-31, who: Chen Liu}\n  - {date: 2025-05-30, who: Dia Roy}\nmessages:\n  - {date: 2026-05-20, to: members, about: event}\n',
    },
  ],
  *check(community, { today, options, model }) {
    const { isPlanned, isRecent, last } = recognised(community, model, today, options.days);
    if (isPlanned || isRecent) return;
    yield {
      at: at(community.charter, 'support', 'recognition'),
      message: last
        ? `Nothing says how contribution is noticed, and the last thanks in the log are of ${plainDate(last)}.`
        : 'Nothing says how contribution is noticed.',
      ...(last && { time: true }),
    };
  },
});
