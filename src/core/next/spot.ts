import type { Path } from '../finding.ts';
import type { Community, CommunityKind } from '../model.ts';
import { locate } from '../parse.ts';
import type { Spot } from './step.ts';

/** Where a field stands, or the nearest one above it that is there; nothing without the file. */
export function spotIn(community: Community, kind: CommunityKind, path: Path): Spot[] {
  const doc = community[kind]?.doc;
  return doc ? [{ file: doc.file, line: locate(doc, path).line }] : [];
}
