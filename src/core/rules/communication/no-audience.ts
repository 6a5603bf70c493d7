import { saysWhoFor } from '../../measures/audience.ts';
import { doors } from '../../measures/doors.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-audience',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'roles'],
  summary: 'The charter says who the community is for.',
  why: 'People join when they recognise themselves. Where nobody is named, everybody thinks that somebody else is meant.',
  fix: 'Write one sentence under `audience` that a stranger could test themselves against.',
  effort: 'minutes',
  source: 'Webber 2016, Building Successful Communities of Practice (know whom you want to reach).',
  unless:
    '`membership.criteria`, the four questions, the audience of the membership drive, or a purpose that names the people (“anyone who repairs …”, “designers”) say it too. Once it runs, a community that anybody may come to gets an info only.',
  good: [
    { charter: 'audience: Anyone who repairs returned goods, at any site\npurpose: Share tips\nmembership:\n' },
    { charter: 'audience:\npurpose: Share tips\nmembership:\n  criteria: [Repairs returned goods]\n' },
    { charter: 'audience:\npurpose: Share tips\nmembership:\n  use_four_questions: yes\n' },
    { charter: 'audience:\npurpose: A place for everybody whose repairs come back\nmembership:\n' },
    { charter: 'audience:\npurpose: Share what designers learn\nmembership:\n' },
    { charter: 'audience:\npurpose: Share tips\ndomain: What people working on returns have to know\nmembership:\n' },
    {
      charter: 'audience:\npurpose: Share tips\nmembership:\n',
      roles: 'roles: [manager]\ncitizenship:\n  drive: {audience: Repairers in four towns}\n',
    },
    { charter: 'stage: proposed\naudience:\npurpose: Share tips\nmembership:\n' },
    { charter: 'stage: retired\naudience:\npurpose: Share tips\nmembership:\n' },
  ],
  bad: [
    { charter: 'audience: # !\npurpose: Share what we know about repairs\nmembership:\n' },
    { charter: 'stage: active\naudience: # !\npurpose: Mend what people bring\nmembership:\n', without: ['roles'] },
    {
      charter:
        'stage: sustaining\naudience: "" # !\npurpose: Share tips\nmembership:\n  use_four_questions: no\n  joining: open\n',
    },
  ],
  *check(community, { today, severity }) {
    if (saysWhoFor(community)) return;
    const { charter } = community;
    const { stage, membership } = charter.value;
    const isOpen = membership.joining === 'open' || doors(community, today).some(({ as }) => as === 'meeting');
    yield {
      at: at(charter, 'audience'),
      also: [at(charter, 'membership', 'criteria')],
      message: 'It is not said who this community is for.',
      severity: stage !== 'forming' && isOpen ? 'info' : severity,
    };
  },
});
