import { compile } from '../src/core/compile.ts';
import type { Audited } from '../src/core/criterion.ts';
import { isChartered } from '../src/core/model.ts';
import type { Sample } from '../src/core/rule.ts';
import { folderOfSamples, sampleDay } from '../src/core/sample.ts';
import { readOnce, workspace } from './workspace.ts';

/** What an audit sees of a sample, before any rule has spoken. */
export function auditedOf(sample: Sample): Audited {
  const model = compile(workspace(sample).sources, '', readOnce);
  const community = model.communities.filter(isChartered).find(({ slug }) => slug === folderOfSamples);
  if (!community) throw new Error('The charter of this sample cannot be read.');
  return { model, community, today: sample.today ?? sampleDay, findings: [], rules: [] };
}
