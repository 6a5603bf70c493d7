import type { Finding } from './finding.ts';
import { folderOf } from './link.ts';
import { type Broken, type Community, isChartered, type Model } from './model.ts';
import { locate, rangeOf } from './parse.ts';
import { fold } from './words/closest.ts';

/** A community with the model it belongs to. */
export interface Subject {
  readonly model: Model;
  readonly community: Community;
}

/** Those of the findings that concern a community: all but what stands in the files of others. */
export function concerning({ model, community }: Subject, findings: readonly Finding[]): Finding[] {
  const folders = new Set(model.communities.map(({ folder }) => folder));
  folders.delete(community.folder);
  return findings.filter(({ file }) => !folders.has(folderOf(file)));
}

/** Whether somebody means this community: by its short name, its name or its folder, case and spaces folded. */
export function isCalled(name: string, community: Community): boolean {
  const folder = community.folder.slice(community.folder.lastIndexOf('/') + 1);
  const words = [community.slug, community.charter?.value.name ?? '', community.folder, folder];
  return words.some((word) => word !== '.' && fold(word) === fold(name.replace(/\/+$/, '')));
}

/** Why pages of a community would be wrong: what of it cannot be read; empty when all can. */
export function obstacles({ model, community }: Subject): string[] {
  // The files of the organisation are looked at only where one of them is broken: there may be thousands of others.
  const above = model.broken.size > 0 ? model.files.filter(({ kind }) => model.broken.has(kind)) : [];
  const broken = [...above, ...community.files].filter((file): file is Broken => file.value === undefined);
  if (broken.length > 0) return broken.map(firstFault);
  return isChartered(community) ? [] : [`There is no charter.yaml in ${community.folder}.`];
}

/** The first place where a file cannot be used, and why. */
export function firstFault({ doc, issues }: Broken): string {
  const faults = doc.faults.map(({ start, end, message }) => ({ range: rangeOf(doc, start, end), message }));
  const all = [...faults, ...issues.map(({ path, aim, message }) => ({ range: locate(doc, path, aim), message }))];
  const first = all.sort((a, b) => a.range.line - b.range.line || a.range.column - b.range.column)[0]!;
  return `${doc.file}:${first.range.line}:${first.range.column}: ${first.message}`;
}
