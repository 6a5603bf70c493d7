import { discreet } from './discreet.ts';
import type { Finding } from './finding.ts';
import { folderOf } from './link.ts';
import { audit } from './lint.ts';
import { newestDay } from './measures/newest.ts';
import { type Chartered, type Community, isChartered, type Model } from './model.ts';
import type { Audience } from './render.ts';
import type { Listed } from './rule.ts';
import { organisationViewOf } from './view/organisation.ts';
import { viewOf } from './view.ts';
import { fold } from './words/closest.ts';
import { relativeAddress } from './words/relative.ts';

/** How the pages of a community are wanted. */
export interface Wanted {
  readonly today: string;
  /** The folder of the pages inside that of the community. */
  readonly out: string;
  /** Whether a page is wanted; `named` asks for it by its name, so that it is written though it has little to say. */
  readonly wants: (page: PageName) => boolean | 'named';
  /** No drafts: only for a community that may launch. */
  readonly final: boolean;
}

/** What a selection of pages goes by. */
export interface PageName {
  readonly id: string;
  readonly audience: Audience;
}

/** Whether the settings want a page; `named` where they ask for it by its name. */
export type Keeps = (id: string) => boolean | 'named';

/** The pages that the settings name; without an answer, all of them. */
export function keptBy({ config }: Model): Keeps {
  const named = new Set(
    (config?.value.render.documents ?? []).map((name) => fold(name.replace(/\.(?:md|html)$/i, ''))),
  );
  return (id) => named.size === 0 || (named.has(fold(id)) && 'named');
}

/** Everything that makes the pages of one community, or of all together. */
export interface Kit {
  readonly scope: 'community' | 'organisation';
  /** The folder of the pages, without a slash at its end. */
  readonly folder: string;
  /** The folder of the files that it is made from, below the root, with a slash at its end; blank for the root. */
  readonly source: string;
  readonly draft: boolean;
  readonly wants: Wanted['wants'];
  /** Which pages it has when nobody asks for some of them. */
  readonly keeps: Keeps;
  /** The day on which it is asked for. */
  readonly today: string;
  /** What the pages see as of a day. */
  view(day: string): object;
  /** The newest day up to `today` that the files tell of. */
  news(today: string): string;
}

/** What a community puts into its pages; `findings` are those of its whole model. A forming community has drafts. */
export function kitOf(
  { model, community }: { readonly model: Model; readonly community: Chartered },
  { today, out, wants, final }: Wanted,
  findings: readonly Finding[],
): Kit {
  const { stage } = community.charter.value;
  const draft = (stage === 'proposed' || stage === 'forming') && !final;
  const own = discreet(findings, model).filter(({ file }) => folderOf(file) === community.folder);
  return {
    scope: 'community',
    folder: kitFolder(community, out),
    source: sourceOf(community.folder, model.root),
    draft,
    wants,
    keeps: keptBy(model),
    today,
    view: (day) => viewOf(model, community, { today: day, findings: own, final: !draft }),
    news: (day) => newestDay([community], day),
  };
}

/** The folder of the pages about all communities, inside that of the organisation. */
export const overview = 'overview';

/** What the pages about all communities show; nothing where there is neither a strategy nor a second community. */
export function overviewOf(model: Model, { out, wants, today }: Omit<Wanted, 'final'>): Kit | undefined {
  const chartered = model.communities.filter(isChartered);
  if (chartered.length === 0 || (chartered.length === 1 && !model.strategy)) return undefined;
  const folder = `${model.root}${overview}`;
  const keeps = keptBy(model);
  const addressOf = (community: Community, id: string) =>
    keeps(id) ? relativeAddress(folder, `${kitFolder(community, out)}/${id}.md`) : '';
  return {
    scope: 'organisation',
    folder,
    source: '',
    draft: false,
    wants,
    keeps,
    today,
    view: (day) => organisationViewOf(model, { today: day, addressOf }),
    news: (day) => newestDay(chartered, day),
  };
}

/** The folder of files below the root, as a comment may name it: nothing in it ends the comment; blank for the root. */
export function sourceOf(folder: string, root: string): string {
  const below = folder.startsWith(root) ? folder.slice(root.length) : folder;
  const safe = below.replace(/[^A-Za-z0-9./ -]/g, '?').replace(/--+/g, '-');
  return below === '.' || below === '' ? '' : `${safe}/`;
}

/** Everything that is open in a model, but nothing that depends on today: pages must not change overnight. */
export function openFindings(model: Model, today: string, rules: readonly Listed[]): readonly Finding[] {
  return audit(model, { today, skip: ['time'] }, rules).report.findings;
}

/** The errors of a model that keep communities from their launch. */
export function gateErrors(model: Model, today: string, rules: readonly Listed[]): readonly Finding[] {
  const { findings } = audit(model, { today, gate: true }, rules).report;
  return findings.filter(({ severity }) => severity === 'error');
}

/** The folder of the pages of a community. */
export function kitFolder({ folder }: Community, out: string): string {
  return folder === '.' ? out : `${folder}/${out}`;
}
