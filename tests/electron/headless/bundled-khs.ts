import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export const SAMPLE = fileURLToPath(new URL('../../fixtures/binh-duong.snapshot.json', import.meta.url))
const config = fileURLToPath(new URL('../../../build/bundle/headless.config.ts', import.meta.url))

/**
 * Bundles the command as it is shipped, once per test file, and runs it as a program of its own.
 * @returns `run`, and `scratch`: a folder that is removed after the file's last test
 */
export function bundledKhs() {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'khs-command-'))
    await build({ configFile: config, logLevel: 'error', build: { outDir: join(folder, 'bundle') } })
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  return {
    scratch: (name: string) => join(folder, name),
    program: () => join(folder, 'bundle/khs.js'),
    run: (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
      start(process.execPath, [join(folder, 'bundle/khs.js'), ...args], env),
  }
}

/** Runs a program to its end and keeps what it said. */
export function start(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
    })
    child.once('error', failed)
    child.once('close', (code) => done({ code, stdout, stderr }))
  })
}
