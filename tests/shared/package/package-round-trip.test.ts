import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedParts, withoutWithheld } from '#shared/package/leaving.ts'
import { describePackageProblem } from '#shared/package/package-problem.ts'
import { type OpenedPackage, readPackage } from '#shared/package/read-package.ts'
import { writePackage } from '#shared/package/write-package.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { arbitrarySnapshot } from '#tests/shared/records/arbitrary-snapshot.ts'
import { digest, newSigner, someParts, verify } from './package-parts.ts'

const ticks = fc.subarray(askedParts.map(({ key }) => key)).map((keys) => new Set(keys))
const fixture = readFileSync(new URL('../../fixtures/package-1.json', import.meta.url), 'utf8')

async function open(text: string): Promise<OpenedPackage> {
  const result = await readPackage(text, { digest, verify })
  if (!result.ok) throw new Error(describePackageProblem(result.error))
  return result.value
}

describe('a package', () => {
  it('gives back, as a report, what may leave, for any snapshot and any choice', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySnapshot(), ticks, async (snapshot, leaving) => {
        const header = { ...someParts.header, year: snapshot.plans[0]?.year ?? someParts.header.year }
        const opened = await open(await writePackage({ ...someParts, header, snapshot, leaving }))
        expect(opened.snapshot).toEqual(withoutWithheld(snapshot, leaving))
        expect(opened.header.withheld).toEqual(askedParts.map(({ key }) => key).filter((key) => !leaving.has(key)))
      }),
      { numRuns: 20 },
    )
  })

  it('gives back, as a backup, everything', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySnapshot(), async (snapshot) => {
        const opened = await open(await writePackage({ ...someParts, kind: 'backup', snapshot }))
        expect(opened.snapshot).toEqual(snapshot)
      }),
      { numRuns: 20 },
    )
  })

  it('is readable JSON, two spaces deep, that ends with a line break', async () => {
    const text = await writePackage({ ...someParts, snapshot: emptySnapshot() })
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  })

  it('is read whatever its indentation, line ends and order of keys', async () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, part]) => [key, turned(part)]),
      )
    }
    const retold = `\uFEFF${JSON.stringify(turned(JSON.parse(fixture)), null, 3).replaceAll('\n', '\r\n')}`
    expect(await open(retold)).toEqual(await open(fixture))
  })

  it('carries half surrogate pairs as U+FFFD, because RFC 8785 has no form for them', async () => {
    const hospital = hospitalRecord.create('hospital', { name: 'A\uD800B👩‍⚕️\uDC00' })
    const opened = await open(await writePackage({ ...someParts, snapshot: { ...emptySnapshot(), hospital } }))
    expect(opened.snapshot.hospital.name).toBe('A\uFFFDB👩‍⚕️\uFFFD')
    expect(opened.header.hospitalName).toBe('A\uFFFDB👩‍⚕️\uFFFD')
  })

  it('of the frozen fixture is read for ever', async () => {
    const opened = await open(fixture)
    const written = JSON.parse(fixture)
    expect(opened).toEqual({
      kind: 'report',
      header: written.header,
      snapshot: written.payload,
      digest: written.integrity.digest,
      signature: 'none',
      publicKey: null,
    })
  })
})

describe('a signed package', () => {
  const signed = writePackage({ ...someParts, snapshot: emptySnapshot(), sign: newSigner() })

  it('is valid with the key it was signed with, and says which', async () => {
    const opened = await open(await signed)
    expect(opened.signature).toBe('valid')
    expect(opened.publicKey?.crv).toBe('Ed25519')
  })

  it('is called unchecked, and not valid, where nobody can check it', async () => {
    const result = await readPackage(await signed, { digest })
    expect(result.ok && result.value.signature).toBe('unchecked')
  })

  it('is refused with the signature or the key of another one', async () => {
    const one = JSON.parse(await signed)
    const other = JSON.parse(await writePackage({ ...someParts, snapshot: emptySnapshot(), sign: newSigner() }))
    for (const part of ['signature', 'publicKey']) {
      const mixed = { ...one, integrity: { ...one.integrity, [part]: other.integrity[part] } }
      const result = await readPackage(JSON.stringify(mixed), { digest, verify })
      expect(result.ok ? null : result.error).toEqual({ kind: 'wrong-signature' })
    }
  })
})
