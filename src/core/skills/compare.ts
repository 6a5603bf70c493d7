import { filled } from '../view/subject.ts';
import { fold } from '../words/closest.ts';
import { bare } from '../words/phrases.ts';
import type { Reading } from './reading.ts';
import type { ComparedData } from './told.ts';

/** What reports of the organisation name and the community does not list, and the other way round. */
export function compared({ subject: { model, community } }: Reading): ComparedData {
  const reports = (model.strategy?.value.gap_reports ?? []).map(filled).filter(({ skills }) => skills.length > 0);
  const own = (community.skills?.value.skills ?? []).filter(({ name }) => filled(name) !== '');
  const listed = new Set(own.flatMap(({ id, name }) => [fold(name), fold(id ?? name)]));
  const named = new Map<string, { skill: string; reports: string[] }>();
  for (const { title, skills } of reports) {
    for (const skill of skills) {
      const found = named.get(fold(skill)) ?? { skill: bare(skill), reports: [] };
      named.set(fold(skill), found);
      if (title && !found.reports.includes(bare(title))) found.reports.push(bare(title));
    }
  }
  return {
    reports: reports.map(({ title }) => bare(title ?? '')),
    notListed: [...named].filter(([key]) => !listed.has(key)).map(([, one]) => one),
    notReported: own
      .filter(({ id, name }) => !named.has(fold(name)) && !named.has(fold(id ?? name)))
      .map(({ name }) => bare(name)),
  };
}
