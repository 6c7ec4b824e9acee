import { readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Envelope, Sign } from '#shared/package/envelope.ts'
import { writePackage } from '#shared/package/write-package.ts'
import { dismissalOf } from '#shared/preflight/dismissals.ts'
import { runPreflight } from '#shared/preflight/run-preflight.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { SAMPLE_PLAN, sampleSnapshot } from '#tests/fixtures/sample.ts'
import { newSigner, someParts } from '#tests/shared/package/package-parts.ts'
import { bundledKhs, SAMPLE } from './bundled-khs.ts'

const { run, scratch } = bundledKhs()
const TIME = { timeout: 60_000 }

describe('khs check', TIME, () => {
  it('ends with 1 on the sample and names its error', async () => {
    const ended = await run(['check', SAMPLE])
    expect(ended.code).toBe(1)
    const lines = ended.stdout.trimEnd().split('\n')
    expect(lines[0]).toMatch(/^Lỗi \[security\.level-one\] .*cấp độ 1/)
    for (const line of lines) expect(line).toMatch(/^(Lỗi|Cảnh báo|Lưu ý) \[[a-z]+\.[a-z-]+\] .+\.$/)
    for (const rule of ['law.not-in-force', 'security.antivirus', 'security.share'])
      expect(ended.stdout).toContain(`[${rule}]`)
    expect(ended.stdout).toContain('20/55 máy tính')
  })

  it('gives machines the very findings of the app', async () => {
    const ended = await run(['check', SAMPLE, '--json'])
    expect(ended).toMatchObject({ code: 1, stderr: '' })
    const answer = JSON.parse(ended.stdout)
    const findings = runPreflight(sampleSnapshot(), SAMPLE_PLAN, '2026-11-22')
    expect(answer).toMatchObject({ ok: true, command: 'check', plan: { id: SAMPLE_PLAN, year: 2026 } })
    expect(answer.findings).toEqual(JSON.parse(JSON.stringify(findings)))
    expect(answer.counts.error + answer.counts.warning + answer.counts.info).toBe(findings.length)
  })

  it('looks at one rule, or at the rules of one word, and says when there is none', async () => {
    const one = await run(['check', SAMPLE, '--rule', 'law.not-in-force', '--json'])
    const found: readonly { rule: string }[] = JSON.parse(one.stdout).findings
    expect([one.code, found.length, new Set(found.map(({ rule }) => rule))]).toEqual([
      0,
      3,
      new Set(['law.not-in-force']),
    ])
    const several = await run(['check', SAMPLE, '--rule', 'security'])
    expect(several.stdout.trimEnd().split('\n')).toHaveLength(4)
    const unknown = await run(['check', SAMPLE, '--rule', 'law.not'])
    expect(unknown).toMatchObject({ code: 2, stdout: '' })
    expect(unknown.stderr).toMatch(/Không có quy tắc “law\.not”.*head/)
  })

  it('only counts what was left with a reason', async () => {
    const path = scratch('left.json')
    const sample = sampleSnapshot()
    const [error] = runPreflight(sample, SAMPLE_PLAN, '2026-11-22')
    if (error === undefined) throw new Error('the sample has an error')
    const left = dismissalOf(error, SAMPLE_PLAN, 'left', 'Sở đã biết.', '2026-01-20')
    await writeFile(path, JSON.stringify({ ...sample, dismissals: [left] }))
    const ended = await run(['check', path, '--json'])
    expect(ended.code).toBe(0)
    const answer = JSON.parse(ended.stdout)
    expect(answer.counts.error).toBe(0)
    expect(answer.dismissed).toMatchObject([{ rule: error.rule, dismissal: { reason: 'Sở đã biết.' } }])
  })

  it('ends with 0 when no error is left', async () => {
    const path = scratch('mended.json')
    const mended: Snapshot = {
      ...sampleSnapshot(),
      informationSystems: sampleSnapshot().informationSystems.map((system) => ({ ...system, level: 3 as const })),
    }
    await writeFile(path, JSON.stringify(mended))
    const ended = await run(['check', path])
    expect(ended.code).toBe(0)
    expect(ended.stdout).not.toMatch(/^Lỗi/m)
  })
})

describe('khs verify', TIME, () => {
  let signed: Envelope
  const tampered = async (name: string, change: (envelope: Envelope) => Envelope) => {
    const path = scratch(`${name}.json`)
    await writeFile(path, JSON.stringify(change(signed)))
    return run(['verify', path, '--json'])
  }
  const packageOf = async (sign?: Sign): Promise<string> =>
    writePackage({ ...someParts, snapshot: sampleSnapshot(), ...(sign === undefined ? {} : { sign }) })

  beforeAll(async () => {
    signed = JSON.parse(await packageOf(newSigner()))
  })

  it('finds no change in an unsigned package, and says that this does not prove who sent it', async () => {
    const path = scratch('unsigned.json')
    await writeFile(path, await packageOf())
    const ended = await run(['verify', path])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toContain(
      'Gói báo cáo của đơn vị “Bệnh viện Y học cổ truyền Bình Dương”, năm 2026, gói thứ 1.',
    )
    expect(ended.stdout).toContain(
      'Không phát hiện thay đổi so với lúc xuất; gói chưa ký nên không chứng minh được nơi gửi.',
    )
    expect(ended.stdout).not.toContain('nguyên vẹn')
    expect(ended.stdout).toContain('Chữ ký số: không có.')
  })

  it('checks a signature and prints the fingerprint of its key', async () => {
    const ended = await tampered('signed', (envelope) => envelope)
    expect(ended.code).toBe(0)
    expect(JSON.parse(ended.stdout)).toMatchObject({
      ok: true,
      signature: 'valid',
      keyFingerprint: expect.stringMatching(/^[\w-]{43}$/),
    })
  })

  it('finds one changed figure', async () => {
    const ended = await tampered('figure', (envelope) =>
      JSON.parse(JSON.stringify(envelope).replace('900000000', '900000001')),
    )
    expect(ended.code).toBe(2)
    expect(JSON.parse(ended.stdout)).toMatchObject({ ok: false, kind: 'changed', place: { path: 'integrity.digest' } })
  })

  it.each([
    [
      'another key',
      (envelope: Envelope, other: Envelope): Envelope => ({
        ...envelope,
        integrity: { ...envelope.integrity, publicKey: other.integrity.publicKey },
      }),
    ],
    [
      'another signature',
      (envelope: Envelope, other: Envelope): Envelope => ({
        ...envelope,
        integrity: { ...envelope.integrity, signature: other.integrity.signature },
      }),
    ],
    [
      'the algorithm "none"',
      (envelope: Envelope): Envelope => ({
        ...envelope,
        integrity: { ...envelope.integrity, signature: `${Buffer.from('{"alg":"none"}').toString('base64url')}..AA` },
      }),
    ],
  ])('refuses a package with %s', async (name, change) => {
    const other: Envelope = JSON.parse(await packageOf(newSigner()))
    const ended = await tampered(name.replaceAll('"', ''), (envelope) => change(envelope, other))
    expect(ended.code).toBe(2)
    expect(JSON.parse(ended.stdout)).toMatchObject({
      ok: false,
      kind: 'wrong-signature',
      place: { path: 'integrity.signature' },
    })
  })
})

describe('khs schema', TIME, () => {
  it('writes the schemas that the project publishes', async () => {
    const out = scratch('schema')
    expect((await run(['schema', '--out', out])).code).toBe(0)
    const published = fileURLToPath(new URL('../../../shared/package/schema/', import.meta.url))
    expect((await readdir(out)).sort()).toEqual((await readdir(published)).sort())
    for (const name of await readdir(out)) {
      expect(await readFile(`${out}/${name}`, 'utf8')).toBe(readFileSync(published + name, 'utf8'))
    }
  })
})

describe('khs --help and --version', TIME, () => {
  it.each([[], ['generate'], ['check'], ['verify'], ['schema']])('explains %s', async (...command) => {
    const ended = await run([...command, '--help'])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toContain(`khs ${command[0] ?? '<lệnh>'}`)
    expect(ended.stdout).toContain('Mã kết thúc: 0')
  })

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})
