import { sourceOf } from './kit.ts';
import { peopleOf } from './measures/people.ts';
import { type Participant, ratings } from './measures/ratings.ts';
import type { Chartered, Model } from './model.ts';
import type { Page } from './plan.ts';
import { render } from './render.ts';
import { pagesFor, type Stock, signed } from './sheets.ts';
import { developmentViewOf } from './view/development.ts';
import { closest, fold } from './words/closest.ts';
import { slug } from './words/slug.ts';

/** Somebody who may be meant by a name, in one community. */
export interface Owner {
  readonly model: Model;
  readonly community: Chartered;
  readonly person: Participant;
  /** Why there is no plan: they have left, or want nothing of theirs on file. */
  readonly without?: 'left' | 'refused';
}

/** Everybody in some communities who is called so, by id or name; an id wins over a name. */
export function ownersCalled(
  name: string,
  communities: readonly Chartered[],
  given: { model: Model; today: string },
): Owner[] {
  const all = communities.flatMap((community) => ownersIn(community, given));
  const byId = all.filter(({ community, person }) => idsOf(community).has(fold(name)) && person.key === fold(name));
  return byId.length > 0 ? byId : all.filter(({ person }) => fold(person.name) === fold(name));
}

/** Names close to one that nobody has, as they are written; only of people who may have a plan. */
export function ownersLike(
  name: string,
  communities: readonly Chartered[],
  given: { model: Model; today: string },
): string[] {
  const all = communities.flatMap((community) => ownersIn(community, given)).filter(({ without }) => !without);
  const words = all.flatMap(({ community, person }) => [
    person.name,
    ...[...idsOf(community)].filter((id) => id === person.key),
  ]);
  return closest(name, new Set(words));
}

/** The development plan of one member as a page, below no folder. */
export function developmentPlan({ model, community, person }: Owner, stock: Stock, today: string): Page {
  const [template] = pagesFor('member', stock.templates);
  const page = { ...template!.meta, source: sourceOf(community.folder, model.root), asOf: today };
  const view = { ...developmentViewOf(model, community, { person, today }), page };
  const text = signed(render(template!, view, 'markdown', stock.partials), page);
  return { file: `development-plan-${slug(person.name) || slug(person.key) || 'member'}.md`, text };
}

function ownersIn(community: Chartered, { model, today }: { model: Model; today: string }): Owner[] {
  const willing = ratings(community, today).people.map((person): Owner => ({ model, community, person }));
  const keys = new Set(willing.map(({ person }) => person.key));
  const who = peopleOf(community);
  const others = (community.members?.value.members ?? []).flatMap(({ id, name, left }): Owner[] => {
    const { key } = who(id ?? name);
    if (keys.has(key)) return [];
    const without = left !== undefined && left <= today ? 'left' : 'refused';
    return [{ model, community, person: { key, name, isNamed: false }, without }];
  });
  return [...willing, ...others];
}

function idsOf({ members }: Chartered): ReadonlySet<string> {
  return new Set((members?.value.members ?? []).flatMap(({ id }) => (id ? [fold(id)] : [])));
}
