import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'vision-missing',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter'],
  summary: 'One shared sentence says what will be different if the community works.',
  why: 'People give time to something they can picture. A picture they drew together also settles which of ten good ideas comes first.',
  fix: 'Draft one sentence with the core group and write it as `vision`: what will people see that they do not see today?',
  effort: 'meeting',
  source: 'Webber 2016, Building Successful Communities of Practice (a shared vision and values).',
  unless:
    'The community is only proposed: a vision that one person wrote alone is worth little. A decision to do without (`vision: none, because …`) is fine too.',
  good: [
    { charter: 'vision: Every repair holds the first time.\n' },
    { charter: 'stage: active\nvision: none, because the purpose says it all\n' },
    { charter: 'stage: proposed\nvision:\n' },
    { charter: 'stage: transforming\nvision:\n' },
  ],
  bad: [
    { charter: 'vision: # !\n' },
    { charter: 'stage: active\nvision: "" # !\n' },
    { charter: 'stage: sustaining\nvision: # !\n' },
  ],
  *check({ charter }) {
    if (charter.value.vision) return;
    const message = 'There is no shared vision yet: one sentence on what will be different if this community works.';
    yield { at: at(charter, 'vision'), message };
  },
});
