import { readFile, writeFile } from 'node:fs/promises'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { recordNames } from '#shared/records/record-names.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { inventoryWorkbook } from '#shared/tables/inventory-workbook.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { bundledKhs, SAMPLE } from './bundled-khs.ts'

const khs = bundledKhs()
const SHEET = 'Tên tài sản;Mã TS;Khoa, phòng;SL\r\nMáy in mới;0045;Khoa Lạ;2\r\nMáy quét;0046;;-3\r\nSwitch;0047;;1'

async function file(name: string, text: string | Uint8Array): Promise<string> {
  const path = khs.scratch(name)
  await writeFile(path, text)
  return path
}

async function json(...args: readonly string[]) {
  const ended = await khs.run(['import', ...args, '--json'])
  return { ...ended, answer: JSON.parse(ended.stdout) }
}

test('each row is told with its verdict, cell and reason; nothing is written without --apply', async () => {
  const sheet = await file('a.csv', SHEET)
  const before = await readFile(SAMPLE, 'utf8')
  const ended = await khs.run(['import', sheet, '--into', SAMPLE])
  expect(ended.code).toBe(1)
  expect(ended.stdout).toContain('Lỗi [a.csv, dòng 3] Máy quét | D3: ')
  expect(ended.stdout).toContain('Thêm [a.csv, dòng 4] Switch')
  expect(ended.stdout).toContain('Câu hỏi [departments:khoa la]')
  expect(ended.stderr).toContain('Chưa ghi gì')
  expect(await readFile(SAMPLE, 'utf8')).toBe(before)
})

test('answers of a mapping settle the questions, and --apply writes a snapshot that check reads', async () => {
  const sheet = await file('b.csv', SHEET)
  const mapping = await file('m.json', JSON.stringify({ answers: { 'departments:khoa la': 'new' } }))
  const out = khs.scratch('moi.json')
  const { code, answer } = await json(sheet, '--into', SAMPLE, '--mapping', mapping, '--apply', out)
  expect([code, answer.counts]).toEqual([1, { add: 2, update: 0, skip: 1, error: 1 }])
  const written = JSON.parse(await readFile(out, 'utf8')) as Snapshot
  const made = written.assets.find((asset) => asset.code === '0045')
  expect(recordNames(written).nameOf('departments', made?.departmentId ?? '')).toBe('Khoa Lạ')
  expect((await khs.run(['check', out])).code).toBeLessThan(2)
  const again = await json(sheet, '--into', out)
  expect([again.answer.counts.add, again.answer.questions]).toEqual([0, []])
})

test('what a word means is asked once: --apply remembers it with the kind of sheet', async () => {
  const words = 'Tên tài sản;Mã TS;Diệt virus\r\nMáy tính HP;W-1;BKAV Pro'
  const sheet = await file('w.csv', words)
  const mapping = await file('wm.json', JSON.stringify({ answers: { 'choice:assets.antivirus:bkav pro': 'upToDate' } }))
  const out = khs.scratch('w.json')
  await json(sheet, '--into', SAMPLE, '--mapping', mapping, '--apply', out)
  const next = await file('w2.csv', `${words}\r\nMáy tính Dell;W-2;BKAV Pro`)
  const { answer } = await json(next, '--into', out)
  expect([answer.counts, answer.questions]).toEqual([{ add: 1, update: 0, skip: 2, error: 0 }, []])
})

test('the workbook that khs tables writes of the sample adds nothing and changes nothing', async () => {
  const workbook = await file('kiem-ke.xlsx', writeXlsx(inventoryWorkbook(sampleSnapshot())))
  const { answer } = await json(workbook, '--into', SAMPLE)
  expect(answer.rows.filter(({ verdict }: { verdict: string }) => verdict === 'add' || verdict === 'update')).toEqual(
    [],
  )
})

test('a hidden sheet is told, and read only when the mapping names it', async () => {
  const text = (value: string) => ({ kind: 'text' as const, text: value })
  const rows = [
    ['Tên thiết bị', 'Mã tài sản'],
    ['Máy in', 'H-1'],
  ].map((texts) => ({ cells: texts.map(text) }))
  const sheet = (name: string) => ({
    name,
    columnWidths: [20, 10],
    rows,
    headRows: 1,
    orientation: 'portrait' as const,
  })
  const parts = unzipSync(writeXlsx([sheet('Hiện'), sheet('Ẩn')]))
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
  parts['xl/workbook.xml'] = strToU8(book.replace('name="Ẩn"', 'name="Ẩn" state="hidden"'))
  const workbook = await file('an.xlsx', zipSync(parts))
  const { answer } = await json(workbook, '--into', SAMPLE)
  expect(answer.rows.map((row: { sheet: string }) => row.sheet)).not.toContain('Ẩn')
  expect(answer.notes.join()).toContain('bị ẩn')
  const mapping = await file('an.json', JSON.stringify({ sheets: { 'an.xlsx/Ẩn': {} } }))
  const named = await json(workbook, '--into', SAMPLE, '--mapping', mapping)
  expect(named.answer.rows.map((row: { sheet: string }) => row.sheet)).toContain('Ẩn')
})

test('a table of which nothing can be read is no success', async () => {
  const sheet = await file('la.csv', 'Cột 1;Cột 2\r\nA;B\r\n')
  const { code, answer } = await json(sheet, '--into', SAMPLE)
  expect([code, answer.leftOut.map(({ file: name }: { file: string }) => name)]).toEqual([1, ['la.csv']])
})

test.each([
  ['empty.xlsx', '', 'empty'],
  ['page.xls', '<html></html>', 'web-page'],
  ['abc.csv', 'Tªn thiÕt bÞ;§¬n vÞ\r\nM¸y tÝnh;Phßng ®iÒu d­ìng\r\nM¸y in;Khoa kh¸m bÖnh', 'legacy-text'],
  ['quote.csv', 'a;b\r\n"1;2', 'open-quote'],
])('%s is refused with its reason', async (name, text, kind) => {
  const { code, answer } = await json(await file(name, text), '--into', SAMPLE)
  expect([code, answer.kind]).toEqual([2, kind])
  expect(answer.message).toContain(name)
})

test.each([
  ['not json', '{', 'bad-mapping'],
  ['an unknown part', '{"x":1}', 'bad-mapping'],
  ['a table that no file has', '{"sheets":{"d.csv/":{"collection":"assets"}}}', 'bad-mapping'],
  ['an unknown field', '{"sheets":{"c.csv/":{"columns":{"0":"mau"}}}}', 'bad-mapping'],
])('a mapping with %s is refused', async (_, text, kind) => {
  const mapping = await file('bad.json', text)
  const { code, answer } = await json(await file('c.csv', SHEET), '--into', SAMPLE, '--mapping', mapping)
  expect([code, answer.kind]).toEqual([2, kind])
})

test.each([
  ['a column that the table does not have', '{"sheets":{"c.csv/":{"columns":{"99":"name"}}}}', 'không có cột 99'],
  ['two columns of one field', '{"sheets":{"c.csv/":{"columns":{"0":"name","2":"field:name"}}}}', 'cột 0 và cột 2'],
  [
    'an answer that its question does not have',
    '{"answers":{"departments:khoa la":"nope"}}',
    'new = Thêm mới “Khoa Lạ”',
  ],
])('a mapping with %s is refused in words, and nothing is written', async (_, text, words) => {
  const mapping = await file('bad.json', text)
  const out = khs.scratch('bad-out.json')
  const sheet = await file('c.csv', SHEET)
  const { code, answer } = await json(sheet, '--into', SAMPLE, '--mapping', mapping, '--apply', out)
  expect([code, answer.kind]).toEqual([2, 'bad-mapping'])
  expect(answer.message).toContain(words)
  await expect(readFile(out)).rejects.toThrow('ENOENT')
})

test('an answer that nothing asks for is told; a mapping may serve many imports', async () => {
  const mapping = await file('more.json', '{"answers":{"departments:khoa la":"new","departments:khoa x":"new"}}')
  const { answer } = await json(await file('c.csv', SHEET), '--into', SAMPLE, '--mapping', mapping)
  expect(answer.notes.filter((note: string) => note.includes('không được dùng'))).toEqual([
    'Lần nhập này không có câu hỏi “departments:khoa x” nên câu trả lời trong tệp ánh xạ không được dùng.',
  ])
})

test('the answer to how a column writes its numbers is an answer that was asked for', async () => {
  const sheet = await file('so.csv', 'Tên thiết bị;Mã TS;Đơn giá\r\nMáy in;N-1;1.275')
  const mapping = await file('so.json', '{"answers":{"notation:assets/don gia/.":"vietnamese"}}')
  const { answer } = await json(sheet, '--into', SAMPLE, '--mapping', mapping)
  expect([answer.counts.add, answer.notes.join().includes('không được dùng')]).toEqual([1, false])
})

test('the same list twice is imported once, and told', async () => {
  const text = 'Tên thiết bị;Số lượng\r\nMáy in cũ;2'
  const [one, two] = [await file('ds.csv', text), await file('ds - sao.csv', text)]
  const { answer } = await json(one, one, two, '--into', SAMPLE)
  expect(answer.counts.add).toBe(1)
  expect(answer.notes).toContain('“ds.csv” giống hệt “ds.csv” đã đọc nên chỉ nhập một lần.')
  expect(answer.notes).toContain('“ds - sao.csv” giống hệt “ds.csv” đã đọc nên chỉ nhập một lần.')
})

test('--apply never replaces what is no snapshot: the table that is imported, any other file', async () => {
  const sheet = await file('goc.csv', 'Tên thiết bị;Mã TS\r\nMáy in;G-1')
  const other = await file('khac.json', '{"a":1}')
  for (const target of [sheet, other]) {
    const before = await readFile(target)
    const { code, answer } = await json(sheet, '--into', SAMPLE, '--apply', target)
    expect([code, answer.kind]).toEqual([2, 'not-a-snapshot'])
    expect(answer.message).toContain('không ghi đè')
    expect(await readFile(target)).toEqual(before)
  }
  const out = khs.scratch('goc.json')
  for (const into of [SAMPLE, out]) expect((await json(sheet, '--into', into, '--apply', out)).code).toBe(0)
})

test('a folder in the place of a table is told as such', async () => {
  const { code, answer } = await json(khs.scratch('.'), '--into', SAMPLE)
  expect([code, answer.kind]).toEqual([2, 'not-a-file'])
  expect(answer.message).toMatch(/là thư mục.*Hãy chỉ ra một tệp .xlsx, .csv hoặc .tsv\./)
})
