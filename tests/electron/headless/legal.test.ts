import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bundledKhs, SAMPLE } from './bundled-khs.ts'

const { run, scratch } = bundledKhs()
const TIME = { timeout: 60_000 }
const seed = (number: string) => fileURLToPath(new URL(`../../fixtures/legal/can-cu-${number}.txt`, import.meta.url))

describe('khs legal split', TIME, () => {
  it('splits the căn cứ of a real plan and says which documents are known', async () => {
    const ended = await run(['legal', 'split', seed('001')])
    expect(ended).toMatchObject({ code: 0, stderr: '15 văn bản, 0 cần xem; 0 đoạn không nhận ra.\n' })
    const lines = ended.stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(15)
    expect(lines[0]).toBe(
      '1. Nghị định 73/2019/NĐ-CP | 05/09/2019 | Chính phủ | quy định quản lý đầu tư ứng dụng công nghệ thông tin sử dụng nguồn vốn ngân sách nhà nước | [Trong danh mục: Nghị định 73/2019/NĐ-CP]',
    )
  })

  it('gives machines fields, spans and matches to a hospital’s list', async () => {
    const ended = await run(['legal', 'split', seed('000'), '--into', SAMPLE, '--json'])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    const said = JSON.parse(ended.stdout)
    expect(said).toMatchObject({ ok: true, command: 'legal' })
    expect(said.documents).toHaveLength(12)
    for (const { verdict, choice, span, source } of said.documents) {
      expect([verdict, choice.use]).toEqual(['known', 'list'])
      expect(said.text.slice(span.from, span.to).replace(/\s+/g, ' ')).toBe(source)
    }
    expect(said.others.map(({ kind }: { kind: string }) => kind)).toEqual(['heading'])
  })

  it('ends with 1 when something is to be looked at, and tells what was not understood', async () => {
    const path = scratch('unclear.txt')
    await writeFile(path, 'Chỉ thị số 14/CT-TTg của Thủ tướng;\nTheo đề nghị của Trưởng phòng KHTH.')
    const ended = await run(['legal', 'split', path])
    expect(ended.code).toBe(1)
    expect(ended.stdout).toMatch(/\[Cần xem\].*25\/05\/2018.*07\/06\/2019.*22\/04\/2026/)
    expect(ended.stdout).toContain('Không nhận ra: Theo đề nghị của Trưởng phòng KHTH.')
  })

  it.each([
    ['', /Chưa có gì để đọc/, 'empty'],
    ['Hôm nay trời đẹp', /Không nhận ra văn bản nào/, 'no-document'],
    ['x\n'.repeat(10_000), /10\.001 dòng/, 'too-long'],
    ['C¨n cø QuyÕt ®Þnh sè 749/Q§-TTg ngµy 03/6/2020 cña Thñ t­íng', /Unikey/, 'legacy-font'],
  ])('refuses what is no căn cứ in one sentence', async (text, words, kind) => {
    const path = scratch(`bad-${kind}.txt`)
    await writeFile(path, text)
    const ended = await run(['legal', 'split', path])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toMatch(words)
    expect(JSON.parse((await run(['legal', 'split', path, '--json'])).stdout)).toMatchObject({ ok: false, kind })
  })

  it('refuses a file that is no text, one that is not there, and a command line without its word', async () => {
    const path = scratch('old.txt')
    await writeFile(path, Buffer.from([0xc4, 0x83, 0xff, 0xc3, 0x28]))
    expect(await run(['legal', 'split', path])).toMatchObject({ code: 2 })
    expect((await run(['legal', 'split', scratch('none.txt')])).stderr).toContain('Không tìm thấy tệp')
    expect((await run(['legal', seed('000')])).stderr).toContain('Lệnh legal cần ghi việc phải làm: split.')
    expect((await run(['legal', 'split'])).stderr).toContain('cần một tệp đầu vào')
    expect((await run(['legal', '--help'])).stdout).toContain('khs legal split <tệp chữ>')
  })
})
