// Generated from the files of this folder by `npm run gen`; do not edit.
import { inKind, type Listed } from '../part.ts';
import charterActivity from './charter/activity.ts';
import charterAdvocate from './charter/advocate.ts';
import charterAfterLaunch from './charter/after-launch.ts';
import charterBacklog from './charter/backlog.ts';
import charterBelief from './charter/belief.ts';
import charterBenefit from './charter/benefit.ts';
import charterBreak from './charter/break.ts';
import charterChange from './charter/change.ts';
import charterConcern from './charter/concern.ts';
import charterCriterion from './charter/criterion.ts';
import charterDecision from './charter/decision.ts';
import charterEmergingLeader from './charter/emerging-leader.ts';
import charterExternalGroup from './charter/external-group.ts';
import charterInScope from './charter/in-scope.ts';
import charterIncentive from './charter/incentive.ts';
import charterIndicator from './charter/indicator.ts';
import charterKnowledge from './charter/knowledge.ts';
import charterLadderStep from './charter/ladder-step.ts';
import charterLaunchAgenda from './charter/launch-agenda.ts';
import charterMessage from './charter/message.ts';
import charterNeed from './charter/need.ts';
import charterObjective from './charter/objective.ts';
import charterOutOfScope from './charter/out-of-scope.ts';
import charterOutsideInput from './charter/outside-input.ts';
import charterPlatform from './charter/platform.ts';
import charterQuestion from './charter/question.ts';
import charterRecognition from './charter/recognition.ts';
import charterRelated from './charter/related.ts';
import charterRisk from './charter/risk.ts';
import charterSeed from './charter/seed.ts';
import charterSpace from './charter/space.ts';
import charterSponsorCommitment from './charter/sponsor-commitment.ts';
import charterStakeholder from './charter/stakeholder.ts';
import charterTerm from './charter/term.ts';
import charterWayOfWorking from './charter/way-of-working.ts';
import configCommonSkill from './config/common-skill.ts';
import curriculumExternalTraining from './curriculum/external-training.ts';
import curriculumLearningPath from './curriculum/learning-path.ts';
import curriculumTopic from './curriculum/topic.ts';
import logAsset from './log/asset.ts';
import logEvent from './log/event.ts';
import logFeedback from './log/feedback.ts';
import logMessage from './log/message.ts';
import logPair from './log/pair.ts';
import logReading from './log/reading.ts';
import logRecognition from './log/recognition.ts';
import logReview from './log/review.ts';
import logStory from './log/story.ts';
import membersMember from './members/member.ts';
import rolesDriveStep from './roles/drive-step.ts';
import rolesDuty from './roles/duty.ts';
import rolesExpectation from './roles/expectation.ts';
import rolesPracticeRole from './roles/practice-role.ts';
import rolesRole from './roles/role.ts';
import skillsDevelopmentPlan from './skills/development-plan.ts';
import skillsRating from './skills/rating.ts';
import skillsShortageNote from './skills/shortage-note.ts';
import skillsSkill from './skills/skill.ts';
import skillsTarget from './skills/target.ts';
import strategyGapReport from './strategy/gap-report.ts';
import strategyProduct from './strategy/product.ts';
import strategyStrategyObjective from './strategy/strategy-objective.ts';
import strategySupportOffer from './strategy/support-offer.ts';

export const parts: readonly Listed[] = [
  ...inKind('charter', [
    charterActivity,
    charterAdvocate,
    charterAfterLaunch,
    charterBacklog,
    charterBelief,
    charterBenefit,
    charterBreak,
    charterChange,
    charterConcern,
    charterCriterion,
    charterDecision,
    charterEmergingLeader,
    charterExternalGroup,
    charterInScope,
    charterIncentive,
    charterIndicator,
    charterKnowledge,
    charterLadderStep,
    charterLaunchAgenda,
    charterMessage,
    charterNeed,
    charterObjective,
    charterOutOfScope,
    charterOutsideInput,
    charterPlatform,
    charterQuestion,
    charterRecognition,
    charterRelated,
    charterRisk,
    charterSeed,
    charterSpace,
    charterSponsorCommitment,
    charterStakeholder,
    charterTerm,
    charterWayOfWorking,
  ]),
  ...inKind('config', [configCommonSkill]),
  ...inKind('curriculum', [curriculumExternalTraining, curriculumLearningPath, curriculumTopic]),
  ...inKind('log', [
    logAsset,
    logEvent,
    logFeedback,
    logMessage,
    logPair,
    logReading,
    logRecognition,
    logReview,
    logStory,
  ]),
  ...inKind('members', [membersMember]),
  ...inKind('roles', [rolesDriveStep, rolesDuty, rolesExpectation, rolesPracticeRole, rolesRole]),
  ...inKind('skills', [skillsDevelopmentPlan, skillsRating, skillsShortageNote, skillsSkill, skillsTarget]),
  ...inKind('strategy', [strategyGapReport, strategyProduct, strategyStrategyObjective, strategySupportOffer]),
];
