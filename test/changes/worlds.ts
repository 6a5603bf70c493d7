import { changesOf } from '../../src/core/changes.ts';
import { compile } from '../../src/core/compile.ts';
import type { Model } from '../../src/core/model.ts';
import { rules } from '../../src/core/rules/index.ts';

/** Texts of files by their path. */
export type World = Readonly<Record<string, string>>;

export const today = '2026-06-01';

/** The model of some files. */
export function modelOf(world: World): Model {
  return compile(Object.entries(world).map(([file, text]) => ({ file, text })));
}

/** What changed from one world to another. */
export function between(past: World, now: World) {
  return changesOf(modelOf(past), modelOf(now), { today, rules });
}

/** The sentences about the first community. */
export function said(past: World, now: World): string[] {
  return between(past, now).communities[0]!.told.map(({ words }) => words);
}

/** `no-manager` for every finding of a kind, of all communities and the organisation. */
export function ruleIds(changes: ReturnType<typeof between>, sort: 'made' | 'cured'): string[] {
  return [changes, ...changes.communities].flatMap((part) => part[sort].map(({ finding }) => finding.rule)).sort();
}
