import type * as z from 'zod';

/** What can be named in one file and referred to in another. */
export type NameType =
  | 'strategy objective'
  | 'objective'
  | 'activity'
  | 'indicator'
  | 'role'
  | 'practice role'
  | 'member'
  | 'topic'
  | 'skill'
  | 'community';

/** Which names a field may hold. With `open`, any other text is fine too: it may be somebody outside the files. */
export interface Reference {
  readonly to: readonly NameType[];
  readonly open?: boolean;
  /** Entries whose names are never checked, for instance people outside the organisation. */
  readonly unless?: (entry: Readonly<Record<string, unknown>>) => boolean;
}

export type Scope = 'community' | 'organisation';

/** One kind of file: where it lives, its fields, what it names and what it refers to. */
export interface Kind<S extends z.ZodType = z.ZodType, O extends Scope = Scope> {
  readonly of: O;
  /** File name inside the community folder, or at the root. */
  readonly file: string;
  /** What the file is for, in one sentence for a community manager. */
  readonly summary: string;
  readonly schema: S;
  /** The smallest file nobody complains about; the base of every rule sample. */
  readonly example: string;
  /** Lists whose items can be named, `objectives.*`; a name is an item's id, or else its name, title or statement. */
  readonly names?: Partial<Record<NameType, readonly string[]>>;
  /** Names that exist without being written anywhere. */
  readonly reserved?: Partial<Record<NameType, readonly string[]>>;
  /** Fields that hold names, `objectives.*.supports.*`; a last step `*key` means the keys of the map. */
  readonly refs?: Readonly<Record<string, Reference>>;
}

/** Declares a kind of file; the type of its values follows from its schema. */
export function defineKind<S extends z.ZodType, O extends Scope>(kind: Kind<S, O>): Kind<S, O> {
  return kind;
}

/** What a file of a kind holds once it is read. */
export type ValueOf<K extends Kind> = z.output<K['schema']>;
