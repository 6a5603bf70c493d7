// Generated from the files of templates/ by `npm run gen`; do not edit.
import communityCalendar from '../../../templates/community/calendar.md.hbs?text';
import communityCharterPage from '../../../templates/community/charter-page.md.hbs?text';
import communityClosingNote from '../../../templates/community/closing-note.md.hbs?text';
import communityCommsPlan from '../../../templates/community/comms-plan.md.hbs?text';
import communityCurriculumPages from '../../../templates/community/curriculum-pages.md.hbs?text';
import communityDashboard from '../../../templates/community/dashboard.md.hbs?text';
import communityFaq from '../../../templates/community/faq.md.hbs?text';
import communityFeedbackForm from '../../../templates/community/feedback-form.md.hbs?text';
import communityHiringNote from '../../../templates/community/hiring-note.md.hbs?text';
import communityInvitation from '../../../templates/community/invitation.md.hbs?text';
import communityKnowledgeProtocol from '../../../templates/community/knowledge-protocol.md.hbs?text';
import communityLaunchRunsheet from '../../../templates/community/launch-runsheet.md.hbs?text';
import communityLookbackGuide from '../../../templates/community/lookback-guide.md.hbs?text';
import communityManagerLetter from '../../../templates/community/manager-letter.md.hbs?text';
import communityPlan90 from '../../../templates/community/plan-90.md.hbs?text';
import communityPoster from '../../../templates/community/poster.md.hbs?text';
import communityREADME from '../../../templates/community/README.md.hbs?text';
import communityRoleCards from '../../../templates/community/role-cards.md.hbs?text';
import communitySkillsPicture from '../../../templates/community/skills-picture.md.hbs?text';
import communitySkillsReport from '../../../templates/community/skills-report.md.hbs?text';
import communitySponsorBrief from '../../../templates/community/sponsor-brief.md.hbs?text';
import communityStillOpen from '../../../templates/community/still-open.md.hbs?text';
import communityStorySheet from '../../../templates/community/story-sheet.md.hbs?text';
import communityTrainingRequest from '../../../templates/community/training-request.md.hbs?text';
import communityWelcomeNote from '../../../templates/community/welcome-note.md.hbs?text';
import communityWorkshopVision from '../../../templates/community/workshop-vision.md.hbs?text';
import memberDevelopmentPlan from '../../../templates/member/development-plan.md.hbs?text';
import organisationAlignmentPage from '../../../templates/organisation/alignment-page.md.hbs?text';
import organisationCommunityMap from '../../../templates/organisation/community-map.md.hbs?text';
import organisationREADME from '../../../templates/organisation/README.md.hbs?text';
import partialsBottom from '../../../templates/partials/bottom.hbs?text';
import partialsCommunity from '../../../templates/partials/community.hbs?text';
import partialsDecide from '../../../templates/partials/decide.hbs?text';
import partialsDiagram from '../../../templates/partials/diagram.hbs?text';
import partialsLink from '../../../templates/partials/link.hbs?text';
import partialsMeetings from '../../../templates/partials/meetings.hbs?text';
import partialsPicture from '../../../templates/partials/picture.hbs?text';
import partialsPictures from '../../../templates/partials/pictures.hbs?text';
import partialsResults from '../../../templates/partials/results.hbs?text';
import partialsSkillsTable from '../../../templates/partials/skills-table.hbs?text';
import partialsTop from '../../../templates/partials/top.hbs?text';
import partialsTopOrganisation from '../../../templates/partials/top-organisation.hbs?text';

/** The texts of all templates that can be replaced, by path without `.hbs`. */
export const texts: Readonly<Record<string, string>> = {
  'community/calendar.md': communityCalendar,
  'community/charter-page.md': communityCharterPage,
  'community/closing-note.md': communityClosingNote,
  'community/comms-plan.md': communityCommsPlan,
  'community/curriculum-pages.md': communityCurriculumPages,
  'community/dashboard.md': communityDashboard,
  'community/faq.md': communityFaq,
  'community/feedback-form.md': communityFeedbackForm,
  'community/hiring-note.md': communityHiringNote,
  'community/invitation.md': communityInvitation,
  'community/knowledge-protocol.md': communityKnowledgeProtocol,
  'community/launch-runsheet.md': communityLaunchRunsheet,
  'community/lookback-guide.md': communityLookbackGuide,
  'community/manager-letter.md': communityManagerLetter,
  'community/plan-90.md': communityPlan90,
  'community/poster.md': communityPoster,
  'community/README.md': communityREADME,
  'community/role-cards.md': communityRoleCards,
  'community/skills-picture.md': communitySkillsPicture,
  'community/skills-report.md': communitySkillsReport,
  'community/sponsor-brief.md': communitySponsorBrief,
  'community/still-open.md': communityStillOpen,
  'community/story-sheet.md': communityStorySheet,
  'community/training-request.md': communityTrainingRequest,
  'community/welcome-note.md': communityWelcomeNote,
  'community/workshop-vision.md': communityWorkshopVision,
  'member/development-plan.md': memberDevelopmentPlan,
  'organisation/alignment-page.md': organisationAlignmentPage,
  'organisation/community-map.md': organisationCommunityMap,
  'organisation/README.md': organisationREADME,
  'partials/bottom': partialsBottom,
  'partials/community': partialsCommunity,
  'partials/decide': partialsDecide,
  'partials/diagram': partialsDiagram,
  'partials/link': partialsLink,
  'partials/meetings': partialsMeetings,
  'partials/picture': partialsPicture,
  'partials/pictures': partialsPictures,
  'partials/results': partialsResults,
  'partials/skills-table': partialsSkillsTable,
  'partials/top': partialsTop,
  'partials/top-organisation': partialsTopOrganisation,
};
