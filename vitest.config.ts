import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    env: { TZ: 'UTC', NO_COLOR: '1' },
    unstubEnvs: true,
  },
});
