import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkedPath, relativeAddress } from '../../src/core/words/relative.ts';

test.each([
  ['overview', 'communities/a/launch-kit/README.md', '../communities/a/launch-kit/README.md'],
  ['overview', 'launch-kit/README.md', '../launch-kit/README.md'],
  ['../x/overview', '../x/communities/a/kit/README.md', '../communities/a/kit/README.md'],
  ['overview', './communities/a/README.md', '../communities/a/README.md'],
  ['overview', 'overview/kit/README.md', 'kit/README.md'],
  ['a/b/c', 'a/d.md', '../../d.md'],
  ['overview', 'R&D (new)/“x” y/a.md', '../R%26D%20%28new%29/%E2%80%9Cx%E2%80%9D%20y/a.md'],
  ['overview', "a]*!'/b.md", '../a%5D%2A%21%27/b.md'],
  ['overview', '\ud800/b.md', '../%EF%BF%BD/b.md'],
])('from %s to %s', (folder, file, expected) => expect(relativeAddress(folder, file)).toBe(expected));

test('leads to the file, from any folder', () => {
  const part = fc.string({ minLength: 1, unit: 'binary' }).filter((text) => !/[/\\]|^\.+$|\p{Cs}/u.test(text));
  const path = fc.array(part, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(path, path, (folder, file) => {
      const address = relativeAddress(folder.join('/'), file.join('/'));
      expect(address).toMatch(/^[\w.~%/-]+$/);
      const steps = address.split('/').map(decodeURIComponent);
      expect(linkedPath(folder.join('/'), steps.join('/'))).toBe(file.join('/'));
    }),
    { seed: 20260601, numRuns: 300 },
  );
});

test.each([
  ['overview', '../a/b.md', 'a/b.md'],
  ['overview', './b.md', 'overview/b.md'],
  ['../x/overview', '../a/b.md', '../x/a/b.md'],
  ['overview', '../../b.md', '../b.md'],
  ['', 'b.md', 'b.md'],
])('in %s the address %s means %s', (folder, address, expected) => expect(linkedPath(folder, address)).toBe(expected));
