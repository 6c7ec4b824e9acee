import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { version } from '../../package.json' with { type: 'json' }
import { pageAssets } from './page-assets.ts'

/** The page. Relative base, because it is served from app:// in the shell and from the loopback address in a browser. */
export default defineConfig({
  root: 'renderer',
  base: './',
  define: { 'import.meta.env.VITE_APP_VERSION': JSON.stringify(version) },
  plugins: [react(), pageAssets()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
