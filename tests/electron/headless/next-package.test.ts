import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { bundledKhs, SAMPLE } from './bundled-khs.ts'

const { run, scratch } = bundledKhs()
const noBrowser = { PATH: '', Path: '' }
const name = (sequence: number) => `KHS_YHCTBD_2026_${String(sequence).padStart(3, '0')}.json`

async function generated(out: string, ...args: readonly string[]) {
  const ended = await run(['generate', SAMPLE, '--out', out, ...args, '--json'], noBrowser)
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  return JSON.parse(ended.stdout)
}
const packageIn = async (out: string, sequence: number) => JSON.parse(await readFile(join(out, name(sequence)), 'utf8'))

describe('khs generate: the package', { timeout: 90_000 }, () => {
  it('never replaces an earlier one, but follows it', async () => {
    const out = scratch('chain')
    expect((await generated(out)).package).toEqual({ sequence: 1, previousHash: null })
    const first = await readFile(join(out, name(1)), 'utf8')
    const second = await generated(out)
    expect(second.package).toEqual({ sequence: 2, previousHash: JSON.parse(first).integrity.digest })
    expect(second.notes[0]).toBe(`Gói “${name(1)}” đã có và được giữ nguyên, nên gói mới là gói thứ 2.`)
    expect(second.notes[1]).toBe(`Gói mới nối tiếp gói “${name(1)}”.`)
    expect(await readFile(join(out, name(1)), 'utf8')).toBe(first)
    expect((await packageIn(out, 2)).header).toMatchObject({
      sequence: 2,
      previousHash: JSON.parse(first).integrity.digest,
    })
    expect((await run(['verify', join(out, name(2))])).code).toBe(0)
  })

  it('takes the number of --sequence, and the next after the newest when that is taken', async () => {
    const out = scratch('wanted')
    expect((await generated(out, '--sequence', '7')).package).toEqual({ sequence: 7, previousHash: null })
    const { digest } = (await packageIn(out, 7)).integrity
    expect((await generated(out, '--sequence', '3')).package).toEqual({ sequence: 3, previousHash: null })
    expect((await generated(out, '--sequence', '3')).package).toEqual({ sequence: 8, previousHash: digest })
    expect((await readdir(out)).filter((each) => each.endsWith('.json'))).toEqual([name(3), name(7), name(8)])
  })

  it('does not follow what cannot be read, or what another hospital of the same symbol sent', async () => {
    const broken = scratch('broken')
    await generated(broken)
    await writeFile(join(broken, name(1)), '{')
    const after = await generated(broken)
    expect(after.package).toEqual({ sequence: 2, previousHash: null })
    expect(after.notes.join(' ')).toContain('không nối tiếp')
    expect(await readFile(join(broken, name(1)), 'utf8')).toBe('{')

    const other = scratch('other')
    const snapshot = sampleSnapshot()
    const input = scratch('other.json')
    await writeFile(input, JSON.stringify({ ...snapshot, hospital: { ...snapshot.hospital, name: 'Bệnh viện Khác' } }))
    expect((await run(['generate', input, '--out', other], noBrowser)).code).toBe(0)
    expect((await generated(other)).package).toEqual({ sequence: 2, previousHash: null })
  })

  it('does not follow a package of another year that bears the name of one of this year', async () => {
    const out = scratch('years')
    const snapshot = sampleSnapshot()
    const input = scratch('2027.json')
    const plans = snapshot.plans.map((plan) => ({ ...plan, year: 2027 }))
    await writeFile(input, JSON.stringify({ ...snapshot, plans }))
    expect((await run(['generate', input, '--out', out], noBrowser)).code).toBe(0)
    await rename(join(out, name(1).replace('2026', '2027')), join(out, name(1)))
    expect((await generated(out)).package).toEqual({ sequence: 2, previousHash: null })
  })

  it('tells the hash of the file and of the content by name, the first as generate told it', async () => {
    const out = scratch('hashes')
    const { files } = await generated(out)
    const { sha256 } = files.find(({ kind }: { kind: string }) => kind === 'package')
    const told = (await run(['verify', join(out, name(1))])).stdout
    expect(told).toContain(`SHA-256 của tệp: ${sha256}`)
    expect(told).toContain(`SHA-256 của nội dung: ${(await packageIn(out, 1)).integrity.digest}`)
  })

  it.each(['0', '-1', '1.5', 'x', '10000000'])('refuses --sequence=%s', async (sequence) => {
    const ended = await run(['generate', SAMPLE, '--out', scratch('none'), `--sequence=${sequence}`])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('từ 1 đến 9999999')
  })
})
