import { expect, test } from 'vitest';
import { writtenPath } from '../../src/core/words/written-path.ts';

type Path = (string | number)[];

const written = { roles: [{ kind: 'manager', holder: 'Ada' }, 'core'], topics: { title: 'Glue', skills: ['triage'] } };

test.each<[Path, Path]>([
  [[], []],
  [
    ['roles', 0, 'kind'],
    ['roles', 0, 'kind'],
  ],
  [
    ['roles', 0, 'holder', 0],
    ['roles', 0, 'holder'],
  ],
  [
    ['roles', 1, 'kind'],
    ['roles', 1],
  ],
  [
    ['topics', 0, 'skills', 0, 'skill'],
    ['topics', 'skills', 0],
  ],
  [
    ['roles', 7, 'kind'],
    ['roles', 7],
  ],
])('%j stands at %j', (path, place) => expect(writtenPath(written, path)).toEqual(place));
