import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose, orderOf } from '../../src/core/adding/compose.ts';
import { isMap } from '../../src/core/adding/options.ts';
import { compile, read as readFile } from '../../src/core/compile.ts';
import { edit } from '../../src/core/edit.ts';
import { kinds } from '../../src/core/kinds/index.ts';
import type { File } from '../../src/core/model.ts';
import type { Listed } from '../../src/core/part.ts';
import { parts } from '../../src/core/parts/index.ts';
import { startFile } from '../../src/core/start.ts';
import { partials, templates } from '../../src/core/templates.ts';
import { changedLines, type Files, givenOf, isWithin, worlds } from '../part-worlds.ts';

const today = '2026-04-01';
describe('any sequence of parts', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'a: b',
      '# no comment',
      "it's",
      '- dash',
      '[x',
      'yes',
      '12',
      '"',
      'C:\\',
      '日本',
      '{a: b}',
      '*a',
      'x #y',
      '- "',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  );
  const step = fc.record({ part: fc.constantFrom(...parts), text: fc.option(word, { nil: undefined }) });

  test('leaves files that are read, with every line that was there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...worlds), fc.array(step, { minLength: 1, maxLength: 4 }), ([, files], steps) => {
        let now: Files = files;
        for (const { part, text } of steps) now = putIn(part, text, now);
        for (const [file, before] of Object.entries(files)) {
          expect(isWithin(before, now[file]!), file).toBe(true);
          // A line may grow where a list stands in brackets, or one entry alone.
          expect(changedLines(before, now[file]!).length).toBeLessThanOrEqual(2 * steps.length);
        }
      }),
      { numRuns: 20 },
    );
  });

  /** The files with one part more, as it would be written; without it where it is refused. */
  function putIn(part: Listed, text: string | undefined, files: Files): Files {
    const model = compile(Object.entries(files).map(([file, each]) => ({ file, text: each })));
    const isOwn = kinds[part.kind].of === 'community';
    const path = `${isOwn ? 'communities/data-pipelines/' : ''}${kinds[part.kind].file}`;
    const start = files[path] ?? startFile(part.kind as 'log', path, templates, partials).text;
    const file = readFile({ file: path, text: start }, '') as File;
    const sample = givenOf(part, part.sample);
    const given =
      text === undefined || part.isOption || part.name === 'emerging-leader' ? sample : { ...sample, main: [text] };
    const made = compose(part, given, { model, community: isOwn ? model.communities[0] : undefined, file, today });
    if (!('edits' in made) || made.edits.length === 0) return files;
    const edited = edit({ file: path, text: start }, made.edits, orderOf(part.kind));
    if ('refused' in edited) throw new Error(edited.refused);
    const after = readFile({ file: path, text: edited.text }, '') as File;
    expect(after.issues).toEqual(file.issues);
    const put = edited.paths[0]!.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], after.value);
    if (!isMap(part)) expect(JSON.stringify(put)).toContain(JSON.stringify(made.label).slice(1, -1));
    return { ...files, [path]: edited.text };
  }
});
