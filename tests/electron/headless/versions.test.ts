import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readDocxText } from '#shared/document/read-docx-text.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'
import { bundledKhs, SAMPLE } from './bundled-khs.ts'

const { run, scratch } = bundledKhs()
const TIME = { timeout: 60_000 }

describe('khs next-year', TIME, () => {
  it('writes a snapshot with the plan of the year after, which the command itself reads', async () => {
    const path = scratch('next.json')
    const ended = await run(['next-year', SAMPLE, '--out', path, '--today', '2026-12-01', '--json'])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    const answer = JSON.parse(ended.stdout)
    const made = JSON.parse(await readFile(path, 'utf8')) as Snapshot
    expect(made.plans.map(({ year }) => year)).toEqual([2026, 2027])
    expect(answer.plan).toEqual({ id: made.plans[1]?.id, year: 2027 })
    expect(made.plans[0]).toEqual(sampleSnapshot().plans[0])
    const checked = await run(['check', path, '--plan', '2027', '--json'])
    expect(
      JSON.parse(checked.stdout).findings.filter(({ rule }: { rule: string }) => rule.startsWith('reference.missing')),
    ).toEqual([])
  })

  it('says what stays behind and which legal bases are out of force', async () => {
    const path = scratch('with-done.json')
    const start = sampleSnapshot()
    const initiatives = start.initiatives.map((item) => (item.id === 'ini-mang' ? { ...item, state: 'done' } : item))
    await writeFile(path, JSON.stringify({ ...start, initiatives }))
    const ended = await run(['next-year', path, '--out', scratch('next-2.json')])
    expect(ended.stdout).toContain('Để lại: Dự án “Đầu tư, nâng cấp hạ tầng mạng”: đã thực hiện xong.')
    expect(ended.stdout).toMatch(/Căn cứ Kế hoạch 875\/KH-UBND đã hết hiệu lực/)
  })

  it('refuses a year that has a plan already, and a file that is no snapshot', async () => {
    const path = scratch('twice.json')
    expect((await run(['next-year', SAMPLE, '--out', path])).code).toBe(0)
    const twice = await run(['next-year', path, '--out', scratch('never.json'), '--plan', '2026'])
    expect(twice.code).toBe(2)
    expect(twice.stderr).toContain('Đã có kế hoạch năm 2027')
    await writeFile(scratch('text.json'), 'xin chào')
    expect((await run(['next-year', SAMPLE, '--out', scratch('text.json')])).code).toBe(2)
    expect(await readFile(scratch('text.json'), 'utf8')).toBe('xin chào')
  })
})

describe('khs compare', TIME, () => {
  it('tells what differs between two files, and writes it as a DOCX', async () => {
    const path = scratch('other.json')
    const start = sampleSnapshot()
    const initiatives = start.initiatives.map((item) =>
      item.id === 'ini-mang' ? { ...item, name: 'Nâng cấp mạng' } : item,
    )
    await writeFile(path, JSON.stringify({ ...start, initiatives }))
    const docx = scratch('so-sanh.docx')
    const ended = await run(['compare', SAMPLE, path, '--docx', docx])
    expect(ended.code).toBe(0)
    expect(ended.stdout).toContain('Thay đổi (Dự án, nội dung chi): “Nâng cấp mạng”.')
    const text = readDocxText(new Uint8Array(await readFile(docx)))
    expect(text.ok && text.value.join('\n')).toMatch(/BẢNG.SO.SÁNH/)
    const same = await run(['compare', SAMPLE, SAMPLE, '--json'])
    expect(JSON.parse(same.stdout)).toMatchObject({ ok: true, same: true })
  })

  it('compares the plans of two years of one file', async () => {
    const path = scratch('years.json')
    await run(['next-year', SAMPLE, '--out', path])
    const ended = await run(['compare', path, path, '--plan', '2026,2027', '--json'])
    const { comparison, same } = JSON.parse(ended.stdout)
    expect(same).toBe(false)
    expect([comparison.left.plan.id, comparison.right.plan.year]).toEqual([SAMPLE_PLAN, 2027])
  })

  it('wants two files', async () => {
    const ended = await run(['compare', SAMPLE])
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain('Lệnh compare cần hai tệp đầu vào.')
    const three = await run(['compare', SAMPLE, SAMPLE, SAMPLE])
    expect(three.stderr).toContain('không nhận thêm')
  })
})
