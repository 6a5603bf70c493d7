import { defineAudit, type Part, scoredAll } from '../audit.ts';
import { sessionsLedByMembers } from '../criteria/activity.ts';
import { storyTold } from '../criteria/evidence.ts';
import { lookedBack } from '../criteria/growth.ts';
import { shareOutside } from '../criteria/knowledge.ts';
import { gapsUsed, mentoring, ratingsFresh, ratingsFromMost } from '../criteria/learning.ts';
import {
  criteriaOrQuestions,
  howToJoin,
  invitationChannel,
  ladder,
  memberBenefits,
  twoTeams,
  voluntary,
  welcome,
} from '../criteria/membership.ts';
import { advocates, emergingLeaders, termOrRotation } from '../criteria/organisers.ts';
import { memberTypesKnown, reachesOthers } from '../criteria/participation.ts';
import { inPersonAndOnline } from '../criteria/platform.ts';
import { backlog, objectivesSupport, vision } from '../criteria/purpose.ts';
import { clinicOrDiscussion, openForSupporters, openTime, socialLearning, threeFormats } from '../criteria/rhythm.ts';
import { manager, managerDecides, managerQualities } from '../criteria/roles.ts';
import { targets } from '../criteria/skills.ts';
import { budgetDecided, memberTime, recognition } from '../criteria/support.ts';
import { agreedDate, safeSpace, waysOfWorking } from '../criteria/sustain.ts';

const parts: readonly Part[] = [
  { title: '1 Accelerate learning, break silos', criteria: [twoTeams, reachesOthers, socialLearning] },
  {
    title: '2 Environment and leadership',
    criteria: [
      memberTime,
      budgetDecided,
      recognition,
      safeSpace,
      manager,
      managerDecides,
      managerQualities,
      inPersonAndOnline,
    ],
  },
  {
    title: '3 Right members',
    criteria: [criteriaOrQuestions, voluntary, howToJoin, memberBenefits, invitationChannel],
  },
  { title: '4 Vision and values', criteria: [vision, waysOfWorking, agreedDate, objectivesSupport, backlog] },
  { title: '5 Valuable interactions', criteria: [threeFormats, openTime, clinicOrDiscussion, shareOutside] },
  { title: '6 Skills gaps', criteria: [targets, ratingsFromMost, ratingsFresh, gapsUsed, mentoring] },
  {
    title: '7 Types of members and reach',
    criteria: [memberTypesKnown, emergingLeaders, ladder, welcome, openForSupporters],
  },
  {
    title: '8 Self-sustaining',
    criteria: [lookedBack, termOrRotation, sessionsLedByMembers, storyTold, advocates],
  },
];

export default defineAudit({
  name: 'takeaways',
  title: 'Eight takeaways',
  summary: 'What those who build communities have learned to look after.',
  source: 'Webber 2016, Building Successful Communities of Practice.',
  counts: 'Met',
  score: (audited) => ({ ...scoredAll(parts, audited), remarks: [] }),
});
