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
