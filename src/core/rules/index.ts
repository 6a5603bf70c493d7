// Generated from the files of this folder by `npm run gen`; do not edit.
import { inCategory, type Listed } from '../rule.ts';
import audienceNotAddressed from './communication/audience-not-addressed.ts';
import launchAgendaGaps from './communication/launch-agenda-gaps.ts';
import noFeedbackRoute from './communication/no-feedback-route.ts';
import noHowToJoin from './communication/no-how-to-join.ts';
import noPlanAfterLaunch from './communication/no-plan-after-launch.ts';
import attendanceFalling from './health/attendance-falling.ts';
import feedbackUnanswered from './health/feedback-unanswered.ts';
import goneQuiet from './health/gone-quiet.ts';
import indicatorNotRead from './health/indicator-not-read.ts';
import indicatorTargetContradicts from './health/indicator-target-contradicts.ts';
import noIndicators from './health/no-indicators.ts';
import onlyActivityCounts from './health/only-activity-counts.ts';
import retiredWithoutHandover from './health/retired-without-handover.ts';
import reviewOverdue from './health/review-overdue.ts';
import stageOutOfStep from './health/stage-out-of-step.ts';
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
import belowLaunchMinimum from './membership/below-launch-minimum.ts';
import boundaryUndecided from './membership/boundary-undecided.ts';
import membershipNotVoluntary from './membership/membership-not-voluntary.ts';
import newcomersNotReturning from './membership/newcomers-not-returning.ts';
import noMembershipCriteria from './membership/no-membership-criteria.ts';
import oneTeamOnly from './membership/one-team-only.ts';
import criticalGapUntaught from './relevance/critical-gap-untaught.ts';
import noCurrentNeed from './relevance/no-current-need.ts';
import noMemberBenefit from './relevance/no-member-benefit.ts';
import noStrategyLink from './relevance/no-strategy-link.ts';
import objectiveNotMeasured from './relevance/objective-not-measured.ts';
import strategyObjectiveClosed from './relevance/strategy-objective-closed.ts';
import activityWithoutZone from './rhythm/activity-without-zone.ts';
import noRhythm from './rhythm/no-rhythm.ts';
import noSmallGroupTime from './rhythm/no-small-group-time.ts';
import nothingNew from './rhythm/nothing-new.ts';
import onlyPresentations from './rhythm/only-presentations.ts';
import rhythmBroken from './rhythm/rhythm-broken.ts';
import rhythmWithoutAnchor from './rhythm/rhythm-without-anchor.ts';
import coreGroupTooSmall from './roles/core-group-too-small.ts';
import dutyWithoutOneOwner from './roles/duty-without-one-owner.ts';
import oneOrganisationLeads from './roles/one-organisation-leads.ts';
import singleOrganiser from './roles/single-organiser.ts';
import termOver from './roles/term-over.ts';
import tooManyHats from './roles/too-many-hats.ts';
import managerWithoutTime from './support/manager-without-time.ts';
import memberTimeNotAgreed from './support/member-time-not-agreed.ts';
import noBudgetDecision from './support/no-budget-decision.ts';
import noManager from './support/no-manager.ts';
import noSponsor from './support/no-sponsor.ts';

export const rules: readonly Listed[] = [
  ...inCategory('communication', [
    audienceNotAddressed,
    launchAgendaGaps,
    noFeedbackRoute,
    noHowToJoin,
    noPlanAfterLaunch,
  ]),
  ...inCategory('health', [
    attendanceFalling,
    feedbackUnanswered,
    goneQuiet,
    indicatorNotRead,
    indicatorTargetContradicts,
    noIndicators,
    onlyActivityCounts,
    retiredWithoutHandover,
    reviewOverdue,
    stageOutOfStep,
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
  ...inCategory('membership', [
    belowLaunchMinimum,
    boundaryUndecided,
    membershipNotVoluntary,
    newcomersNotReturning,
    noMembershipCriteria,
    oneTeamOnly,
  ]),
  ...inCategory('relevance', [
    criticalGapUntaught,
    noCurrentNeed,
    noMemberBenefit,
    noStrategyLink,
    objectiveNotMeasured,
    strategyObjectiveClosed,
  ]),
  ...inCategory('rhythm', [
    activityWithoutZone,
    noRhythm,
    noSmallGroupTime,
    nothingNew,
    onlyPresentations,
    rhythmBroken,
    rhythmWithoutAnchor,
  ]),
  ...inCategory('roles', [
    coreGroupTooSmall,
    dutyWithoutOneOwner,
    oneOrganisationLeads,
    singleOrganiser,
    termOver,
    tooManyHats,
  ]),
  ...inCategory('support', [managerWithoutTime, memberTimeNotAgreed, noBudgetDecision, noManager, noSponsor]),
];
