import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const COLLECTOR = ['thu-thap.cmd', 'thu-thap.ps1', 'DOC-TRUOC.txt', 'SHA256SUMS.txt']

/** Files beside the page, byte for byte, by where the page fetches them: the very ones that tests are held to. */
const assets: Readonly<Record<string, string>> = {
  'sample/binh-duong.snapshot.json': 'tests/fixtures/binh-duong.snapshot.json',
  // As text, so that no server of files takes a script for something to run.
  ...Object.fromEntries(COLLECTOR.map((name) => [`collector/${name}.txt`, `build/collector/${name}`])),
}

/** Puts the sample hospital, offered at the first run, and the collector for the USB stick beside the page. */
export function pageAssets(): Plugin {
  return {
    name: 'page-assets',
    async generateBundle() {
      for (const [fileName, source] of Object.entries(assets)) {
        this.emitFile({ type: 'asset', fileName, source: await readFile(source) })
      }
    },
    configureServer(server) {
      for (const [target, source] of Object.entries(assets)) {
        server.middlewares.use(`/${target}`, async (_request, response) => {
          response.setHeader('Content-Type', 'text/plain; charset=utf-8')
          response.end(await readFile(source))
        })
      }
    },
  }
}
