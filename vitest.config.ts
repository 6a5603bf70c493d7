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
    env: { TZ: 'UTC', NO_COLOR: '1' },
    unstubEnvs: true,
  },
});
