import type { BlockName, CallName } from './calls.ts';

/** A place in a template; line and column from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a template, and where. */
export interface Mistake extends Spot {
  /** The path of the template, with its ending. */
  readonly file: string;
  readonly message: string;
}

/** A name, a call or a literal: what can be printed, asked for or handed on. */
export type Value =
  | {
      readonly kind: 'path';
      /** How many groups further out it begins: the number of `../`. */
      readonly up: number;
      /** The name behind `@`, such as `root` or `index`; blank for a name of the view. */
      readonly data: string;
      readonly names: readonly string[];
      readonly at: Spot;
    }
  | { readonly kind: 'call'; readonly call: CallName; readonly values: readonly Value[]; readonly at: Spot }
  | { readonly kind: 'literal'; readonly literal: string | number | boolean; readonly at: Spot };

/** A part of a template. Nothing that templates may not do can be said with it. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly at: Spot }
  | Comment
  | { readonly kind: 'print'; readonly value: Value; readonly at: Spot }
  | Block
  | Call;

/** `{{!-- … --}}`: its text begins `opening` characters behind its place. */
export interface Comment {
  readonly kind: 'comment';
  readonly text: string;
  readonly opening: number;
  readonly at: Spot;
}

/** `{{#if …}}…{{else}}…{{/if}}` and its like. */
export interface Block {
  readonly kind: 'block';
  readonly block: BlockName;
  readonly value: Value;
  readonly body: readonly Part[];
  readonly otherwise: readonly Part[];
  readonly at: Spot;
}

/** `{{> name value given=value}}`: a partial, what it sees instead of what is seen here, what it is given besides. */
export interface Call {
  readonly kind: 'partial';
  readonly name: string;
  readonly value: Value | undefined;
  readonly given: readonly { readonly name: string; readonly value: Value }[];
  /** White space before it on a line of its own, which stands before the first line of what it prints. */
  readonly indent: string;
  readonly at: Spot;
}

/** Every part of a template, also those inside of blocks, in the order of the text. */
export function* partsOf(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if (part.kind !== 'block') continue;
    yield* partsOf(part.body);
    yield* partsOf(part.otherwise);
  }
}

/** The place of an offset in a text. */
export function spotOf(text: string, offset: number): Spot {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** The place of an offset in a text that itself stands at a place. */
export function spotIn(at: Spot, text: string, offset: number): Spot {
  const { line, column } = spotOf(text, offset);
  return line === 1 ? { line: at.line, column: at.column + column - 1 } : { line: at.line + line - 1, column };
}
