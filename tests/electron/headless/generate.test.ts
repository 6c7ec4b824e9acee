import { createHash } from 'node:crypto'
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import readXlsx from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { isWholePdf } from '#electron/files/whole-pdf.ts'
import { findBrowser } from '#electron/headless/find-browser.ts'
import { rereadPlan } from '#electron/headless/reread-plan.ts'
import { cleanLine } from '#shared/basics/text.ts'
import { readDocxText } from '#shared/document/read-docx-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { tinyDisk } from '#tests/electron/files/tiny-disk.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { bundledKhs, type Ended, SAMPLE } from './bundled-khs.ts'

const { run, scratch } = bundledKhs()
const DOCX = 'KH-10-YHCTBD-2026.docx'
const WITHOUT_PDF = ['KH-10-YHCTBD-2026-phu-luc.xlsx', DOCX, 'KH-10-YHCTBD-2026.html', 'KHS_YHCTBD_2026_001.json']
const noBrowser = { PATH: '', Path: '' }
const TIME = { timeout: 90_000 }

async function snapshotFile(name: string, change: (snapshot: Snapshot) => Snapshot): Promise<string> {
  const path = scratch(name)
  await writeFile(path, JSON.stringify(change(sampleSnapshot())))
  return path
}

const changePlan = (change: Partial<Snapshot['plans'][number]>) => (snapshot: Snapshot) => ({
  ...snapshot,
  plans: snapshot.plans.map((plan) => ({ ...plan, ...change })),
})

/** Spaces that hold words together count as spaces. */
async function docxLines(path: string): Promise<readonly string[]> {
  const read = readDocxText(await readFile(path))
  if (!read.ok) throw new Error(read.error)
  return read.value.map(cleanLine)
}

let sample: { readonly out: string; readonly ended: Ended }
beforeAll(async () => {
  const out = scratch('made/on/the/way')
  sample = { out, ended: await run(['generate', SAMPLE, '--out', out, '--json']) }
}, 90_000)

describe('khs generate', TIME, () => {
  it('prints money in the unit asked for, and leaves number and date of an electronic document open', async () => {
    const out = scratch('as-asked')
    const ended = await run(['generate', SAMPLE, '--out', out, '--money', 'dong', '--electronic'], noBrowser)
    expect(ended.code).toBe(0)
    const lines = await docxLines(join(out, DOCX))
    expect(lines).toContain('Tổng kinh phí thực hiện (đồng)')
    expect(lines).toContain('1.275.000.000')
    expect(lines.filter((line) => line.startsWith('(Kèm theo Kế hoạch số ……/KH-YHCTBD ngày'))).toHaveLength(2)
    const refused = await run(['generate', SAMPLE, '--out', out, '--money', 'ty'])
    expect(refused).toMatchObject({ code: 2, stdout: '' })
    expect(refused.stderr).toContain('“ty” của --money')
    expect((await run(['check', SAMPLE, '--electronic'])).stderr).toContain('không có tùy chọn --electronic')
  })

  it('writes an outline in place of the stored text, says so, and leaves the input alone', async () => {
    const path = await snapshotFile('pillars.json', (snapshot) => snapshot)
    const before = await readFile(path, 'utf8')
    const out = scratch('pillars')
    const ended = await run(['generate', path, '--out', out, '--outline', 'pillars'], noBrowser)
    expect(ended.code).toBe(0)
    expect(ended.stderr).toContain('theo dàn ý “Mười trụ cột chuyển đổi số” thay cho')
    const lines = await docxLines(join(out, DOCX))
    expect(lines).toContain('1. Nhận thức số')
    expect(lines).toContain('10. Xã hội số (hồ sơ sức khỏe điện tử, dịch vụ trực tuyến cho người bệnh)')
    expect(lines).not.toContain('3. Nguồn nhân lực')
    expect(await readFile(path, 'utf8')).toBe(before)
  })

  it('writes every file of the sample plan, whole, and says what it wrote', async () => {
    expect(sample.ended).toMatchObject({ code: 0, stderr: '' })
    const said = JSON.parse(sample.ended.stdout)
    expect(said).toMatchObject({ ok: true, command: 'generate', plan: { id: 'plan-2026', year: 2026 } })
    const written = (await readdir(sample.out)).sort()
    expect(written.filter((name) => !name.endsWith('.pdf'))).toEqual(WITHOUT_PDF)
    expect(said.files.map((file: { name: string }) => file.name).sort()).toEqual(written)
    for (const file of said.files) {
      const bytes = await readFile(file.path)
      expect(bytes.byteLength).toBe(file.bytes)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256)
    }
    expect(await rereadPlan(SAMPLE, said)).toEqual([])
    const sheets = await readXlsx(join(sample.out, WITHOUT_PDF[0] ?? ''))
    expect(sheets.map(({ data }) => data.findLast((row) => typeof row[3] === 'number')?.[3])).toEqual([1275, 2400])
  })

  it('prints one line per file for people, and a note where no browser is installed', async () => {
    const { code, stdout, stderr } = await run(['generate', SAMPLE, '--out', scratch('lines')], noBrowser)
    expect(code).toBe(0)
    expect(stderr).toContain('Không có tệp PDF vì máy này chưa cài Chromium, Chrome hoặc Edge.')
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(line).toMatch(/^.+ {2}[\d.]+ byte {2}SHA-256 [0-9a-f]{64}$/)
  })

  it('takes every figure from the records', async () => {
    const input = await snapshotFile('changed.json', (snapshot) => ({
      ...changePlan({ number: 7, signerName: 'Nguyễn Thị Thử' })(snapshot),
      assets: snapshot.assets.filter(({ id }) => id !== snapshot.assets.find(({ kind }) => kind === 'desktop')?.id),
    }))
    const out = scratch('changed')
    expect((await run(['generate', input, '--out', out], noBrowser)).code).toBe(0)
    const before = new Set(await docxLines(join(sample.out, DOCX)))
    const after = await docxLines(join(out, 'KH-07-YHCTBD-2026.docx'))
    const news = after.filter((line) => !before.has(line)).join('\n')
    expect(news).toContain('Số: 07/KH-YHCTBD')
    expect(news).toContain('Nguyễn Thị Thử')
    expect(news).toContain('54 bộ máy vi tính')
    expect(news).toContain('(54/98, tương ứng 55,1%)')
  })

  it('replaces earlier files, leaves strangers alone and leaves nothing half-written behind', async () => {
    const out = scratch('again')
    await mkdir(out, { recursive: true })
    await writeFile(join(out, DOCX), 'earlier')
    await writeFile(join(out, 'của tôi.txt'), 'mine')
    expect((await run(['generate', SAMPLE, '--out', out], noBrowser)).code).toBe(0)
    expect((await readdir(out)).sort()).toEqual([...WITHOUT_PDF, 'của tôi.txt'].sort())
    expect(await docxLines(join(out, DOCX))).toContain('KẾ HOẠCH')
    expect(await readFile(join(out, 'của tôi.txt'), 'utf8')).toBe('mine')
  })

  it('makes the same plan from its own package, and says what the package does not hold', async () => {
    const out = scratch('from-package')
    const ended = await run(['generate', join(sample.out, 'KHS_YHCTBD_2026_001.json'), '--out', out], noBrowser)
    expect(ended.code).toBe(0)
    expect(ended.stderr).toMatch(/gói không gửi kèm \d+ phần/)
    expect((await docxLines(join(out, DOCX))).slice(0, 20)).toEqual(
      (await docxLines(join(sample.out, DOCX))).slice(0, 20),
    )
  })

  it('asks which plan is meant, and takes its year', async () => {
    const input = await snapshotFile('two-plans.json', (snapshot) => ({
      ...snapshot,
      plans: [
        ...snapshot.plans,
        ...snapshot.plans.map((plan) => ({ ...plan, id: 'plan-2027', year: 2027, number: null, date: null })),
      ],
    }))
    const out = scratch('two-plans')
    const unclear = await run(['generate', input, '--out', out])
    expect(unclear).toMatchObject({ code: 2, stdout: '' })
    expect(unclear.stderr).toContain('2026 (mã plan-2026), 2027 (mã plan-2027)')
    const unknown = await run(['generate', input, '--out', out, '--plan', '2030', '--json'])
    expect(JSON.parse(unknown.stdout)).toMatchObject({ ok: false, kind: 'unknown-plan', place: { file: input } })
    expect(await exists(out)).toBe(false)
    const ended = await run(
      ['generate', input, '--out', out, '--plan', '2027', '--today', '2027-02-03', '--json'],
      noBrowser,
    )
    expect(JSON.parse(ended.stdout)).toMatchObject({ plan: { id: 'plan-2027' }, today: '2027-02-03' })
    // It has no phases of its own, hence no appendix.
    expect((await readdir(out)).sort()).toEqual([
      'KH-du-thao-YHCTBD-2027.docx',
      'KH-du-thao-YHCTBD-2027.html',
      'KHS_YHCTBD_2027_001.json',
    ])
    expect(ended.stdout).toContain('không có tệp XLSX')
  })

  it('refuses a snapshot without a plan', async () => {
    const input = await snapshotFile('no-plan.json', (snapshot) => ({ ...snapshot, plans: [] }))
    const out = scratch('no-plan')
    const ended = await run(['generate', input, '--out', out])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('không có kế hoạch nào')
    expect(await exists(out)).toBe(false)
  })

  it('never leaves the folder, whatever the symbol of the hospital is', async () => {
    const input = await snapshotFile('symbol.json', (snapshot) => ({
      ...snapshot,
      hospital: { ...snapshot.hospital, symbol: '../../../BV\u0000/con', code: '..\\..' },
    }))
    const out = scratch('deep/down/here')
    expect((await run(['generate', input, '--out', out], noBrowser)).code).toBe(0)
    const names = await readdir(out)
    expect(names).toHaveLength(4)
    expect(await readdir(scratch('deep'))).toEqual(['down'])
    expect(await readdir(scratch('deep/down'))).toEqual(['here'])
  })

  it('carries texts that are hard on a file', async () => {
    const nasty = `<b>&amp;"'\u0000\uD800\u202E😀 _x0041_ =1+1 ${'Đ'.repeat(9000)}`
    const input = await snapshotFile('nasty.json', (snapshot) => ({
      ...snapshot,
      hospital: { ...snapshot.hospital, name: nasty },
      initiatives: snapshot.initiatives.map((each) => ({ ...each, name: nasty, objective: `=${nasty}`, note: nasty })),
    }))
    const ended = await run(['generate', input, '--out', scratch('nasty'), '--json'], noBrowser)
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(await rereadPlan(input, JSON.parse(ended.stdout))).toEqual(findBrowser() === null ? [] : ['Thiếu tệp pdf.'])
  })
})

describe('khs generate: PDF', TIME, () => {
  it.skipIf(findBrowser() === null)('is printed on A4 with the appendices lying', async () => {
    const bytes = await readFile(join(sample.out, 'KH-10-YHCTBD-2026.pdf'))
    expect(isWholePdf(bytes)).toBe(true)
    const boxes = [...bytes.toString('latin1').matchAll(/\/MediaBox \[0 0 (\d+)\.?\d* (\d+)\.?\d*\]/g)].map(
      ([, w, h]) => `${w}x${h}`,
    )
    expect(new Set(boxes)).toEqual(new Set(['594x841', '841x594']))
    expect(boxes.filter((box) => box === '841x594').length).toBeGreaterThanOrEqual(2)
  })

  it.skipIf(process.platform === 'win32').each([
    ['does nothing', 'exit 0', 'không in ra tệp PDF hoàn chỉnh'],
    [
      'writes half a file',
      'for a in "$@"; do case $a in --print-to-pdf=*) printf %%PDF-1.7 > "$(echo "$a" | /usr/bin/cut -d= -f2)";; esac; done',
      'không in ra tệp PDF hoàn chỉnh',
    ],
  ])('is left out with a note when the browser %s', async (name, script, words) => {
    const folder = scratch(`browser ${name}`)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'chromium'), `#!/bin/sh\n${script}\n`)
    await chmod(join(folder, 'chromium'), 0o755)
    const out = scratch(`out ${name}`)
    const { code, stderr } = await run(['generate', SAMPLE, '--out', out], { PATH: folder })
    expect(code).toBe(0)
    expect(stderr).toContain(words)
    expect((await readdir(out)).sort()).toEqual(WITHOUT_PDF)
  })

  it.skipIf(process.platform === 'win32' || findBrowser() === null)(
    'is left out with a note when there is no room for temporary files',
    async () => {
      const ended = await run(['generate', SAMPLE, '--out', scratch('no-tmp')], { TMPDIR: scratch('not/there') })
      expect(ended.code).toBe(0)
      expect(ended.stderr).toContain('không ghi được vào thư mục tạm')
    },
  )
})

describe('khs generate: a folder it cannot use', TIME, () => {
  it('says that --out is a file, and leaves the file alone', async () => {
    const out = scratch('a-file')
    await writeFile(out, 'mine')
    const ended = await run(['generate', SAMPLE, '--out', out, '--json'], noBrowser)
    expect(ended.code).toBe(2)
    expect(JSON.parse(ended.stdout)).toMatchObject({ ok: false, kind: 'not-a-folder', place: { file: out } })
    expect(await readFile(out, 'utf8')).toBe('mine')
    const inside = await run(['generate', SAMPLE, '--out', join(out, 'inside')], noBrowser)
    expect(inside).toMatchObject({ code: 2, stdout: '' })
    expect(inside.stderr).toContain(`“${join(out, 'inside')}” vì “${out}” là một tệp`)
    expect(inside.stderr).not.toContain('USB')
  })

  it('says that a disk is read-only', async (test) => {
    const disk = await tinyDisk('ro,size=64k')
    if (disk === null) return test.skip('cannot mount here')
    const ended = await run(['generate', SAMPLE, '--out', disk, '--json'], noBrowser)
    expect(ended.code).toBe(2)
    expect(JSON.parse(ended.stdout)).toMatchObject({ ok: false, kind: 'read-only' })
  })

  it.skipIf(process.platform !== 'linux')('ends with a sentence where no folder can be made', async () => {
    const ended = await run(['generate', SAMPLE, '--out', '/proc/khs/deep'], noBrowser)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('“/proc/khs/deep” vì “/proc” không cho tạo thư mục bên trong')
  })

  it('says that a disk is full, and leaves every earlier file as it was', async (test) => {
    const disk = await tinyDisk('size=48k')
    if (disk === null) return test.skip('cannot mount here')
    await writeFile(join(disk, DOCX), 'earlier')
    const ended = await run(['generate', SAMPLE, '--out', disk], noBrowser)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('ổ đĩa đã đầy')
    expect(ended.stderr).toContain('Chưa tệp nào được thay.')
    expect(await readdir(disk)).toEqual([DOCX])
    expect(await readFile(join(disk, DOCX), 'utf8')).toBe('earlier')
  })
})

describe('rereadPlan', TIME, () => {
  it('notices a changed file, a missing one, and records that are others', async () => {
    const out = scratch('reread')
    const said = JSON.parse((await run(['generate', SAMPLE, '--out', out, '--json'], noBrowser)).stdout)
    const missingPdf = findBrowser() === null ? [] : ['Thiếu tệp pdf.']
    expect(await rereadPlan(SAMPLE, said)).toEqual(missingPdf)
    const other = await snapshotFile('other.json', changePlan({ signerName: 'Người Khác', moneyUnit: 'dong' }))
    expect(await rereadPlan(other, said)).toEqual([
      expect.stringContaining('.docx: '),
      expect.stringContaining('.html: '),
      expect.stringContaining('.xlsx: '),
      expect.stringContaining('KHS_YHCTBD_2026_001.json: '),
      ...missingPdf,
    ])
    await writeFile(join(out, DOCX), 'x')
    await rm(join(out, 'KH-10-YHCTBD-2026.html'))
    expect(await rereadPlan(SAMPLE, said)).toEqual([
      expect.stringContaining(DOCX),
      expect.stringContaining('KH-10-YHCTBD-2026.html'),
      ...missingPdf,
    ])
  })
})

async function exists(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    () => false,
  )
}
