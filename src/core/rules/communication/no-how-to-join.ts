import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-how-to-join',
  on: 'community',
  severity: { forming: 'warning', active: 'error', sustaining: 'error' },
  reads: ['charter'],
  starter: true,
  summary: 'The charter says how to join.',
  why: 'Someone who hears about the community and cannot find the door does not look for it twice.',
  fix: 'Add one line under `membership.how_to_join`: where to click or whom to write to.',
  source: 'Webber 2016, Building Successful Communities of Practice (recruit on purpose).',
  unless: 'Nothing: a community that takes no new members can say so in the same line.',
  good: [
    { charter: 'membership:\n  how_to_join: Write to Ada\n' },
    { charter: 'stage: active\nmembership:\n  how_to_join: Nobody new for now; ask again after the summer\n' },
    { charter: 'stage: proposed\nmembership:\n  voluntary: yes\n' },
    { charter: 'stage: retired\nmembership:\n' },
  ],
  bad: [
    { charter: 'membership: # !\n  voluntary: yes\n' },
    { charter: 'stage: active\nmembership:\n  joining: open\n  how_to_join: "" # !\n' },
    { charter: 'stage: sustaining\nmembership: # !\n' },
    { charter: 'membership:\n  how_to_join: # !\n', gate: true },
  ],
  *check({ charter }) {
    if (charter.value.membership.how_to_join) return;
    yield {
      at: at(charter, 'membership', 'how_to_join'),
      message: 'Someone who hears about this community cannot find out how to join.',
    };
  },
});
