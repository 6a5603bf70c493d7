import { type Chartered, isChartered, type Model } from '../model.ts';
import { oneLine } from '../words/phrases.ts';
import { alignmentView } from './alignment.ts';
import { byName, listedView } from './listed.ts';
import { mapView } from './map.ts';
import { masked } from './masked.ts';
import { subjectOf } from './subject.ts';

/** What the pages of an organisation see. */
export type OrganisationView = ReturnType<typeof organisationViewOf>;

/** What pages about all communities are made from besides the files. */
export interface OrganisationGiven {
  readonly today: string;
  /** Where a page of a community stands, from the folder of these pages; blank where it has no such page. */
  addressOf(community: Chartered, id: string): string;
}

/** The plain data that pages about all communities of an organisation show. */
export function organisationViewOf(model: Model, { today, addressOf }: OrganisationGiven) {
  const shelved = model.communities
    .filter(isChartered)
    .map((community) => subjectOf(model, community, today))
    .map((subject) => ({ subject, listed: listedView(subject, (id) => addressOf(subject.community, id)) }))
    .sort((a, b) => byName(a.listed, b.listed));
  const listed = shelved.map((one) => one.listed);
  const view = {
    organisation: { name: oneLine(model.strategy?.value.organisation ?? '') },
    communities: listed.filter(({ stage }) => stage !== 'retired'),
    ended: listed.filter(({ stage }) => stage === 'retired'),
    alignment: alignmentView(model, shelved),
    map: mapView(model, shelved),
  };
  const hidden = shelved.flatMap(({ subject: { directory } }) => directory.hidden.map(({ name }) => name));
  return masked(view, hidden);
}
