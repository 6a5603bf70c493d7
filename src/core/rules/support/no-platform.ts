import { hasPlatform } from '../../measures/places.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'no-platform',
  on: 'community',
  severity: { forming: 'warning', active: 'error', sustaining: 'error' },
  reads: ['charter'],
  summary: 'Members know where to talk to each other between meetings.',
  why: 'Most help is needed between two meetings. Without a known place people ask the one colleague they know, and the answer reaches nobody else.',
  fix: 'Name the chat, meeting or document place that you already use under `platform`. A shared mailbox counts.',
  effort: 'minutes',
  command: 'add platform',
  source: 'Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice (public and private community spaces).',
  unless: 'The decision to do without one is a decision: `platform: none, because …`.',
  good: [
    { charter: 'platform:\n  - {name: Guild channel, for: [talk, meet, keep]}\n' },
    { charter: 'stage: active\nplatform: Shared mailbox repair-guild@example.org\n' },
    { charter: 'platform:\n  - {name: Old forum, retired: yes}\n  - Guild channel\n' },
    { charter: 'stage: sustaining\nplatform: none, because we share a workshop\n' },
    { charter: 'stage: proposed\nplatform: []\n' },
  ],
  bad: [
    { charter: 'platform: [] # !\n' },
    { charter: 'stage: active\nplatform: # !\n' },
    { charter: 'platform: # !\n  - {name: Old forum, retired: yes}\n' },
    { charter: 'stage: sustaining\nplatform: none # !\n' },
    { charter: 'platform: [] # !\n', gate: true },
  ],
  *check(community) {
    if (hasPlatform(community)) return;
    const { charter } = community;
    const written = charter.value.platform;
    const isOver = written.some(({ retired }) => retired);
    yield {
      at: at(charter, 'platform'),
      message: isOver
        ? 'Every platform on the list is out of use, so members have nowhere to talk between meetings.'
        : 'No place is named where members can talk between meetings.',
    };
  },
});
