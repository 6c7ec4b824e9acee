import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'
import { bytesOf, collectorFile, glpiFile, machineFiles } from '#tests/shared/collector/machine-samples.ts'
import { bundledKhs, SAMPLE } from './bundled-khs.ts'

const khs = bundledKhs()

async function folder(name: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const path = khs.scratch(name)
  for (const [file, content] of Object.entries(files)) {
    await mkdir(join(path, file, '..'), { recursive: true })
    await writeFile(join(path, file), content)
  }
  return path
}

const whole = JSON.stringify(collectorFile())

test('each machine is told with what would change, each damaged file with what to do; nothing is written', async () => {
  const usb = await folder('usb', {
    'ket-qua/a.json': whole,
    'ket-qua/b.json': bytesOf(glpiFile()),
    'ket-qua/dở.json': whole.slice(0, 300),
    'ket-qua/trống.json': '',
    'thu-thap.ps1': '# not read',
  })
  const before = await readFile(SAMPLE, 'utf8')
  const { code, stdout, stderr } = await khs.run(['collect', usb, '--into', SAMPLE])
  expect(code).toBe(1)
  expect(stdout).toContain('Máy mới [ket-qua/a.json] KHOA-NOI-01 | ')
  expect(stdout).toContain('Bộ nhớ (GB): 8')
  expect(stdout).toMatch(/Lỗi Tệp “ket-qua\/dở\.json” bị ghi dở.*Hãy chạy lại/)
  expect(stdout).toMatch(/Lỗi Tệp “ket-qua\/trống\.json” trống/)
  expect(stderr).toContain('Mục không dùng đến: ')
  expect(stderr).toContain('content.softwares (1 tệp)')
  expect(stderr).toContain('Chưa ghi gì')
  expect(await readFile(SAMPLE, 'utf8')).toBe(before)
})

test('--apply takes the machines over, once', async () => {
  const usb = await folder('usb-2', { 'a.json': whole, 'b.json': bytesOf(glpiFile()) })
  const out = khs.scratch('after.json')
  const first = await khs.run(['collect', usb, '--into', SAMPLE, '--apply', out, '--json'])
  expect(first.code).toBe(0)
  expect(JSON.parse(first.stdout)).toMatchObject({ counts: { new: 2, changed: 0, same: 0, unclear: 0 }, problems: [] })
  const written = JSON.parse(await readFile(out, 'utf8')) as Snapshot
  expect(written.assets.length).toBe(sampleSnapshot().assets.length + 2)
  const again = await khs.run(['collect', usb, '--into', out, '--json'])
  expect(JSON.parse(again.stdout)).toMatchObject({ counts: { new: 0, changed: 0, same: 2, unclear: 0 } })
})

test('two thousand files of which some are half written: every one is told', async () => {
  const files = machineFiles(2000).map(({ name, bytes }, at) => {
    return [name, at % 10 === 0 ? bytes.subarray(0, 200) : bytes] as const
  })
  const usb = await folder('many', Object.fromEntries(files))
  const { code, stdout } = await khs.run(['collect', usb, '--into', SAMPLE, '--json'])
  const { machines, problems } = JSON.parse(stdout)
  expect([code, machines.length, problems.length]).toEqual([1, 1800, 200])
})

test('a file in the place of a folder is said to be one', async () => {
  const ended = await khs.run(['collect', SAMPLE, '--into', SAMPLE])
  expect(ended).toMatchObject({ code: 2, stdout: '' })
  expect(ended.stderr).toMatch(/là một tệp\. Hãy chỉ ra thư mục/)
})

test.each([
  ['a folder that is not there', 'nowhere', 'gone'],
  ['a folder without such files', 'empty', 'no-files'],
])('%s ends with 2 and a sentence', async (_, name, kind) => {
  const usb = name === 'empty' ? await folder(name, { 'ghi-chu.txt': '' }) : khs.scratch(name)
  const { code, stdout, stderr } = await khs.run(['collect', usb, '--into', SAMPLE, '--json'])
  expect(code).toBe(2)
  expect(JSON.parse(stdout || stderr)).toMatchObject({ ok: false, kind })
})
