// npm run bench [-- docx|snapshot|import|page …]: installs the peers beside the benchmarks, then measures ours against theirs
// in one run; all of it without a name.
import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { build as buildParts } from './build.mjs'
import { endingInWords, ensureInstalled, Refusal } from './ensure.mjs'
import { project, run } from './run.mjs'
import { serve } from './serve.mjs'

const folder = join(project, 'tests/bench')
/** Loaded from their own packages, not bundled. */
const peers = ['docxtemplater', 'pizzip', 'exceljs', 'xlsx', '@playwright/test']

async function installPeers() {
  if (['pizzip', 'exceljs', 'xlsx'].every((peer) => existsSync(join(folder, 'node_modules', peer)))) return
  const args = ['ci', '--prefix', folder, '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const { code } = npm
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) throw new Refusal('Không cài được các gói để so sánh. / The peers could not be installed.')
}

await endingInWords(async () => {
  await ensureInstalled()
  await installPeers()
  const { build } = await import('vite')
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    root: project,
    // tests/bench has a package.json of its own, so the project's import map does not reach it.
    resolve: { alias: { '#shared': join(project, 'shared') } },
    build: {
      ssr: 'tests/bench/bench.ts',
      outDir: 'tests/bench/dist',
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: [...peers, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'es', entryFileNames: 'bench.js' },
      },
    },
    ssr: { noExternal: true, external: peers },
  })
  await buildParts({ only: ['renderer'] })
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(folder, 'in-page'),
    base: './',
    resolve: { alias: { '#shared': join(project, 'shared'), '#renderer': join(project, 'renderer') } },
    build: { outDir: join(folder, 'dist/in-page'), emptyOutDir: true, chunkSizeWarningLimit: 4_000 },
  })
  const servers = [await serve(join(project, 'dist/renderer')), await serve(join(folder, 'dist/in-page'))]
  const addresses = servers.map(({ address }) => address)
  const { code } = await run(process.execPath, [join(folder, 'dist/bench.js'), ...addresses, ...process.argv.slice(2)])
  for (const server of servers) await server.close()
  process.exitCode = code
})
