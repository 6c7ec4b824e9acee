import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/** Electron main: one ESM file; everything is bundled but Electron itself and Node. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'electron/main/main.ts',
    outDir: 'dist/main',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external: ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
      output: { format: 'es', entryFileNames: 'main.js' },
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
})
