import { defineConfig } from 'vite'

/** Preload: ONE CommonJS file, because a sandboxed preload can require nothing but electron. */
export default defineConfig({
  publicDir: false,
  build: {
    lib: { entry: 'electron/preload/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    outDir: 'dist/preload',
    emptyOutDir: true,
    target: 'chrome140',
    minify: false,
    rolldownOptions: { external: ['electron'] },
  },
})
