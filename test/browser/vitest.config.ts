import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { forVite } from '../../bin/templates.js';

/** Tests that need a browser: `npm run test:browser`; `npm test` leaves them out. */
export default defineConfig({
  root: path.join(import.meta.dirname, '../..'),
  plugins: [forVite],
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: { TZ: 'UTC' },
  },
});
