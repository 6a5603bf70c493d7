import type { Finding } from './finding.ts';
import { shownSkills } from './measures/shown-skills.ts';
import type { Chartered, Model } from './model.ts';
import { calendarView } from './view/calendar.ts';
import {
  benefitsView,
  closingView,
  communityView,
  membershipView,
  needsView,
  risksView,
  scopeView,
  valuesView,
} from './view/community.ts';
import { costsView } from './view/costs.ts';
import { curriculumView } from './view/curriculum.ts';
import { dashboardView } from './view/dashboard.ts';
import { endingView } from './view/ending.ts';
import { feedbackView } from './view/feedback.ts';
import { hiringView } from './view/hiring.ts';
import { knowledgeView } from './view/knowledge.ts';
import { launchView } from './view/launch.ts';
import { leftOutView } from './view/left-out.ts';
import { letterView } from './view/letter.ts';
import { lookbackView } from './view/lookback.ts';
import { masked } from './view/masked.ts';
import { communicationsView } from './view/messages.ts';
import { openView } from './view/open.ts';
import { planView } from './view/plan.ts';
import { posterView } from './view/poster.ts';
import { questionsView } from './view/questions.ts';
import { rhythmView } from './view/rhythm.ts';
import { rolesView } from './view/roles.ts';
import { skillsView } from './view/skills.ts';
import { skillsRankingView } from './view/skills-ranking.ts';
import { storiesView } from './view/stories.ts';
import { resultsView, strategyView } from './view/strategy.ts';
import { type Subject, subjectOf } from './view/subject.ts';
import { trainingView } from './view/training.ts';
import { welcomeView } from './view/welcome.ts';
import { workshopView } from './view/workshop.ts';
import { chatGroup, research } from './words/kit.ts';

/** What a view is made from besides the files. */
export interface ViewGiven {
  /** Decides who still is a member; no page shows it. */
  readonly today: string;
  /** Findings about this community. Leave out what depends on today, or pages change overnight. */
  readonly findings: readonly Finding[];
  /** True when `--gate launch` has passed and the pages are no drafts. */
  readonly final?: boolean;
}

/** What the pages of one community see. */
export type CommunityView = ReturnType<typeof viewOf>;

/**
 * The plain data that the pages of a community show: objects, lists, texts and yes/no, every property there, an empty
 * text or list where nothing is known. Nothing is escaped: `href` says that a text is an address, `label` that a diagram
 * reads it.
 */
export function viewOf(model: Model, community: Chartered, { today, findings, final }: ViewGiven) {
  const subject = subjectOf(model, community, today);
  const view = {
    draft: final !== true,
    community: communityView(subject),
    scope: scopeView(subject),
    needs: needsView(subject),
    benefits: benefitsView(subject),
    values: valuesView(subject),
    membership: membershipView(subject),
    rhythm: rhythmView(subject),
    roles: rolesView(subject),
    risks: risksView(subject),
    closing: closingView(subject),
    strategy: strategyView(subject),
    results: resultsView(subject),
    costs: costsView(subject),
    launch: launchView(subject),
    communications: communicationsView(subject),
    plan: planView(subject),
    calendar: calendarView(subject),
    poster: posterView(subject),
    letter: letterView(subject),
    faq: questionsView(subject),
    stories: storiesView(subject),
    workshop: workshopView(subject),
    feedback: feedbackView(),
    ending: endingView(subject),
    welcome: welcomeView(subject),
    curriculum: curriculumView(subject),
    ...skillsParts(subject),
    knowledge: knowledgeView(subject),
    ...healthParts(subject, findings),
    leftOut: leftOutView(subject),
    words: { chatGroup, research: research.map((one) => ({ ...one })) },
  };
  return masked(
    view,
    subject.directory.hidden.map(({ name }) => name),
  );
}

/** What pages about skills show. */
function skillsParts(subject: Subject) {
  const shown = shownSkills(subject.model, subject.community, subject.today);
  return {
    skills: skillsView(subject, shown),
    skillsRanking: skillsRankingView(subject, shown),
    hiring: hiringView(subject, shown),
    training: trainingView(subject, shown),
  };
}

/** What pages about the health of a community show, and what is open in it. */
function healthParts(subject: Subject, findings: readonly Finding[]) {
  return {
    dashboard: dashboardView(subject, findings),
    lookback: lookbackView(subject, findings),
    open: openView(findings),
  };
}
