// Generated from the files of this folder by `npm run gen`; do not edit.
import { inCategory, type Listed } from '../rule.ts';
import audienceNotAddressed from './communication/audience-not-addressed.ts';
import launchAgendaGaps from './communication/launch-agenda-gaps.ts';
import noFeedbackRoute from './communication/no-feedback-route.ts';
import noHowToJoin from './communication/no-how-to-join.ts';
import noPlanAfterLaunch from './communication/no-plan-after-launch.ts';
import datesOutOfOrder from './integrity/dates-out-of-order.ts';
import duplicateId from './integrity/duplicate-id.ts';
import ignoreWithoutReason from './integrity/ignore-without-reason.ts';
import levelsOutOfOrder from './integrity/levels-out-of-order.ts';
import personDescribedTwice from './integrity/person-described-twice.ts';
import placeholderLeft from './integrity/placeholder-left.ts';
import requiredFieldMissing from './integrity/required-field-missing.ts';
import unknownChoice from './integrity/unknown-choice.ts';
import unknownField from './integrity/unknown-field.ts';
import unknownFile from './integrity/unknown-file.ts';
import unknownReference from './integrity/unknown-reference.ts';
import criticalGapUntaught from './relevance/critical-gap-untaught.ts';
import noCurrentNeed from './relevance/no-current-need.ts';
import noMemberBenefit from './relevance/no-member-benefit.ts';
import noStrategyLink from './relevance/no-strategy-link.ts';
import objectiveNotMeasured from './relevance/objective-not-measured.ts';
import strategyObjectiveClosed from './relevance/strategy-objective-closed.ts';
import activityWithoutPlace from './support/activity-without-place.ts';
import externalTopicWithoutBudget from './support/external-topic-without-budget.ts';
import managerNotEmpowered from './support/manager-not-empowered.ts';
import managerWithoutTime from './support/manager-without-time.ts';
import memberTimeNotAgreed from './support/member-time-not-agreed.ts';
import noBudgetDecision from './support/no-budget-decision.ts';
import noManager from './support/no-manager.ts';
import noPlatform from './support/no-platform.ts';
import noRecognition from './support/no-recognition.ts';
import noSponsor from './support/no-sponsor.ts';
import noTechnologySupport from './support/no-technology-support.ts';
import organisersOnOwnTime from './support/organisers-on-own-time.ts';
import overcommittedPerson from './support/overcommitted-person.ts';
import platformNotCleared from './support/platform-not-cleared.ts';
import platformPurposeGap from './support/platform-purpose-gap.ts';
import platformShutsOutMembers from './support/platform-shuts-out-members.ts';
import platformSprawl from './support/platform-sprawl.ts';
import rhythmExceedsTime from './support/rhythm-exceeds-time.ts';
import sponsorPromisedNothing from './support/sponsor-promised-nothing.ts';
import sponsorSilent from './support/sponsor-silent.ts';

export const rules: readonly Listed[] = [
  ...inCategory('communication', [
    audienceNotAddressed,
    launchAgendaGaps,
    noFeedbackRoute,
    noHowToJoin,
    noPlanAfterLaunch,
  ]),
  ...inCategory('integrity', [
    datesOutOfOrder,
    duplicateId,
    ignoreWithoutReason,
    levelsOutOfOrder,
    personDescribedTwice,
    placeholderLeft,
    requiredFieldMissing,
    unknownChoice,
    unknownField,
    unknownFile,
    unknownReference,
  ]),
  ...inCategory('relevance', [
    criticalGapUntaught,
    noCurrentNeed,
    noMemberBenefit,
    noStrategyLink,
    objectiveNotMeasured,
    strategyObjectiveClosed,
  ]),
  ...inCategory('support', [
    activityWithoutPlace,
    externalTopicWithoutBudget,
    managerNotEmpowered,
    managerWithoutTime,
    memberTimeNotAgreed,
    noBudgetDecision,
    noManager,
    noPlatform,
    noRecognition,
    noSponsor,
    noTechnologySupport,
    organisersOnOwnTime,
    overcommittedPerson,
    platformNotCleared,
    platformPurposeGap,
    platformShutsOutMembers,
    platformSprawl,
    rhythmExceedsTime,
    sponsorPromisedNothing,
    sponsorSilent,
  ]),
];
