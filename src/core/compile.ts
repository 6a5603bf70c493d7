import { compareText, type Source } from './finding.ts';
import { kindOf, link } from './link.ts';
import type { Model } from './model.ts';
import { type Document, parse } from './parse.ts';
import { validate } from './validate.ts';

/** Sources below one root (a folder with a trailing slash, or empty) become a model: parse, validate, link. */
export function compile(sources: readonly Source[], root = ''): Model {
  const files: ReturnType<typeof validate>[] = [];
  const strangers: Document[] = [];
  for (const source of [...sources].sort((a, b) => compareText(a.file, b.file))) {
    const doc = parse(source);
    const kind = kindOf(source.file.startsWith(root) ? source.file.slice(root.length) : source.file);
    if (kind) files.push(validate(doc, kind));
    else strangers.push(doc);
  }
  return link(root, files, strangers);
}
