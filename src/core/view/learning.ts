import { shownSkills } from '../measures/shown-skills.ts';
import { curriculumView } from './curriculum.ts';
import { hiringView } from './hiring.ts';
import { knowledgeView } from './knowledge.ts';
import { skillsView } from './skills.ts';
import { skillsRankingView } from './skills-ranking.ts';
import type { Subject } from './subject.ts';
import { trainingView } from './training.ts';

/** What is learned, how far people are in it, and what is asked of others for it; skills are measured once. */
export function learningViews(subject: Subject) {
  const shown = shownSkills(subject.model, subject.community, subject.today);
  return {
    curriculum: curriculumView(subject),
    skills: skillsView(subject, shown),
    skillsRanking: skillsRankingView(subject, shown),
    hiring: hiringView(subject, shown),
    training: trainingView(subject, shown),
    knowledge: knowledgeView(subject),
  };
}
