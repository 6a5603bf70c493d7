import { isStillTelling, untold } from '../../measures/addressed.ts';
import type { Group } from '../../measures/launch.ts';
import { hardened } from '../../measures/origin.ts';
import { at } from '../../model.ts';
import { defineRule } from '../../rule.ts';
import { list } from '../../words/list.ts';

const called: Readonly<Record<Group, string>> = {
  members: 'members',
  'line-managers': 'line managers',
  sponsor: 'the sponsor',
};

export default defineRule({
  id: 'audience-not-addressed',
  on: 'community',
  severity: { forming: 'warning', active: 'warning' },
  reads: ['charter', 'roles', 'members', 'log'],
  starter: true,
  summary: 'Members, their line managers and the sponsor are told why the community exists.',
  why: 'People judge a new community by what it means for their own week. They believe it most from their own manager, who has to hear it first.',
  fix: 'Add a line for each of them to `communications.stakeholders`: the message, who says it, where and when.',
  effort: 'hour',
  command: 'add stakeholder',
  source: 'Prosci, Change communication checklist (people hear what it means for them best from their own manager).',
  unless:
    'A planned or sent message to the group, or to everyone, counts. Line managers are left out where all members come from outside, or `support.member_time` is 0 hours. An active community is asked for half a year after its launch, and later only if it writes down whom it tells.',
  options: { days: 180 },
  good: [
    { charter: 'communications:\n  stakeholders: [{group: everyone, message: Why we start}]\n' },
    {
      charter:
        'communications:\n  messages:\n    - {to: [All members, Line managers], about: charter}\n    - {to: [Maria Lind], about: charter}\n',
    },
    // What was sent already needs no plan.
    {
      charter: 'communications:\n',
      log: 'messages:\n  - {date: 2026-05-20, to: [members, line-managers, sponsor], about: charter}\n',
    },
    {
      charter:
        'communications:\n  stakeholders: [{group: members, message: Why we start}]\nsupport:\n  member_time: {hours_per_month: 0, note: After work}\n',
      roles: 'roles:\n  - manager\n  - {kind: sponsor, holder: "none, because we need none"}\n',
    },
    {
      charter:
        'communications:\n  stakeholders: [{group: members, message: Why we start}]\nmembership:\n  boundary: external\n',
      without: ['roles'],
    },
    { charter: 'stage: sustaining\ncommunications:\n' },
    // It has been there for longer, or nobody knows for how long.
    { charter: 'stage: active\nlaunch: {date: 2025-12-02}\ncommunications:\n  input: Ask Ada\n' },
    { charter: 'stage: active\nlaunch:\ncommunications:\n' },
  ],
  bad: [
    {
      charter: 'communications:\n  stakeholders: # !\n    - {group: members, message: A place for stubborn faults}\n',
    },
    // A line without a message tells nobody anything.
    {
      charter:
        'communications:\n  stakeholders: # !\n    - {group: members, message: Why we start}\n    - {group: sponsor, message: What we need}\n    - {group: line-managers, from: sponsor}\n',
    },
    { charter: 'communications: # !\n', gate: true, without: ['log', 'roles'] },
    { charter: 'origin: appointed\ncommunications: # !\n', gate: true },
    {
      charter: 'stage: active\nlaunch:\ncommunications: # !\n  messages: [{to: [other-communities], about: launch}]\n',
    },
    { charter: 'stage: active\nlaunch:\ncommunications:\n  stakeholders: [{group: leaders, message: Why}] # !\n' },
    { charter: 'stage: active\nlaunch: {date: 2025-12-03}\ncommunications: # !\n' },
  ],
  *check(community, { gate, today, options }) {
    const { charter } = community;
    if (charter.value.stage === 'active' && !isStillTelling(community, today, options.days)) return;
    const missing = untold(community);
    if (missing.length === 0) return;
    const { stage, origin } = charter.value;
    yield {
      at: at(charter, 'communications', 'stakeholders'),
      message: `Nobody has planned to tell ${list(
        missing.map((group) => called[group]),
        'or',
      )} why this community exists.`,
      ...(missing.length === 1 && {
        fix: `Add a line for them to \`communications.stakeholders\`: the message, who says it, where and when.`,
      }),
      severity: gate && stage === 'forming' ? hardened('warning', origin) : 'warning',
    };
  },
});
