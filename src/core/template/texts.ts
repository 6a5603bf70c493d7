// Generated from the files of templates/ by `npm run gen`; do not edit.
import communityCharterPage from '../../../templates/community/charter-page.md.hbs?text';
import communityCommsPlan from '../../../templates/community/comms-plan.md.hbs?text';
import communityFeedbackForm from '../../../templates/community/feedback-form.md.hbs?text';
import communityInvitation from '../../../templates/community/invitation.md.hbs?text';
import communityLaunchRunsheet from '../../../templates/community/launch-runsheet.md.hbs?text';
import communityPlan90 from '../../../templates/community/plan-90.md.hbs?text';
import communityREADME from '../../../templates/community/README.md.hbs?text';
import communityRoleCards from '../../../templates/community/role-cards.md.hbs?text';
import communitySponsorBrief from '../../../templates/community/sponsor-brief.md.hbs?text';
import partialsBottom from '../../../templates/partials/bottom.hbs?text';
import partialsDecide from '../../../templates/partials/decide.hbs?text';
import partialsDiagram from '../../../templates/partials/diagram.hbs?text';
import partialsLink from '../../../templates/partials/link.hbs?text';
import partialsMeetings from '../../../templates/partials/meetings.hbs?text';
import partialsPictures from '../../../templates/partials/pictures.hbs?text';
import partialsTop from '../../../templates/partials/top.hbs?text';
import partialsTopOrganisation from '../../../templates/partials/top-organisation.hbs?text';

/** The texts of all templates that can be replaced, by path without `.hbs`. */
export const texts: Readonly<Record<string, string>> = {
  'community/charter-page.md': communityCharterPage,
  'community/comms-plan.md': communityCommsPlan,
  'community/feedback-form.md': communityFeedbackForm,
  'community/invitation.md': communityInvitation,
  'community/launch-runsheet.md': communityLaunchRunsheet,
  'community/plan-90.md': communityPlan90,
  'community/README.md': communityREADME,
  'community/role-cards.md': communityRoleCards,
  'community/sponsor-brief.md': communitySponsorBrief,
  'partials/bottom': partialsBottom,
  'partials/decide': partialsDecide,
  'partials/diagram': partialsDiagram,
  'partials/link': partialsLink,
  'partials/meetings': partialsMeetings,
  'partials/pictures': partialsPictures,
  'partials/top': partialsTop,
  'partials/top-organisation': partialsTopOrganisation,
};
