import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-change-plan',
  on: 'community',
  severity: { forming: 'info' },
  reads: ['charter'],
  summary: 'What worries people about the community is written down, with an answer.',
  why: 'A worry nobody answers is told in the corridor. There is always at least one: time, another meeting, a new tool, losing a say.',
  fix: 'Write one under `communications.concerns`: the worry, who has it, and your answer.',
  effort: 'hour',
  command: 'add concern',
  source:
    'Design of communities: expect resistance, such as that of departments who lose control of training, and plan for it.',
  unless: 'An entry of `risks` counts, with or without an answer.',
  good: [
    {
      charter: 'communications:\n  concerns: [{concern: Another meeting, answer: Come only to the clinics you need}]\n',
    },
    { charter: 'communications:\nrisks: [{risk: Nobody has the time}]\n' },
    { charter: 'stage: proposed\ncommunications:\n' },
    { charter: 'stage: active\ncommunications:\n' },
  ],
  bad: [
    { charter: 'communications: # !\n  input: Comment on the draft\n' },
    { charter: 'communications:\n  concerns: [] # !\n' },
    { charter: 'communications: # !\n', gate: true },
  ],
  *check({ charter }) {
    const { communications, risks } = charter.value;
    if (communications.concerns.length > 0 || risks.length > 0) return;
    yield {
      at: at(charter, 'communications', 'concerns'),
      also: [at(charter, 'risks')],
      message: 'No worry or obstacle is written down yet.',
    };
  },
});
