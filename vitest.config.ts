import { defineConfig } from 'vitest/config';
import { forVite } from './bin/templates.js';

export default defineConfig({
  plugins: [forVite],
  test: {
    include: ['test/**/*.test.ts'],
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
