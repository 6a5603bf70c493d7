import { defineAudit, type Part, scoredAll } from '../audit.ts';
import { sessionsLedByMembers } from '../criteria/activity.ts';
import {
  announcement,
  audiencesAddressed,
  concernAnswered,
  datedMessages,
  inputRoute,
  trainingForConcern,
} from '../criteria/communication.ts';
import {
  indicatorBeyondImmediate,
  indicatorRevisited,
  indicatorsLinked,
  indicatorsSourced,
  indicatorTarget,
  twoIndicators,
} from '../criteria/indicators.ts';
import {
  adviser,
  create,
  createOrExchange,
  exchange,
  library,
  reviewStandard,
  shareOutside,
} from '../criteria/knowledge.ts';
import { afterSixtyDays, feedbackRoute, launchAgenda, launchDate } from '../criteria/launch.ts';
import { boundary } from '../criteria/membership.ts';
import { accessFits, fewPlatforms, platform, platformsCleared, usesCovered } from '../criteria/platform.ts';
import { purpose, scopeBoth, vision } from '../criteria/purpose.ts';
import { interval } from '../criteria/rhythm.ts';
import {
  drive,
  dutiesOwned,
  expectations,
  manager,
  managerHours,
  sponsor,
  technologySupport,
} from '../criteria/roles.ts';
import { budgetDecided } from '../criteria/support.ts';
import { celebrations, charterShared, outsideInput, reviewInterval, seedKinds } from '../criteria/sustain.ts';

const parts: readonly Part[] = [
  { title: '1 Vision and charter', criteria: [purpose, vision, scopeBoth, createOrExchange, charterShared] },
  {
    title: '2 Roles',
    criteria: [
      sponsor,
      manager,
      expectations,
      drive,
      boundary,
      budgetDecided,
      managerHours,
      technologySupport,
      dutiesOwned,
    ],
  },
  { title: '3 Platform', criteria: [platform, usesCovered, accessFits, platformsCleared, fewPlatforms] },
  {
    title: '4 Knowledge protocols',
    criteria: [
      [create, 2],
      [exchange, 2],
      [shareOutside, 2],
      [reviewStandard, 2],
      [library, 2],
      [adviser, 2],
    ],
  },
  {
    title: '5 Indicators and health',
    criteria: [
      twoIndicators,
      indicatorsLinked,
      indicatorsSourced,
      indicatorTarget,
      indicatorRevisited,
      indicatorBeyondImmediate,
    ],
  },
  {
    title: '6 Communications and change',
    criteria: [audiencesAddressed, inputRoute, concernAnswered, trainingForConcern, datedMessages],
  },
  { title: '7 Launch', criteria: [launchDate, launchAgenda, feedbackRoute, afterSixtyDays, announcement] },
  {
    title: '8 Sustain and improve',
    criteria: [seedKinds, outsideInput, celebrations, interval, reviewInterval, sessionsLedByMembers],
  },
];

export default defineAudit({
  name: 'steps',
  title: 'Eight activation steps',
  summary: 'How far the work of setting up a community has come.',
  source: 'Eight steps from vision to sustaining, as guides to activating communities of practice describe them.',
  counts: 'Met',
  score: (audited) => ({ ...scoredAll(parts, audited), remarks: [] }),
});
