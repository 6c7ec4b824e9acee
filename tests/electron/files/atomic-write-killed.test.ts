import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

const RUNS = 20
const sizes: Readonly<Record<string, number>> = { a: 2_000_000, b: 3_000_000 }

/** Writes a's and b's for ever. Node 20 runs no TypeScript, so the real module is bundled for the child. */
const writer = `
  import { writeVerified } from './atomic-write.mjs'
  const [path] = process.argv.slice(2)
  const contents = [Buffer.alloc(${sizes.a}, 'a'), Buffer.alloc(${sizes.b}, 'b')]
  for (let round = 0; ; round++) {
    const answer = await writeVerified(path, contents[round % 2])
    if (!answer.ok) process.exit(1)
    if (round === 0) process.stdout.write('writing')
  }
`

it(`leaves one whole file when the process is killed while it writes (${RUNS} times)`, {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder()
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: resolve('electron/files/atomic-write.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'atomic-write.mjs' } },
    },
  })
  await writeFile(join(folder, 'writer.mjs'), writer)
  const path = join(folder, 'plan.docx')
  for (let run = 0; run < RUNS; run++) {
    const child = spawn(process.execPath, [join(folder, 'writer.mjs'), path], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    // A different moment each time, over more than one whole round of writing.
    await wait(1 + run * 2)
    expect(child.exitCode).toBe(null)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const left = await readFile(path, 'utf8')
    expect(left.length).toBe(sizes[left.charAt(0)])
    expect(left).toBe(left.charAt(0).repeat(left.length))
  }
})
