import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalBytes } from '#shared/package/canonical-bytes.ts'
import { describePackageProblem, packageProblemPlace } from '#shared/package/package-problem.ts'
import { readPackage } from '#shared/package/read-package.ts'
import { badFiles, badText } from '#tests/fixtures/bad-files.ts'
import { digest } from './package-parts.ts'

const fixture = readFileSync(new URL('../../fixtures/package-1.json', import.meta.url), 'utf8')

describe('a bad package file is refused with its kind, its place and a sentence that names it', () => {
  it.each(badFiles.filter(({ reader }) => reader === 'package'))('$file', async ({ file, kind, path, says }) => {
    const result = await readPackage(badText(file), { digest })
    if (result.ok) throw new Error('the file was read')
    expect(result.error.kind).toBe(kind)
    expect(packageProblemPlace(result.error)?.path ?? null).toBe(path)
    const sentence = describePackageProblem(result.error)
    for (const part of says) expect(sentence).toContain(part)
    expect(sentence).toMatch(/[Hh]ãy .+\.$/)
  })
})

describe('readPackage', () => {
  it('refuses any single changed byte, or reads the same content', async () => {
    const whole = await readPackage(fixture, { digest })
    const bytes = new TextEncoder().encode(fixture)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ flip
        const result = await readPackage(new TextDecoder().decode(changed), { digest })
        if (result.ok) expect(result).toEqual(whole)
        else expect(describePackageProblem(result.error)).toMatch(/\.$/)
      }),
      { numRuns: 200 },
    )
  })

  it('never throws on a value put anywhere around the content, and never reads it', async () => {
    const whole = JSON.parse(fixture)
    const places = ['format', 'formatVersion', 'kind', 'header', 'payload', 'integrity'].map((key) => [key])
    for (const part of ['header', 'integrity']) for (const key of Object.keys(whole[part])) places.push([part, key])
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), fc.jsonValue(), async ([part = '', key], value) => {
        const changed =
          key === undefined ? { ...whole, [part]: value } : { ...whole, [part]: { ...whole[part], [key]: value } }
        fc.pre(JSON.stringify(changed) !== JSON.stringify(whole))
        const result = await readPackage(JSON.stringify(changed), { digest })
        expect(result.ok).toBe(false)
        if (!result.ok) expect(describePackageProblem(result.error)).toMatch(/\.$/)
      }),
      { numRuns: 150 },
    )
  })

  it('never throws on any content with the right digest', async () => {
    const whole = JSON.parse(fixture)
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (payload, odd) => {
        for (const content of [payload, { ...whole.payload, assets: odd }, { ...whole.payload, version: odd }]) {
          const result = await readPackage(await sealed({ ...whole, payload: content }), { digest })
          if (!result.ok) expect(describePackageProblem(result.error)).toMatch(/\.$/)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('tells of a snapshot version that the header does not know', async () => {
    const whole = JSON.parse(fixture)
    const result = await readPackage(await sealed({ ...whole, header: { ...whole.header, snapshotVersion: 5 } }), {
      digest,
    })
    expect(result.ok ? null : describePackageProblem(result.error)).toContain('header.snapshotVersion')
  })

  it('tells of a list that the header does not count', async () => {
    const whole = JSON.parse(fixture)
    const { assets: _assets, ...counts } = whole.header.counts
    const result = await readPackage(await sealed({ ...whole, header: { ...whole.header, counts } }), { digest })
    expect(result.ok ? null : result.error).toEqual({
      kind: 'header-mismatch',
      part: 'counts.assets',
      header: 0,
      payload: 2,
    })
  })

  it.each([
    ['packageId', 'có dấu', 'phải là mã gồm 1 đến 64 chữ cái'],
    ['createdAt', '2026-11-21T09:30:00+07:00', 'phải là thời điểm theo giờ UTC, viết dạng 2026-01-31T02:30:00Z'],
    ['previousHash', 'ABC', 'phải là mã băm SHA-256 gồm 64 chữ số'],
  ])('says of a header whose %s has the wrong form which form it has', async (part, said, words) => {
    const whole = JSON.parse(fixture)
    const result = await readPackage(await sealed({ ...whole, header: { ...whole.header, [part]: said } }), { digest })
    const sentence = result.ok ? '' : describePackageProblem(result.error)
    expect(sentence).toContain(words)
    expect(sentence).toContain(`(đang là “${said}”)`)
  })

  it('does not take a signature of the wrong form for an id', async () => {
    const whole = JSON.parse(fixture)
    const integrity = { ...whole.integrity, signature: 'x', publicKey: { kty: 'OKP', crv: 'Ed25519', x: 'y' } }
    const result = await readPackage(JSON.stringify({ ...whole, integrity }), { digest })
    expect(result.ok ? '' : describePackageProblem(result.error)).toContain(
      '“Chữ ký số”: không đúng dạng (đang là “x”)',
    )
  })

  it.each([
    ['hospitalName', 'Bệnh viện Khác', 'tên đơn vị “Bệnh viện Khác” (header.hospitalName)', '“Bệnh viện Ví dụ”'],
    ['hospitalCode', '0046', 'mã đơn vị “0046” (header.hospitalCode)', '“0045”'],
    ['year', 2031, 'năm kế hoạch 2031 (header.year)', '“2027”'],
  ])('tells of a header whose %s is not that of the content', async (part, said, ...words) => {
    const whole = JSON.parse(fixture)
    const result = await readPackage(await sealed({ ...whole, header: { ...whole.header, [part]: said } }), { digest })
    if (result.ok) throw new Error('it was read')
    expect(result.error).toMatchObject({ kind: 'header-mismatch', part, header: said })
    expect(packageProblemPlace(result.error)?.path).toBe(`header.${part}`)
    for (const each of words) expect(describePackageProblem(result.error)).toContain(each)
  })

  it('keeps what it quotes of a header in one line without controls', async () => {
    const whole = JSON.parse(fixture)
    const counts = { ...whole.header.counts, 'a\x1b[2K\r\nb': 1 }
    for (const header of [{ counts }, { hospitalName: 'a\x1b[2K\r\nb' }]) {
      const result = await readPackage(await sealed({ ...whole, header: { ...whole.header, ...header } }), { digest })
      expect(result.ok ? '' : describePackageProblem(result.error)).toMatch(/^\P{Cc}*a\[2K b\P{Cc}*$/u)
    }
  })

  it.each([
    ['nested deeper than the call stack', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['with half a surrogate pair', '"\\ud800"'],
  ])('refuses content %s without a throw', async (_what, payload) => {
    const text = JSON.stringify({ ...JSON.parse(fixture), payload: 'HERE' }).replace('"HERE"', payload)
    const result = await readPackage(text, { digest })
    expect(result.ok ? null : result.error).toEqual({ kind: 'changed' })
  })
})

/** The text of a package whose digest fits, as a careless program or an attacker would write it. */
async function sealed(envelope: Parameters<typeof canonicalBytes>[0] & { integrity: object }): Promise<string> {
  const bytes = canonicalBytes(envelope)
  if (bytes === null) throw new Error('no canonical form')
  return JSON.stringify({ ...envelope, integrity: { ...envelope.integrity, digest: await digest(bytes) } })
}
