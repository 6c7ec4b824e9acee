import { defineConfig } from 'vitest/config'

// A limit for what hangs, not a measure of speed: property tests on a busy machine take their time.
const patience = { testTimeout: 60_000, hookTimeout: 120_000 }

/** Unit tests mirror the three source folders; renderer tests run in happy-dom, the rest in Node. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...patience,
          name: 'node',
          root: '.',
          include: ['tests/{shared,electron}/**/*.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          ...patience,
          name: 'dom',
          root: '.',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
    ],
  },
})
