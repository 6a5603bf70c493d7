import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-member-benefit',
  on: 'community',
  severity: { forming: 'warning', active: 'warning' },
  reads: ['charter'],
  starter: true,
  summary: 'The charter says what a member gains.',
  why: 'Members come back for what they get out of it; nobody gives an hour a month for the good of the organisation alone.',
  fix: 'Add two or three things a member gains: help with a problem, a skill, people to ask.',
  effort: 'minutes',
  command: 'add benefit --for members',
  source:
    'Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice (focus on value); Wenger-Trayner, Key success and failure factors.',
  unless: 'Nothing: one line is enough. What the organisation gains may stay open.',
  good: [
    { charter: 'benefits:\n  members:\n    - Help with a stubborn fault within a day\n' },
    { charter: 'benefits:\n  members: People to ask\n' },
    { charter: 'stage: proposed\nbenefits: {}\n' },
    { charter: 'stage: sustaining\nbenefits: {}\n' },
  ],
  bad: [
    { charter: 'benefits: # !\n  organisation:\n    - Fewer repeat repairs\n' },
    { charter: 'benefits:\n  members: [] # !\n' },
    { charter: 'stage: active\nbenefits: # !\n' },
  ],
  *check({ charter }) {
    const { members, organisation } = charter.value.benefits;
    if (members.length > 0) return;
    const message =
      organisation.length > 0
        ? 'The charter says what the organisation gets but not what a member gets.'
        : 'The charter does not say what a member gets.';
    yield { at: at(charter, 'benefits', 'members'), message };
  },
});
