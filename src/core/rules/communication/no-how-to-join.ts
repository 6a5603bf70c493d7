import { type Door, doors } from '../../measures/doors.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { shorten } from '../../words/list.ts';

export default defineRule({
  id: 'no-how-to-join',
  on: 'community',
  severity: { forming: 'warning', active: 'error', sustaining: 'error' },
  reads: ['charter'],
  starter: true,
  summary: 'The charter says how to join.',
  why: 'Someone who hears about the community and cannot find the door does not look for it twice.',
  fix: 'Add one line under `membership.how_to_join`: where to click or whom to write to.',
  effort: 'minutes',
  source: 'Webber 2016, Building Successful Communities of Practice (recruit on purpose).',
  unless:
    'A contact, the address of a tool or an open meeting is a way in: then this is never an error, and only an info once the community runs. A community that takes no new members can say so in the same line.',
  good: [
    { charter: 'membership:\n  how_to_join: Write to Ada\n' },
    { charter: 'stage: active\nmembership:\n  how_to_join: Nobody new for now; ask again after the summer\n' },
    { charter: 'stage: proposed\nmembership:\n  voluntary: yes\n' },
    { charter: 'stage: retired\nmembership:\n' },
  ],
  bad: [
    { charter: 'contact:\nmembership: # !\n  voluntary: yes\n' },
    { charter: 'stage: active\ncontact:\nmembership:\n  joining: open\n  how_to_join: "" # !\n' },
    { charter: 'stage: sustaining\nmembership: # !\n' },
    { charter: 'membership:\n  how_to_join: # !\n', gate: true },
    {
      charter:
        'contact:\nplatform: [{name: Chat, address: "#guild"}]\nrhythm:\n  activities: [{name: Open clinic, audience: open}]\nmembership: # !\n',
    },
  ],
  *check(community, { today, severity }) {
    const { charter } = community;
    if (charter.value.membership.how_to_join) return;
    const [door] = doors(community, today);
    yield {
      at: at(charter, 'membership', 'how_to_join'),
      ...(door
        ? { message: guessed(door), severity: charter.value.stage === 'forming' ? 'warning' : 'info' }
        : { message: 'Someone who hears about this community cannot find out how to join.', severity }),
    };
  },
});

function guessed({ as, text }: Door): string {
  const ways = { contact: 'asking ', platform: 'writing to ', meeting: 'coming to ' } as const;
  // Nobody asks a page.
  const way = /^(?:https?:|#)/i.test(text) ? '' : ways[as];
  return `Newcomers have to guess that ${way}“${shorten(text)}” is the way in.`;
}
