import { saysWhoFits } from '../../measures/audience.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { placeholder } from '../../words/placeholder.ts';

const askingFour = {
  title: 'Set “use_four_questions” to yes',
  steps: [{ path: ['membership', 'use_four_questions'], set: true }],
};

export default defineRule({
  id: 'no-membership-criteria',
  on: 'community',
  severity: { forming: 'warning', active: 'warning' },
  reads: ['charter'],
  fixable: 'Sets `use_four_questions: yes`, unless it says no.',
  summary: 'It is clear who fits this community.',
  why: 'People who are unsure whether they are meant stay away, and those who let others in decide by liking.',
  fix: 'Set `use_four_questions: yes` (shares the work, same challenges, can learn, can teach), or write two criteria of your own.',
  effort: 'minutes',
  source: 'Webber 2016, Building Successful Communities of Practice (four questions about joining).',
  // The catalogue would speak beside no-audience, and of communities that anybody in the audience may join.
  unless:
    'Quiet where `joining` is open and the audience is written: whoever feels meant may come. Without an audience `no-audience` speaks.',
  good: [
    { charter: 'membership:\n  use_four_questions: yes\n' },
    { charter: 'membership:\n  criteria:\n    - You repair returned goods at least once a week\n' },
    { charter: 'membership:\n  joining: open\n' },
    { charter: 'audience:\nmembership:\n  joining: invite\n' },
    // Reported as a placeholder already.
    { charter: 'audience: TBD\nmembership:\n  joining: invite\n' },
    { charter: 'stage: proposed\nmembership:\n  joining: invite\n' },
    { charter: 'stage: sustaining\nmembership:\n  joining: invite\n' },
  ],
  bad: [
    { charter: 'membership: # !\n  joining: approval\n' },
    { charter: 'membership: # !\n  joining: invite\n' },
    { charter: 'stage: active\nmembership:\n  use_four_questions: no\n  criteria: [] # !\n' },
    { charter: 'membership:\n  criteria: # !\n' },
  ],
  *check(community) {
    const { charter } = community;
    const { audience, membership } = charter.value;
    const { joining, use_four_questions } = membership;
    if (!audience || placeholder(audience) !== undefined || joining === 'open' || saysWhoFits(community)) return;
    const messages = {
      approval: 'Somebody decides who may join, but nothing says by what.',
      invite: 'Members join by invitation, but nothing says whom you invite.',
    };
    yield {
      at: at(charter, 'membership', 'criteria'),
      also: [at(charter, 'membership', 'use_four_questions'), at(charter, 'membership', 'joining')],
      message: joining ? messages[joining] : 'The audience is written, but not how somebody can tell whether they fit.',
      // Whoever wrote no meant it.
      ...(use_four_questions === undefined && { repair: askingFour }),
    };
  },
});
