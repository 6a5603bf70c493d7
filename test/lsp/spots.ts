import type { Spot } from '../../src/core/assist.ts';
import { compile } from '../../src/core/compile.ts';
import type { Source } from '../../src/core/finding.ts';
import type { KindName } from '../../src/core/model.ts';
import { rules } from '../../src/core/rules/index.ts';
import { pathOf, workspace } from '../workspace.ts';

/** The folder that samples lie in. */
const slug = workspace({})
  .sources.find(({ file }) => file.endsWith('charter.yaml'))!
  .file.split('/')[1]!;

const today = '2026-06-01';

/** The place of `|` in a file, which is alone with the smallest valid ones; what it held before is remembered. */
export function spot(kind: KindName, marked: string): Spot {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { sources } = workspace({});
  return { file: fileOf(kind), text, offset, model: compile(sources), rules, today };
}

/** A place in a file that can be read, and all files around it. */
export interface ReadSpot extends Spot {
  readonly sources: readonly Source[];
}

/** The same with the text in the model, and the other fields of the smallest file below it. */
export function readSpot(kind: KindName, marked: string, more: Partial<Record<KindName, string>> = {}): ReadSpot {
  const { sources } = workspace({ ...more, [kind]: marked.replace('|', '') });
  const text = String(sources.find(({ file }) => file === fileOf(kind))!.text);
  return { file: fileOf(kind), text, offset: marked.indexOf('|'), model: compile(sources), rules, today, sources };
}

export function fileOf(kind: KindName): string {
  return pathOf(kind, slug);
}
