import { compareText, type Source } from './finding.ts';
import { kindOf, link } from './link.ts';
import type { Broken, File, Model } from './model.ts';
import { type Document, parse } from './parse.ts';
import { validate } from './validate.ts';

/** Sources below one root (a folder with a trailing slash, or empty) become a model: read each, then link. */
export function compile(sources: readonly Source[], root = '', open = read): Model {
  const files: (File | Broken)[] = [];
  const strangers: Document[] = [];
  for (const source of [...sources].sort((a, b) => compareText(a.file, b.file))) {
    const opened = open(source, root);
    if ('kind' in opened) files.push(opened);
    else strangers.push(opened);
  }
  return link(root, files, strangers);
}

/** Parses and validates one source, whatever else there is; a document where no kind claims its path. */
export function read(source: Source, root: string): File | Broken | Document {
  const doc = parse(source);
  const kind = kindOf(source.file.startsWith(root) ? source.file.slice(root.length) : source.file);
  return kind ? validate(doc, kind) : doc;
}

/** A reader that takes what was read of some sources already where a file of the same path holds the same bytes. */
export function readBefore(sources: readonly Source[], { byFile, strangers }: Model, open = read): typeof read {
  const known = new Map(sources.map((source) => [source.file, source]));
  const documents = new Map(strangers.map((stranger) => [stranger.file, stranger]));
  return (source, root) => {
    const { file } = source;
    const before = known.get(file);
    const there = byFile.get(file) ?? documents.get(file);
    return before && there && isEqual(before, source) ? there : open(source, root);
  };
}

function isEqual(a: Source, b: Source): boolean {
  if (a.unread !== undefined || b.unread !== undefined) return false;
  if (typeof a.text === 'string' || typeof b.text === 'string') return a.text === b.text;
  const { text: other } = b;
  return a.text.length === other.length && a.text.every((byte, at) => byte === other[at]);
}
