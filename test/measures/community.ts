import { compile } from '../../src/core/compile.ts';
import { type Chartered, isChartered, type Model } from '../../src/core/model.ts';

/** The model of some files by path; fails where one of them has a mistake. */
export function modelOf(files: Readonly<Record<string, string>>): Model {
  const model = compile(Object.entries(files).map(([file, text]) => ({ file, text })));
  for (const { doc, value, issues } of model.files)
    if (value === undefined) throw new Error(`${doc.file}: ${JSON.stringify(issues)}`);
  return model;
}

/** The communities of a model that have a charter. */
export function charteredIn(model: Model): Chartered[] {
  return model.communities.filter(isChartered);
}

/** An active community of its own with these files by kind; keys of its charter come first. */
export function communityOf({ charter = '', ...files }: Readonly<Record<string, string>>): Chartered {
  const stage = /^stage:/m.test(charter) ? '' : 'stage: active\n';
  const texts = { charter: `name: Guild\n${stage}purpose: Learn.\n${charter}`, ...files };
  const paths = Object.entries(texts).map(([kind, text]) => [`communities/one/${kind}.yaml`, text] as const);
  return charteredIn(modelOf(Object.fromEntries(paths)))[0]!;
}
