import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeDocx } from '#shared/document/docx-writer.ts'
import { writeHtml } from '#shared/document/html-writer.ts'
import { longOutline } from './long-outline.ts'
import { sampleOutline } from './sample-outline.ts'

const runs = (program: string, argument: string): boolean => spawnSync(program, [argument]).status === 0
const office = runs('soffice', '--version')
const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find((program) => runs(program, '--version'))
const reader = spawnSync('pdftotext', ['-v']).error === undefined
if (!office) console.warn('soffice is not installed: the DOCX is not opened in an office program in this run.')
if (chromium === undefined) console.warn('chromium is not installed: the HTML is not printed in this run.')
if (!reader) console.warn('pdftotext is not installed: printed pages are not read in this run.')

const folder = mkdtempSync(join(tmpdir(), 'printed-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Text of each page of a PDF. */
function pages(name: string): string[] {
  const text = spawnSync('pdftotext', ['-layout', join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' }).stdout
  return text.split('\f').slice(0, -1)
}
const firstLine = (page: string | undefined): string =>
  page
    ?.split('\n')
    .find((line) => line.trim() !== '')
    ?.trim() ?? ''

async function printDocx(): Promise<void> {
  writeFileSync(join(folder, 'sample.docx'), await writeDocx(sampleOutline))
  writeFileSync(join(folder, 'long.docx'), await writeDocx(longOutline))
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
  const options = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder]
  spawnSync('soffice', [...options, join(folder, 'sample.docx'), join(folder, 'long.docx')])
}

function printHtml(program: string): void {
  writeFileSync(join(folder, 'sample.html'), writeHtml(sampleOutline))
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer']
  const pdf = join(folder, 'page.pdf')
  spawnSync(program, [...options, `--print-to-pdf=${pdf}`, `file://${join(folder, 'sample.html')}`])
}

test.skipIf(!office || !reader)(
  'an office program opens the DOCX and prints the pages a clerk expects',
  async () => {
    await printDocx()
    const sample = pages('sample')
    expect(sample).toHaveLength(5)
    expect(sample.map(firstLine).slice(1)).toEqual(['2', '3', 'Phụ lục I', 'Phụ lục II'])
    expect(sample[2]).toMatch(/Nơi nhận:\s+GIÁM ĐỐC/)
    const long = pages('long')
    // Where lines break depends on the fonts at hand; the body takes about ten pages, the appendices three.
    expect(long.length).toBeGreaterThanOrEqual(12)
    expect(long.length).toBeLessThanOrEqual(15)
    expect(long.slice(-3).map(firstLine)).toEqual(['Phụ lục I', 'Phụ lục II', '2'])
    const signed = long.find((page) => page.includes('PHÓ GIÁM ĐỐC')) ?? ''
    expect(signed).toContain('Trân trọng./.')
    expect(signed).toContain('Nguyễn Thị Minh Khai')
    expect(signed).toContain('- Lưu: VT, KHTH.')
    expect(long.filter((page) => page.includes('Khoa, phòng') && page.includes('Số máy vi')).length).toBeGreaterThan(6)
  },
  120_000,
)

test.skipIf(chromium === undefined || !reader)(
  'Chromium prints the HTML as the same pages, numbered from the second page of each section',
  () => {
    printHtml(chromium ?? '')
    const printed = pages('page')
    expect(printed).toHaveLength(5)
    expect(printed.map(firstLine).slice(1)).toEqual(['2', '3', 'Phụ lục I', 'Phụ lục II'])
    expect(printed[2]).toMatch(/Nơi nhận:\s+GIÁM ĐỐC/)
    expect(readFileSync(join(folder, 'page.pdf')).length).toBeGreaterThan(10_000)
  },
  120_000,
)
