import { mkdir, open, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commandNames } from '#electron/headless/command.ts'
import { badFiles } from '#tests/fixtures/bad-files.ts'
import { bundledKhs, SAMPLE, start } from './bundled-khs.ts'

const { run, scratch, program } = bundledKhs()
const bad = (file: string) => fileURLToPath(new URL(`../../fixtures/bad/${file}`, import.meta.url))
const TIME = { timeout: 60_000 }

describe('khs refuses a bad file in one sentence and writes nothing', TIME, () => {
  // Every command but verify reads a package too, and this one is whole; see below.
  const asExpected = badFiles.filter(({ file }) => file !== 'package-instead-of-snapshot.json')

  it.concurrent.each(asExpected)('$file: $kind', async ({ file, reader, kind, path, says }) => {
    const out = scratch(`out-${file}`)
    const args = reader === 'snapshot' ? ['generate', bad(file), '--out', out] : ['verify', bad(file)]
    const ended = await run([...args, '--json'])
    expect(ended).toMatchObject({ code: 2, stderr: '' })
    const answer = JSON.parse(ended.stdout)
    expect(answer).toMatchObject({ ok: false, kind, place: { file: bad(file), ...(path === null ? {} : { path }) } })
    for (const words of [file, ...says]) expect(answer.message).toContain(words)
    expect(await readdir(scratch('.'))).not.toContain(`out-${file}`)
  })

  it('for people on one line of stderr, without a stack', async () => {
    const ended = await run(['check', bad('negative-money.json')])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toMatch(/^“negative-money.json”: .*Đơn giá \(đồng\).*\n$/)
  })

  it('a whole package that has no plan', async () => {
    const out = scratch('no-plan')
    for (const args of [['check'], ['generate', '--out', out]]) {
      const ended = await run([...args, bad('package-instead-of-snapshot.json')])
      expect(ended).toMatchObject({ code: 2, stdout: '' })
      expect(ended.stderr).toMatch(/^[^\n]*không có kế hoạch nào[^\n]*\n$/)
    }
    expect(await readdir(scratch('.'))).not.toContain('no-plan')
  })
})

describe('khs refuses what is no file to read', TIME, () => {
  async function refusal(path: string) {
    const ended = await run(['check', path, '--json'])
    expect(ended).toMatchObject({ code: 2, stderr: '' })
    const answer = JSON.parse(ended.stdout)
    expect(answer).toMatchObject({ ok: false, place: { file: path } })
    expect(answer.message).toContain(path.split('/').at(-1))
    return answer
  }

  it('a missing file', async () => {
    expect(await refusal(scratch('missing.json'))).toMatchObject({ kind: 'gone' })
  })

  it('a folder', async () => {
    await mkdir(scratch('a-folder.json'))
    expect(await refusal(scratch('a-folder.json'))).toMatchObject({ kind: 'not-a-file' })
  })

  it.skipIf(process.platform === 'win32')('a device without end', async () => {
    expect(await refusal('/dev/zero')).toMatchObject({ kind: 'not-a-file' })
  })

  it('a file of 300 MB, without reading it', async () => {
    const file = await open(scratch('large.json'), 'w')
    await file.truncate(300 * 1024 * 1024)
    await file.close()
    const started = performance.now()
    expect(await refusal(scratch('large.json'))).toMatchObject({ kind: 'too-large' })
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it.each([
    ['UTF-16', Buffer.from('\uFEFF{"format":"ke-hoach-so/snapshot"}', 'utf16le')],
    ['bytes that are no text', Buffer.from([0x7b, 0x22, 0xff, 0xc0, 0x22, 0x7d])],
  ])('%s', async (name, bytes) => {
    const path = scratch(`${name.length}.json`)
    await writeFile(path, bytes)
    expect(await refusal(path)).toMatchObject({ kind: 'not-utf8' })
  })

  it('a file of zeros, as a stick that was pulled out leaves it', async () => {
    const path = scratch('zeros.json')
    await writeFile(path, Buffer.alloc(4096))
    expect(await refusal(path)).toMatchObject({ kind: 'empty' })
  })
})

describe('khs on a command line it does not understand', TIME, () => {
  it('says so in one sentence with a hint, and in JSON when asked to', async () => {
    const people = await run(['genrate', SAMPLE])
    expect(people).toMatchObject({ code: 2, stdout: '' })
    expect(people.stderr).toBe(
      `Không có lệnh “genrate”; các lệnh là ${commandNames.join(', ')}. Xem hướng dẫn: khs --help.\n`,
    )
    const machine = await run(['check', SAMPLE, '--colour', '--json'])
    expect(machine).toMatchObject({ code: 2, stderr: '' })
    expect(JSON.parse(machine.stdout)).toEqual({
      ok: false,
      kind: 'usage',
      message: 'Không có tùy chọn “--colour”. Xem hướng dẫn: khs --help.',
      place: null,
    })
  })
})

describe('khs on a bug of its own', TIME, () => {
  async function withBug(env: NodeJS.ProcessEnv, ...flags: readonly string[]) {
    const broken = scratch('broken.mjs')
    await writeFile(broken, "Array.prototype.toSorted = () => { throw new Error('broken on purpose') }")
    return run(['check', SAMPLE, ...flags], { NODE_OPTIONS: `--import=file://${broken}`, ...env })
  }

  it('ends with 70 and a sentence, without a stack', async () => {
    const ended = await withBug({ KHS_DEBUG: '' })
    expect(ended).toMatchObject({ code: 70, stdout: '' })
    expect(ended.stderr).toContain('lỗi ngoài dự kiến')
    expect(ended.stderr).not.toContain('broken on purpose')
    expect(JSON.parse((await withBug({}, '--json')).stdout)).toMatchObject({ ok: false, kind: 'bug' })
  })

  it('shows the stack with KHS_DEBUG=1', async () => {
    expect((await withBug({ KHS_DEBUG: '1' })).stderr).toMatch(/Error: broken on purpose\n\s+at /)
  })
})

describe('khs in a pipe', TIME, () => {
  it.skipIf(process.platform === 'win32')('ends quietly when its reader has seen enough', async () => {
    const line = `"${process.execPath}" "${program()}" schema | head -c 20`
    expect(await start('/bin/sh', ['-c', line])).toMatchObject({ code: 0, stderr: '' })
  })

  it('prints nothing but JSON to stdout', async () => {
    const { stdout } = await run(['schema', '--json'])
    expect(Object.keys(JSON.parse(stdout).schemas)).toEqual(['snapshot-1.schema.json', 'package-1.schema.json'])
  })

  it('reads a file by a path relative to where the user stands', async () => {
    await writeFile(join(scratch('.'), 'here.json'), '{')
    const ended = await start('/bin/sh', [
      '-c',
      `cd "${scratch('.')}" && "${process.execPath}" "${program()}" check here.json`,
    ])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('bị cắt cụt')
  })
})
