// Generated from the files of this folder by `npm run gen`; do not edit.
import { inCategory, type Listed } from '../rule.ts';
import audienceNotAddressed from './communication/audience-not-addressed.ts';
import charterNotShared from './communication/charter-not-shared.ts';
import hardToRead from './communication/hard-to-read.ts';
import launchAgendaGaps from './communication/launch-agenda-gaps.ts';
import launchWithoutAnnouncement from './communication/launch-without-announcement.ts';
import leadersSilent from './communication/leaders-silent.ts';
import noAudience from './communication/no-audience.ts';
import noChangePlan from './communication/no-change-plan.ts';
import noContact from './communication/no-contact.ts';
import noFeedbackRoute from './communication/no-feedback-route.ts';
import noHowToJoin from './communication/no-how-to-join.ts';
import noOpenDoor from './communication/no-open-door.ts';
import noPlanAfterLaunch from './communication/no-plan-after-launch.ts';
import sponsorNeverSpeaks from './communication/sponsor-never-speaks.ts';
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
import learningObjectiveNotObservable from './learning/learning-objective-not-observable.ts';
import noCurriculum from './learning/no-curriculum.ts';
import oneFormatOnly from './learning/one-format-only.ts';
import pathMissesTarget from './learning/path-misses-target.ts';
import pathOutOfOrder from './learning/path-out-of-order.ts';
import prerequisiteLoop from './learning/prerequisite-loop.ts';
import topicDatePassed from './learning/topic-date-passed.ts';
import topicWithoutLead from './learning/topic-without-lead.ts';
import topicWithoutObjective from './learning/topic-without-objective.ts';
import belowLaunchMinimum from './membership/below-launch-minimum.ts';
import boundaryUndecided from './membership/boundary-undecided.ts';
import membershipNotVoluntary from './membership/membership-not-voluntary.ts';
import newcomersNotReturning from './membership/newcomers-not-returning.ts';
import noMembershipCriteria from './membership/no-membership-criteria.ts';
import oneTeamOnly from './membership/one-team-only.ts';
import criticalGapUntaught from './relevance/critical-gap-untaught.ts';
import curriculumMissesStrategy from './relevance/curriculum-misses-strategy.ts';
import horizonOutOfRange from './relevance/horizon-out-of-range.ts';
import noCurrentNeed from './relevance/no-current-need.ts';
import noDomain from './relevance/no-domain.ts';
import noMemberBenefit from './relevance/no-member-benefit.ts';
import noStrategyLink from './relevance/no-strategy-link.ts';
import objectiveNotMeasured from './relevance/objective-not-measured.ts';
import objectiveOverdue from './relevance/objective-overdue.ts';
import objectiveWithoutDate from './relevance/objective-without-date.ts';
import objectiveWithoutStrategy from './relevance/objective-without-strategy.ts';
import overlappingCommunities from './relevance/overlapping-communities.ts';
import scopeWithoutEdge from './relevance/scope-without-edge.ts';
import strategyFileMissing from './relevance/strategy-file-missing.ts';
import strategyObjectiveClosed from './relevance/strategy-objective-closed.ts';
import visionMissing from './relevance/vision-missing.ts';
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
import noSkillsMap from './skills/no-skills-map.ts';
import ratingWithoutConsent from './skills/rating-without-consent.ts';
import ratingsOld from './skills/ratings-old.ts';
import singleExpert from './skills/single-expert.ts';
import unusedSkill from './skills/unused-skill.ts';
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
    charterNotShared,
    hardToRead,
    launchAgendaGaps,
    launchWithoutAnnouncement,
    leadersSilent,
    noAudience,
    noChangePlan,
    noContact,
    noFeedbackRoute,
    noHowToJoin,
    noOpenDoor,
    noPlanAfterLaunch,
    sponsorNeverSpeaks,
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
  ...inCategory('learning', [
    learningObjectiveNotObservable,
    noCurriculum,
    oneFormatOnly,
    pathMissesTarget,
    pathOutOfOrder,
    prerequisiteLoop,
    topicDatePassed,
    topicWithoutLead,
    topicWithoutObjective,
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
    curriculumMissesStrategy,
    horizonOutOfRange,
    noCurrentNeed,
    noDomain,
    noMemberBenefit,
    noStrategyLink,
    objectiveNotMeasured,
    objectiveOverdue,
    objectiveWithoutDate,
    objectiveWithoutStrategy,
    overlappingCommunities,
    scopeWithoutEdge,
    strategyFileMissing,
    strategyObjectiveClosed,
    visionMissing,
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
  ...inCategory('skills', [noSkillsMap, ratingWithoutConsent, ratingsOld, singleExpert, unusedSkill]),
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
