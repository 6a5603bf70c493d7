// Generated from the files of templates/ by `npm run gen`; do not edit.
import communityCalendar from '../../templates/community/calendar.md.hbs';
import communityCharterPage from '../../templates/community/charter-page.md.hbs';
import communityClosingNote from '../../templates/community/closing-note.md.hbs';
import communityCommsPlan from '../../templates/community/comms-plan.md.hbs';
import communityCurriculumPages from '../../templates/community/curriculum-pages.md.hbs';
import communityDashboard from '../../templates/community/dashboard.md.hbs';
import communityFaq from '../../templates/community/faq.md.hbs';
import communityFeedbackForm from '../../templates/community/feedback-form.md.hbs';
import communityHiringNote from '../../templates/community/hiring-note.md.hbs';
import communityInvitation from '../../templates/community/invitation.md.hbs';
import communityKnowledgeProtocol from '../../templates/community/knowledge-protocol.md.hbs';
import communityLaunchRunsheet from '../../templates/community/launch-runsheet.md.hbs';
import communityLookbackGuide from '../../templates/community/lookback-guide.md.hbs';
import communityManagerLetter from '../../templates/community/manager-letter.md.hbs';
import communityPlan90 from '../../templates/community/plan-90.md.hbs';
import communityPoster from '../../templates/community/poster.md.hbs';
import communityREADME from '../../templates/community/README.md.hbs';
import communityRoleCards from '../../templates/community/role-cards.md.hbs';
import communitySkillsPicture from '../../templates/community/skills-picture.md.hbs';
import communitySkillsReport from '../../templates/community/skills-report.md.hbs';
import communitySponsorBrief from '../../templates/community/sponsor-brief.md.hbs';
import communityStillOpen from '../../templates/community/still-open.md.hbs';
import communityStorySheet from '../../templates/community/story-sheet.md.hbs';
import communityTrainingRequest from '../../templates/community/training-request.md.hbs';
import communityWelcomeNote from '../../templates/community/welcome-note.md.hbs';
import communityWorkshopVision from '../../templates/community/workshop-vision.md.hbs';
import memberDevelopmentPlan from '../../templates/member/development-plan.md.hbs';
import organisationAlignmentPage from '../../templates/organisation/alignment-page.md.hbs';
import organisationCommunityMap from '../../templates/organisation/community-map.md.hbs';
import organisationREADME from '../../templates/organisation/README.md.hbs';
import partialsBottom from '../../templates/partials/bottom.hbs';
import partialsCommunity from '../../templates/partials/community.hbs';
import partialsDecide from '../../templates/partials/decide.hbs';
import partialsDiagram from '../../templates/partials/diagram.hbs';
import partialsLink from '../../templates/partials/link.hbs';
import partialsMeetings from '../../templates/partials/meetings.hbs';
import partialsPicture from '../../templates/partials/picture.hbs';
import partialsPictures from '../../templates/partials/pictures.hbs';
import partialsResults from '../../templates/partials/results.hbs';
import partialsSkillsTable from '../../templates/partials/skills-table.hbs';
import partialsTop from '../../templates/partials/top.hbs';
import partialsTopOrganisation from '../../templates/partials/top-organisation.hbs';
import starterChecksGithub from '../../templates/starter/checks/github.yml.hbs';
import starterChecksGitlab from '../../templates/starter/checks/gitlab.yml.hbs';
import starterChecksGitlabInclude from '../../templates/starter/checks/gitlab-include.yml.hbs';
import starterChecksPreCommit from '../../templates/starter/checks/pre-commit.yml.hbs';
import starterCommunityCharter from '../../templates/starter/community/charter.yaml.hbs';
import starterCommunityCurriculum from '../../templates/starter/community/curriculum.yaml.hbs';
import starterCommunityLog from '../../templates/starter/community/log.yaml.hbs';
import starterCommunityMembers from '../../templates/starter/community/members.yaml.hbs';
import starterCommunityRoles from '../../templates/starter/community/roles.yaml.hbs';
import starterCommunitySkills from '../../templates/starter/community/skills.yaml.hbs';
import starterCop from '../../templates/starter/cop.yaml.hbs';
import starterStrategy from '../../templates/starter/strategy.yaml.hbs';
import type { Partials, Template } from './render.ts';

/** Pages of a community and files that `cop init` writes. */
export const templates: readonly Template[] = [
  communityCalendar,
  communityCharterPage,
  communityClosingNote,
  communityCommsPlan,
  communityCurriculumPages,
  communityDashboard,
  communityFaq,
  communityFeedbackForm,
  communityHiringNote,
  communityInvitation,
  communityKnowledgeProtocol,
  communityLaunchRunsheet,
  communityLookbackGuide,
  communityManagerLetter,
  communityPlan90,
  communityPoster,
  communityREADME,
  communityRoleCards,
  communitySkillsPicture,
  communitySkillsReport,
  communitySponsorBrief,
  communityStillOpen,
  communityStorySheet,
  communityTrainingRequest,
  communityWelcomeNote,
  communityWorkshopVision,
  memberDevelopmentPlan,
  organisationAlignmentPage,
  organisationCommunityMap,
  organisationREADME,
  starterChecksGithub,
  starterChecksGitlab,
  starterChecksGitlabInclude,
  starterChecksPreCommit,
  starterCommunityCharter,
  starterCommunityCurriculum,
  starterCommunityLog,
  starterCommunityMembers,
  starterCommunityRoles,
  starterCommunitySkills,
  starterCop,
  starterStrategy,
];

/** Parts that templates share. */
export const partials: Partials = [
  partialsBottom,
  partialsCommunity,
  partialsDecide,
  partialsDiagram,
  partialsLink,
  partialsMeetings,
  partialsPicture,
  partialsPictures,
  partialsResults,
  partialsSkillsTable,
  partialsTop,
  partialsTopOrganisation,
];
