import { hasBoundary } from '../../measures/audience.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  id: 'boundary-undecided',
  on: 'community',
  severity: { forming: 'warning', active: 'warning', sustaining: 'warning' },
  reads: ['charter'],
  summary: 'It is decided whether outsiders may join.',
  why: 'What may be said in the room, which tools you can use and where you advertise all depend on who may come in.',
  fix: 'Write `internal`, `external` or `mixed` under `membership.boundary`; list the outside groups if there are any.',
  effort: 'hour',
  source:
    'Designing a community: internal or external audience; Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice.',
  unless: 'Quiet where `external_groups` or `closed_reason` answer it already.',
  good: [
    { charter: 'membership:\n  boundary: internal\n' },
    { charter: 'membership:\n  external_groups: [Repair Café]\n' },
    { charter: 'membership:\n  closed_reason: We talk about customers\n' },
    { charter: 'stage: proposed\nmembership:\n' },
  ],
  bad: [
    { charter: 'membership: # !\n  joining: open\n' },
    { charter: 'stage: active\nmembership:\n  boundary: # !\n' },
    { charter: 'stage: sustaining\nmembership: # !\n' },
  ],
  *check(community) {
    if (hasBoundary(community)) return;
    const { charter } = community;
    yield {
      at: at(charter, 'membership', 'boundary'),
      also: [at(charter, 'membership', 'external_groups'), at(charter, 'membership', 'closed_reason')],
      message: 'It is not said whether this is for people inside the organisation only, or whether outsiders may join.',
    };
  },
});
