import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Every script works from here, wherever it was called. */
export const project = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ show?: boolean, timeoutMs?: number, shell?: boolean, env?: NodeJS.ProcessEnv }} [options] show: its output is also printed as it comes
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>} code 127 when it cannot be started
 */
export function run(program, args, { show = true, timeoutMs, shell = false, env } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: project, shell, env, stdio: ['inherit', 'pipe', 'pipe'] })
    let output = ''
    let timedOut = false
    const timer = timeoutMs === undefined ? undefined : setTimeout(giveUp, timeoutMs)
    function giveUp() {
      timedOut = true
      child.kill('SIGKILL')
    }
    for (const [stream, screen] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.on('data', (data) => {
        output += data
        if (show) screen.write(data)
      })
    }
    child.on('error', (error) => {
      clearTimeout(timer)
      done({ code: 127, output: `${output}${error.message}`, timedOut })
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      done({ code: code ?? 1, output, timedOut })
    })
  })
}

/** Runs a program that talks to the user itself (its output is not seen here); answers its exit code, 127 when it cannot start. */
export function runInteractive(program, args) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: project, stdio: 'inherit' })
    child.on('error', () => done(127))
    child.on('close', (code, signal) => done(code ?? (signal === null ? 1 : 130)))
  })
}
