import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'retired-without-handover',
  on: 'community',
  severity: { retired: 'warning' },
  reads: ['charter'],
  summary: 'A community that has ended says why, and where its knowledge went.',
  why: 'Somebody will look for it in two years. An end with a reason is an achievement; an end without one looks like a failure.',
  fix: 'Fill in `closing.reason` and `closing.handover`, a sentence each.',
  effort: 'hour',
  source: 'OpenStack governance (a reason is required when a group is retired).',
  unless: 'Nothing: “none, because …” is a fine handover.',
  good: [
    {
      charter:
        'stage: retired\nclosing:\n  reason: The fault cards are part of training now\n  handover: Training team\n',
    },
    { charter: 'stage: active\nclosing:\n' },
    { charter: 'stage: transforming\nclosing:\n' },
  ],
  bad: [
    { charter: 'stage: retired\nclosing: # !\n  date: 2026-05-29\n' },
    { charter: 'stage: retired # !\n' },
    { charter: 'stage: retired\nclosing:\n  reason: Nobody had time\n  handover: # !\n' },
    { charter: 'stage: retired\nclosing: # !\n  handover: Training team\n' },
  ],
  *check({ charter }) {
    const { reason, handover } = charter.value.closing;
    if (reason && handover) return;
    const missing =
      !reason && !handover ? 'why or where its knowledge went' : reason ? 'where its knowledge went' : 'why';
    yield {
      at: at(charter, 'closing', reason ? 'handover' : 'reason'),
      message: `This community has ended, but nothing says ${missing}.`,
      ...(reason && { fix: 'Add one sentence under `closing.handover`: who looks after what was made.' }),
      ...(handover && { fix: 'Add one sentence under `closing.reason`.' }),
    };
  },
});
