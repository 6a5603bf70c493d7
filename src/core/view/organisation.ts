import type { Chartered, Model } from '../model.ts';
import { isChartered } from '../model.ts';
import { oneLine } from '../words/phrases.ts';
import { masked } from './masked.ts';
import { subjectOf } from './subject.ts';

/** What the pages of an organisation see. */
export type OrganisationView = ReturnType<typeof organisationViewOf>;

/** The plain data that pages about all communities of an organisation show. */
export function organisationViewOf(model: Model, today: string) {
  const communities: readonly Chartered[] = model.communities.filter(isChartered);
  const subjects = communities.map((community) => subjectOf(model, community, today));
  const view = {
    organisation: { name: oneLine(model.strategy?.value.organisation ?? '') },
    communities: subjects.map(({ charter }) => ({ name: oneLine(charter.name) })),
  };
  const hidden = subjects.flatMap(({ directory }) => directory.hidden.map(({ name }) => name));
  return masked(view, hidden);
}
