import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';

export default defineRule({
  id: 'membership-not-voluntary',
  on: 'community',
  severity: {
    proposed: 'warning',
    forming: 'warning',
    active: 'warning',
    sustaining: 'warning',
    transforming: 'warning',
  },
  reads: ['charter'],
  summary: 'Joining is a choice.',
  why: 'Communities live on interest. Members who have to come sit quietly, and those who wanted to come leave with them.',
  fix: 'Make joining a choice. If somebody has to require it, such as a regulator, write who and why under `membership.because`.',
  effort: 'months',
  source:
    'Webber 2016, Building Successful Communities of Practice (joining is voluntary); Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice.',
  unless: 'A reason under `membership.because` makes this a remark.',
  good: [
    { charter: 'membership:\n  voluntary: yes\n' },
    { charter: 'membership:\n  joining: approval\n' },
    { charter: 'stage: retired\nmembership:\n  voluntary: no\n' },
  ],
  bad: [
    { charter: 'membership:\n  voluntary: no # !\n' },
    { charter: 'stage: proposed\nmembership:\n  voluntary: no # !\n' },
    {
      charter:
        'stage: active\nmembership:\n  voluntary: no # !\n  because: The electrical safety authority asks for it\n',
    },
    { charter: 'stage: sustaining\nmembership:\n  voluntary: no # !\n' },
    { charter: 'stage: transforming\nmembership:\n  voluntary: no # !\n' },
  ],
  *check({ charter }) {
    const { voluntary, because } = charter.value.membership;
    if (voluntary !== false) return;
    const place = at(charter, 'membership', 'voluntary');
    if (because) {
      yield {
        at: place,
        message: `People have to join: “${shorten(because)}”. Members who did not choose to come tend to go quiet.`,
        fix: 'Consider calling the part that is required a working group, and leave the community to those who want it.',
        severity: 'info',
      };
    } else yield { at: place, message: 'People are made to join, and members who did not choose to come go quiet.' };
  },
});
