import type { Path, Repair, Severity } from './finding.ts';
import type { NameType, Reference, ValueOf } from './kind.ts';
import type { kinds } from './kinds/index.ts';
import type { Aim, Document } from './parse.ts';

export type KindName = keyof typeof kinds;
type OfScope<S extends 'community' | 'organisation'> = {
  [K in KindName]: (typeof kinds)[K]['of'] extends S ? K : never;
}[KindName];
export type CommunityKind = OfScope<'community'>;
export type OrganisationKind = OfScope<'organisation'>;
/** The checked content of a file of one kind, with lists empty and fields undefined where nothing is written. */
export type Value<K extends KindName> = ValueOf<(typeof kinds)[K]>;
export type Stage = Value<'charter'>['stage'];

/** Something about the shape of one file, found while reading it. */
export interface Issue {
  readonly rule: string;
  readonly path: Path;
  readonly aim: Aim;
  readonly message: string;
  readonly fix: string;
  /** What `--fix` may do about it. */
  readonly repair?: Repair;
  /** Ways to mend it that may be meant, the likeliest first: an editor offers them, `--fix` takes none of them. */
  readonly suggestions?: readonly Repair[];
  /** The field that a misspelt one was probably meant to be: rules stay silent about its absence. */
  readonly meant?: Path;
}

/** A file whose shape is right. Unknown fields are left out of its value and listed in `issues`. */
export interface File<K extends KindName = KindName> {
  readonly kind: K;
  readonly doc: Document;
  readonly value: Value<K>;
  readonly issues: readonly Issue[];
}

/** A file that is there but cannot be used: never the same as a missing one. */
export interface Broken {
  readonly kind: KindName;
  readonly doc: Document;
  readonly value?: undefined;
  readonly issues: readonly Issue[];
}

/** Where something stands: a file and keys into it. */
export interface Place {
  readonly file: string;
  readonly path: Path;
  readonly aim?: Aim;
  /** Offsets into the text, for what is no value: a comment, a character. */
  readonly span?: readonly [start: number, end: number];
}

/** A place in a file; a path that does not exist points at the nearest parent that does. */
export function at(file: { readonly doc: { readonly file: string } }, ...path: Path): Place {
  return { file: file.doc.file, path };
}

/** Something with a name that other files may refer to. */
export interface Named {
  readonly type: NameType;
  /** Its id, or else its name, title or statement. */
  readonly key: string;
  readonly label: string;
  readonly place: Place;
  readonly value: unknown;
}

/** A field that holds a name, and what it stands for: nothing when the name is unknown. */
export interface Link {
  readonly place: Place;
  readonly text: string;
  readonly to: Reference;
  readonly targets: readonly Named[];
  /** False where nothing can be said: free text, or the file with the names is missing or broken. */
  readonly checkable: boolean;
  /** Close names that exist. */
  readonly suggestions: readonly string[];
  /** The one name that exists and differs by no more than a slip of the pen. */
  readonly meant?: Meant;
}

/** A name as its owner spells it, and what it stands for; words that are reserved stand for nothing written. */
export interface Meant {
  readonly word: string;
  readonly named?: Named;
}

/** One community: its files by kind (only readable ones), and what is wrong with the rest. */
export type Community = {
  readonly slug: string;
  /** Folder as displayed, forward slashes; `.` for the root. */
  readonly folder: string;
  readonly files: readonly (File | Broken)[];
  readonly broken: ReadonlySet<KindName>;
  readonly links: readonly Link[];
  /** Everything its files name, in order, equal names included. */
  readonly names: readonly Named[];
} & { readonly [K in CommunityKind]?: File<K> };

/** All that was read below one root. */
export type Model = {
  readonly root: string;
  readonly communities: readonly Community[];
  readonly files: readonly (File | Broken)[];
  /** The file name of each kind that a community may have. */
  readonly fileNames: Readonly<Record<CommunityKind, string>>;
  readonly byFile: ReadonlyMap<string, File | Broken>;
  /** YAML files in community folders that no kind claims. */
  readonly strangers: readonly Document[];
  readonly broken: ReadonlySet<KindName>;
  readonly links: readonly Link[];
  /** Everything the files of the organisation name, in order, equal names included. */
  readonly names: readonly Named[];
} & { readonly [K in OrganisationKind]?: File<K> };

/** What a rule yields: a place, a message with the value as written, and what differs from the rule's own words. */
export interface Problem {
  readonly at: Place;
  readonly message: string;
  readonly fix?: string;
  /** The command that does it where it is another than that of the rule; null where a file is edited instead. */
  readonly command?: string | null;
  /** What `--fix` may do about it, all of it in the file of `at`; the rule says in words what that can be (`fixable`). */
  readonly repair?: Repair;
  /** Ways to mend it that may be meant, the likeliest first: an editor offers them, `--fix` takes none of them. */
  readonly suggestions?: readonly Repair[];
  readonly severity?: Severity;
  /** Only this problem of its rule depends on today: never more than a warning by default. */
  readonly time?: true;
  /** Other places where the same could have been written: a misspelling there is the cause too. */
  readonly also?: readonly Place[];
  readonly related?: readonly { readonly at: Place; readonly message: string }[];
}

/** A community whose charter can be read: the subject of most rules and of every page. */
export type Chartered = Community & { readonly charter: File<'charter'> };

/** Whether the charter of a community is there and readable. */
export function isChartered(community: Community): community is Chartered {
  return community.charter !== undefined;
}

/** Where the community stands, as far as its charter can be read. */
export function stageOf(community: Community): Stage | undefined {
  return community.charter?.value.stage;
}

/** The document of a file, whatever kind it is of, and of one that no kind claims. */
export function documentIn({ byFile, strangers }: Model, file: string): Document | undefined {
  return byFile.get(file)?.doc ?? strangers.find((stranger) => stranger.file === file);
}
