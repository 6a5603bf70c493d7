import { hasFeedbackRoute } from '../../measures/kick-off.ts';
import { isPerson } from '../../measures/people.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-feedback-route',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter', 'log'],
  starter: true,
  summary: 'Members know how to say what should change.',
  why: 'Members who cannot say what does not work for them say nothing and stay away.',
  fix: 'Add a form, a regular five minutes or a person to tell, under `launch.feedback` or `communications.input`.',
  effort: 'minutes',
  source: 'Webber 2016, Building Successful Communities of Practice (look regularly at how well needs are met).',
  // The catalogue knows only the two fields. Who runs for long and names a contact has somebody to tell.
  unless:
    'A regular activity of `type: review` counts, and so does feedback in the log. Once the community runs, a `contact` makes it a hint.',
  good: [
    { charter: 'launch:\n  feedback: The last five minutes of each clinic\n' },
    { charter: 'launch:\ncommunications:\n  input: Comment on the draft\n' },
    { charter: 'launch:\nrhythm:\n  activities: [{name: Look back, type: review, every: quarterly}]\n' },
    { charter: 'launch:\n', log: 'feedback:\n  - {date: 2026-05-20, said: Later in the day, please}\n' },
    { charter: 'stage: proposed\nlaunch:\n' },
  ],
  bad: [
    { charter: 'launch: # !\n  date: 2026-07-15\n' },
    { charter: 'launch:\n  feedback: # !\ncommunications:\n  input:\n' },
    { charter: 'stage: active\nlaunch:\ncommunications: # !\n  concerns: [Another meeting]\n' },
    { charter: 'stage: sustaining\nlaunch:\ncommunications:\n  input: # !\n', without: ['log'] },
  ],
  *check(community) {
    if (hasFeedbackRoute(community)) return;
    const { charter } = community;
    const { stage, contact } = charter.value;
    yield {
      at: stage === 'forming' ? at(charter, 'launch', 'feedback') : at(charter, 'communications', 'input'),
      also: [at(charter, 'launch', 'feedback'), at(charter, 'communications', 'input')],
      message: 'It is not said how members can tell you what should change.',
      ...(stage !== 'forming' && contact && isPerson(contact) && { severity: 'info' }),
    };
  },
});
