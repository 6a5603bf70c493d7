import type { Edit, Plain } from './edit.ts';
import type { Source } from './finding.ts';
import type { Community, CommunityKind, Model } from './model.ts';

/** An option of one source, as commander spells it. */
export interface SourceOption {
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  readonly many?: boolean;
}

/** What there is to import, what was wished, and what is here already. */
export interface Material {
  readonly sources: readonly Source[];
  /** Options by camel-case name. */
  readonly wishes: Readonly<Record<string, unknown>>;
  readonly model: Model;
  /** The community to add to, for a source that adds to one. */
  readonly community?: Community;
  /** What each column means, by its position, where somebody has said so. */
  readonly columns?: ReadonlyMap<number, string>;
  readonly today: string;
}

/** Something that was not taken: where it stands (`row 7, column “Packing”`), how it is written, and why it was left. */
export interface Left {
  readonly where: string;
  readonly what: string;
  readonly why: string;
}

/** Fields of a file in their order. */
export type Fields = { readonly [field: string]: Plain };

/** A community to be made: what it is called, its folder, and what its files hold. */
export interface Draft {
  readonly name: string;
  readonly slug: string;
  readonly files: { readonly [kind in CommunityKind]?: Fields };
  /** Sentences for the top of the charter, about what its source does not say. */
  readonly notes: readonly string[];
}

/** What a source gives: communities to make, or entries for the files of one that is there. */
export interface Yield {
  readonly drafts: readonly Draft[];
  readonly additions: { readonly [kind in CommunityKind]?: readonly Edit[] };
  /** What was taken, as counts with their nouns: `12 members`. */
  readonly taken: readonly string[];
  readonly left: readonly Left[];
  /** What was decided on the way, in sentences: somebody should look at it. */
  readonly decided: readonly string[];
}

/** Why nothing at all is taken, and what to do. */
export interface Unusable {
  readonly unusable: string;
  readonly fix: string;
}

/** How one column of a table would be read, and how else it could be. */
export interface Column {
  readonly position: number;
  readonly header: string;
  /** The first value in it, so that one recognises it. */
  readonly sample: string;
  readonly meaning: string;
  readonly meanings: readonly { readonly value: string; readonly name: string }[];
}

/** One form in which communities are kept elsewhere. */
export interface Importer {
  readonly name: string;
  readonly summary: string;
  /** Makes communities, or adds to one. */
  readonly into: 'workspace' | 'community';
  /** Whether it takes several files at once. */
  readonly many?: true;
  readonly options: readonly SourceOption[];
  readonly examples: readonly string[];
  /** The columns of a table as they would be read, for a person to agree to or to change. */
  readonly columns?: (material: Material) => readonly Column[] | Unusable;
  readonly take: (material: Material) => Yield | Unusable;
}

/** Declares a source that communities can be imported from. */
export function defineImport(importer: Importer): Importer {
  return importer;
}

/** Whether nothing can be taken. */
export function isUnusable(result: object): result is Unusable {
  return 'unusable' in result;
}

/** The text of a wish, if there is one. */
export function wished({ wishes }: Material, name: string): string | undefined {
  const value = wishes[name];
  return typeof value === 'string' ? value : undefined;
}

/** All texts of a wish that may be made several times. */
export function allWished({ wishes }: Material, name: string): readonly string[] {
  const value = wishes[name];
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}
