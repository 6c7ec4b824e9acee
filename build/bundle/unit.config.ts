import { defineConfig } from 'vitest/config'

/** Unit tests mirror the three source folders; renderer tests run in happy-dom, the rest in Node. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', root: '.', include: ['tests/{shared,electron}/**/*.test.ts'], environment: 'node' } },
      {
        test: { name: 'dom', root: '.', include: ['tests/renderer/**/*.test.{ts,tsx}'], environment: 'happy-dom' },
      },
    ],
  },
})
