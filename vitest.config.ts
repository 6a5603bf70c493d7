import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { forVite } from './bin/templates.js';

/** What takes longest begins first, so that no worker waits for the other at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const long = ['action', 'package', 'bin', 'properties', 'rules', 'kit', 'start', 'markdown', 'parse', 'render'];
    const rank = ({ moduleId }: TestSpecification) => {
      const index = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return index === -1 ? long.length : index;
    };
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  plugins: [forVite],
  test: {
    include: ['test/**/*.test.ts'],
    // Those need a browser: `npm run test:browser`.
    exclude: ['test/browser/**', 'node_modules/**'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    // Nothing is mocked and nothing is global, so files may share what they import.
    isolate: false,
    maxWorkers: '100%',
    // What tests make is thrown away at once: with more room for what is new, less time goes into clearing up.
    execArgv: ['--max-semi-space-size=64'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    unstubEnvs: true,
  },
});
