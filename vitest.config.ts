import { defineConfig } from 'vitest/config';
import { forVite } from './bin/templates.js';

export default defineConfig({
  plugins: [forVite],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
    unstubEnvs: true,
  },
});
