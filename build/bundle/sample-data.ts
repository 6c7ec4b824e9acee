import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

const SOURCE = 'tests/fixtures/binh-duong.snapshot.json'
const TARGET = 'sample/binh-duong.snapshot.json'

/** Puts the sample hospital beside the page, which offers it at its first run; the same file the tests are held to. */
export function sampleData(): Plugin {
  return {
    name: 'sample-data',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: TARGET, source: await readFile(SOURCE) })
    },
    configureServer(server) {
      server.middlewares.use(`/${TARGET}`, async (_request, response) => {
        response.setHeader('Content-Type', 'application/json; charset=utf-8')
        response.end(await readFile(SOURCE))
      })
    },
  }
}
