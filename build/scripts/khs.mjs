// npm run khs -- <command>: builds the command when its sources changed, then runs it in this process.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { ensureInstalled, Refusal } from './ensure.mjs'
import { project } from './run.mjs'

/** Not among the exit codes of the command itself: it could not even be started. */
const NOT_STARTED = 69

// npm changes to the project's folder; paths are meant from where the user stands.
const here = process.env.npm_lifecycle_event === 'khs' && process.env.INIT_CWD ? process.env.INIT_CWD : process.cwd()

try {
  await withoutStdout(async () => {
    await ensureInstalled()
    await build({ only: ['headless'] })
  })
  process.chdir(here)
  await import(pathToFileURL(join(project, 'dist/headless/khs.js')).href)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = NOT_STARTED
}

/** What preparing has to say goes to stderr: with --json stdout holds one JSON value and nothing else. */
async function withoutStdout(work) {
  const write = process.stdout.write
  process.stdout.write = process.stderr.write.bind(process.stderr)
  try {
    await work()
  } finally {
    process.stdout.write = write
  }
}
