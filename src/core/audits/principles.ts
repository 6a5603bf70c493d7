import { defineAudit, type Part, scoredAll } from '../audit.ts';
import {
  activityOnRhythm,
  breaksDeclared,
  livelyEvent,
  membersHeard,
  outsidePerspective,
  rhythmUnbroken,
} from '../criteria/activity.ts';
import { problemsSolved, valueTold } from '../criteria/evidence.ts';
import { historyYearly, lookedBack } from '../criteria/growth.ts';
import { shareOutside } from '../criteria/knowledge.ts';
import { ladder, memberBenefits, twoTeams, voluntary } from '../criteria/membership.ts';
import { practitionerInCore, roleCards } from '../criteria/organisers.ts';
import { threeMemberTypes } from '../criteria/participation.ts';
import { backlog, needWithEvidence, originNotImposed } from '../criteria/purpose.ts';
import { interval, openForSupporters, privateAndOpen, smallGroup } from '../criteria/rhythm.ts';
import { outsideInput, reviewInterval } from '../criteria/sustain.ts';

const parts: readonly Part[] = [
  {
    title: 'Design for evolution',
    criteria: [reviewInterval, lookedBack, historyYearly, backlog, originNotImposed],
  },
  {
    title: 'Inside and outside perspectives',
    criteria: [outsideInput, outsidePerspective, twoTeams, practitionerInCore],
  },
  {
    title: 'Different levels of participation',
    criteria: [roleCards, ladder, openForSupporters, threeMemberTypes],
  },
  { title: 'Private and public spaces', criteria: [privateAndOpen, smallGroup, shareOutside] },
  {
    title: 'Focus on value',
    criteria: [memberBenefits, needWithEvidence, valueTold, problemsSolved, voluntary],
  },
  { title: 'Familiarity and excitement', criteria: [activityOnRhythm, livelyEvent] },
  { title: 'Rhythm', criteria: [interval, rhythmUnbroken, breaksDeclared, membersHeard] },
];

export default defineAudit({
  name: 'principles',
  title: 'Seven design principles',
  summary: 'Whether the design leaves room for a community to come alive.',
  source: 'Wenger, McDermott & Snyder 2002, Cultivating Communities of Practice.',
  counts: 'Met',
  score: (audited) => ({ ...scoredAll(parts, audited), remarks: [] }),
});
