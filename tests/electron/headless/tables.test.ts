import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import readXlsx from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { tinyDisk } from '#tests/electron/files/tiny-disk.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { bundledKhs, type Ended, SAMPLE } from './bundled-khs.ts'

const { run, scratch } = bundledKhs()
const TIME = { timeout: 60_000 }
const DAY = '2026-11-22'
const FIGURES = `So-lieu-YHCTBD-${DAY}.xlsx`
const INVENTORY = 'Kiem-ke-YHCTBD.xlsx'

let sample: { readonly out: string; readonly ended: Ended }
beforeAll(async () => {
  const out = scratch('on/the/way')
  sample = { out, ended: await run(['tables', SAMPLE, '--out', out, '--today', DAY, '--json']) }
}, 60_000)

describe('khs tables', TIME, () => {
  it('writes both workbooks, whole, and says what it wrote', async () => {
    expect(sample.ended).toMatchObject({ code: 0, stderr: '' })
    const said = JSON.parse(sample.ended.stdout)
    expect(said).toMatchObject({ ok: true, command: 'tables', today: DAY, notes: [] })
    expect((await readdir(sample.out)).sort()).toEqual([INVENTORY, FIGURES])
    expect(said.files.map((file: { kind: string; name: string }) => [file.kind, file.name])).toEqual([
      ['figures', FIGURES],
      ['inventory', INVENTORY],
    ])
    for (const file of said.files) {
      const bytes = await readFile(file.path)
      expect(bytes.byteLength).toBe(file.bytes)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
      expect((await readXlsx(file.path)).map(({ sheet }) => sheet)).toEqual(file.sheets)
    }
  })

  it('writes figures that the import knows as the app’s own: no row, no question, exit code 0', async () => {
    const imported = await run(['import', join(sample.out, FIGURES), '--into', SAMPLE, '--json'])
    const said = JSON.parse(imported.stdout)
    expect([imported.code, said.rows, said.questions]).toEqual([0, [], []])
    expect(said.leftOut.map(({ kind }: { kind: string }) => kind)).toEqual(Array.from({ length: 9 }, () => 'figures'))
  })

  it('counts what the records say: Bảng 2 and Bảng 3 of the sample', async () => {
    const sheets = await readXlsx(join(sample.out, FIGURES))
    const [, antivirus, links] = sheets.map(({ data }) => data)
    expect(antivirus?.[0]?.[0]).toBe('Bệnh viện Y học cổ truyền Bình Dương')
    expect(antivirus?.find((row) => row[1] === 'Tổng cộng')?.slice(2)).toEqual([55, 20, 0, 35, 0, '20/55 (36,4%)'])
    expect(links?.find((row) => row[0] === '1')?.slice(1)).toEqual([
      'Bệnh viện Y học cổ truyền Bình Dương',
      0,
      2,
      '300 Mb/s (2)',
    ])
  })

  it('lists every record of the inventory, with the names of what it points at', async () => {
    const sheets = await readXlsx(join(sample.out, INVENTORY))
    const snapshot = sampleSnapshot()
    const [assets, links] = sheets.map(({ data }) => data)
    expect(assets).toHaveLength(snapshot.assets.length + 1)
    expect(links).toHaveLength(snapshot.links.length + 1)
    const head = assets?.[0] ?? []
    const first = assets?.[1] ?? []
    expect(first[head.indexOf('Tên thiết bị')]).toBe('Bộ máy vi tính 01')
    expect(first[head.indexOf('Khoa, phòng')]).toBe('Ban Giám đốc')
    expect(first[head.indexOf('Số lượng thực tế')]).toBe(1)
  })

  it('works on an empty hospital', async () => {
    const path = scratch('empty.json')
    await writeFile(path, JSON.stringify(emptySnapshot()))
    const ended = await run(['tables', path, '--out', scratch('empty'), '--today', DAY])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect((await readdir(scratch('empty'))).sort()).toEqual(['Kiem-ke.xlsx', `So-lieu-${DAY}.xlsx`])
    expect(ended.stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  it('says what a package left at home', async () => {
    const path = fileURLToPath(new URL('../../fixtures/package-1.json', import.meta.url))
    const ended = await run(['tables', path, '--out', scratch('package'), '--today', DAY])
    expect(ended.code).toBe(0)
    expect(ended.stderr).toMatch(/^Dữ liệu lấy từ gói không gửi kèm \d+ phần, nên số liệu có thể chưa đủ\.\n$/)
  })

  it('needs --out, and takes no plan', async () => {
    expect((await run(['tables', SAMPLE])).stderr).toContain('cần --out')
    expect((await run(['tables', SAMPLE, '--out', 'x', '--plan', '2026'])).stderr).toContain('không có tùy chọn --plan')
    const help = await run(['tables', '--help'])
    expect(help).toMatchObject({ code: 0 })
    expect(help.stdout).toContain('khs tables <snapshot.json|gói.json> --out <thư mục>')
  })

  it('refuses a bad snapshot in one sentence and writes nothing', async () => {
    const path = scratch('bad.json')
    await writeFile(path, '{"format":')
    const ended = await run(['tables', path, '--out', scratch('never')])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(await readdir(scratch('.'))).not.toContain('never')
  })

  it('says that a disk is full, and leaves every earlier file as it was', async (test) => {
    const disk = await tinyDisk('size=16k')
    if (disk === null) return test.skip('cannot mount here')
    await writeFile(join(disk, FIGURES), 'earlier')
    const ended = await run(['tables', SAMPLE, '--out', disk, '--today', DAY])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('Chưa tệp nào được thay.')
    expect(await readdir(disk)).toEqual([FIGURES])
    expect(await readFile(join(disk, FIGURES), 'utf8')).toBe('earlier')
  })
})
