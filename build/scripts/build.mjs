// Builds what runs from the sources, each part only when its sources changed. Command line: node build/scripts/build.mjs [part …]
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endingInWords, ensureInstalled, Refusal } from './ensure.mjs'
import { project } from './run.mjs'

const settings = ['build/bundle', 'package.json', 'package-lock.json']

/** Each part is built by build/bundle/<part>.config.ts into dist/<part>; the sources are those whose change asks for it. */
const parts = {
  main: ['electron', 'shared'],
  preload: ['electron', 'shared'],
  renderer: ['renderer', 'shared'],
  headless: ['electron', 'shared'],
}

/** @param {{ only?: readonly string[] }} [options] parts to build; all of them when absent */
export async function build({ only = Object.keys(parts) } = {}) {
  process.chdir(project)
  for (const part of only) {
    const sources = parts[part]
    if (sources === undefined) throw new Refusal(`Không có phần “${part}”. / There is no part “${part}”.`)
    await buildPart(part, fingerprint([...sources, ...settings]))
  }
}

async function buildPart(part, stamp) {
  const stampFile = join('dist/.stamps', part)
  const isBuilt = existsSync(join('dist', part)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
  if (isBuilt) return
  rmSync(stampFile, { force: true })
  const { build } = await import('vite')
  // The bundler's advice about itself is nothing to whoever starts the app; what breaks a build it throws.
  await build({ configFile: `build/bundle/${part}.config.ts`, logLevel: 'error' })
  mkdirSync('dist/.stamps', { recursive: true })
  writeFileSync(stampFile, stamp)
}

/** Path, size and time of every file: as good as the content here, and without reading it. */
function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesUnder)) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function filesUnder(path) {
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await endingInWords(async () => {
    await ensureInstalled()
    const only = process.argv.slice(2)
    await build(only.length === 0 ? {} : { only })
  })
}
