import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { isIsoDate } from '#shared/basics/calendar-date.ts'
import { catalogueDocument, catalogueDocuments, catalogueEdition } from '#shared/legal/catalogue.ts'
import { catalogueAdditions, catalogueChanges, listedAs } from '#shared/legal/from-catalogue.ts'
import { catalogueEntryOf, isSameDocument } from '#shared/legal/identity.ts'
import { splitLegalText } from '#shared/legal/split-legal-text.ts'
import { symbolKey } from '#shared/legal/symbol.ts'
import { certainties, legalBasisRecord, legalBasisTypes } from '#shared/records/legal-basis.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { validateRecords } from '#shared/records/validate-records.ts'
import { sampleSnapshot } from '#tests/fixtures/sample.ts'

const counter = () => {
  let n = 0
  return () => `new-${++n}`
}
const entry = (key: string) => {
  const found = catalogueDocument(key)
  if (found === null) throw new Error(key)
  return found
}
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures', name), 'utf8')

const day = z.string().refine(isIsoDate)
const shape = z.array(
  z.strictObject({
    key: z.string().regex(/^[a-z0-9-]+$/),
    type: z.enum(legalBasisTypes),
    symbol: z.string(),
    issuer: z.string(),
    date: day.nullable(),
    abstract: z.string(),
    inForceFrom: day.nullable(),
    inForceTo: day.nullable(),
    replacedBy: z.string().nullable(),
    scopeNote: z.string(),
    locality: z.string(),
    certainty: z.enum(certainties),
    source: z.string().min(1),
  }),
)

describe('the catalogue of legal documents', () => {
  test('has the shape the program reads', () => {
    expect(shape.safeParse(catalogueDocuments).error).toBeUndefined()
    expect(isIsoDate(catalogueEdition)).toBe(true)
  })

  test('no two entries are one document, and every replacement is there and comes later', () => {
    for (const [at, document] of catalogueDocuments.entries()) {
      const again = catalogueDocuments.slice(at + 1).filter((other) => isSameDocument(document, other))
      expect(
        again.map(({ key }) => key),
        document.key,
      ).toEqual([])
      if (document.replacedBy === null) continue
      const next = entry(document.replacedBy)
      expect(next.date === null || document.date === null || next.date > document.date, document.key).toBe(true)
    }
    expect(new Set(catalogueDocuments.map(({ key }) => key)).size).toBe(catalogueDocuments.length)
  })

  test('what nobody checked is marked, and says from where it comes; force ends after it begins', () => {
    for (const document of catalogueDocuments) {
      expect(document.source, document.key).not.toBe('')
      expect(document.scopeNote !== '' || document.abstract !== '', document.key).toBe(true)
      if (document.certainty === 'confirmed') {
        expect([document.symbol, document.date, document.abstract].every(Boolean), document.key).toBe(true)
      }
      const { inForceFrom, inForceTo } = document
      if (inForceFrom !== null && inForceTo !== null) expect(inForceFrom < inForceTo, document.key).toBe(true)
    }
  })

  test.each(['000', '001', '002', '004'])('knows every document the căn cứ of plan %s cite', (number) => {
    const split = splitLegalText(fixture(`legal/can-cu-${number}.txt`))
    const documents = split.ok ? split.value.pieces.flatMap((piece) => (piece.kind === 'document' ? [piece] : [])) : []
    expect(documents.filter((document) => catalogueEntryOf(document) === null).map(({ symbol }) => symbol)).toEqual([])
  })

  test('knows every document that the running text of the sample plan names', () => {
    const known = new Set(catalogueDocuments.map(({ symbol }) => symbolKey(symbol)))
    const named = fixture('seed-000.txt').matchAll(/\d{1,4}(?:\/\d{4})?[/-][A-ZĐ]{2,}(?:-[A-ZĐ][A-Za-z]*|\/TW)+/gu)
    const missing = [...named].map(([symbol]) => symbol).filter((symbol) => !known.has(symbolKey(symbol)))
    expect(missing.filter((symbol) => !symbol.includes('KH-YHCTBD'))).toEqual([])
  })

  test('three directives share a symbol and are told apart by their dates', () => {
    const dates = catalogueDocuments.filter(({ symbol }) => symbol === '14/CT-TTg').map(({ date }) => date)
    expect(dates).toEqual(['2018-05-25', '2019-06-07', '2026-04-22'])
    expect(catalogueEntryOf({ type: 'directive', symbol: '14/CT-TTg', date: '2019-06-07', abstract: '' })?.key).toBe(
      'ct-14-2019',
    )
    expect(catalogueEntryOf({ type: 'directive', symbol: '14/CT-TTg', date: null, abstract: '' })).toBeNull()
  })

  test('tells the replacements of the law of November 2026', () => {
    expect(catalogueEdition).toBe('2026-11-21')
    const by = (key: string) => entry(key).replacedBy
    expect([by('nd-73-2019'), by('nd-45-2026'), by('nd-64-2007'), by('nd-42-2022')]).toEqual([
      'nd-45-2026',
      'nd-224-2026',
      'nd-224-2026',
      'nd-224-2026',
    ])
    expect([by('luat-attt-2015'), by('luat-anm-2018'), by('luat-cntt-2006')]).toEqual([
      'luat-anm-2025',
      'luat-anm-2025',
      'luat-cds-2025',
    ])
    expect([by('nd-85-2016'), by('tt-03-btttt-2017'), by('tt-46-byt-2018'), by('nd-13-2023')]).toEqual([
      'nd-331-2026',
      'tt-12-btttt-2022',
      'tt-13-byt-2025',
      'nd-356-2025',
    ])
    // Seen in digests only.
    for (const key of ['nd-331-2026', 'tcvn-14423-2026', 'luat-dlcn-2025', 'nd-356-2025']) {
      expect(entry(key).certainty, key).toBe('toCheck')
    }
  })
})

describe('taking documents over from the catalogue', () => {
  test('every entry makes a sound record, with what replaces it linked', () => {
    const records = catalogueAdditions([], catalogueDocuments, counter())
    expect(records).toHaveLength(catalogueDocuments.length)
    const snapshot = { ...emptySnapshot(), legalBases: [...records] }
    expect(validateRecords(snapshot)).toMatchObject({ ok: true })
    const old = records.find(({ symbol }) => symbol === '46/2018/TT-BYT')
    const next = records.find(({ symbol }) => symbol === '13/2025/TT-BYT')
    expect(old).toMatchObject({ replacedById: next?.id, replacedBy: '', inForceTo: '2025-07-21' })
  })

  test('a replacement that is not taken along is named', () => {
    const [only] = catalogueAdditions([], [entry('tt-46-byt-2018')], counter())
    expect(only).toMatchObject({ replacedById: null, replacedBy: 'Thông tư 13/2025/TT-BYT' })
  })

  test('what is in the list already is never written over, whatever was edited there', () => {
    const edited = legalBasisRecord.create('own', {
      type: 'circular',
      symbol: '46/2018/tt-byt',
      date: '2018-12-28',
      abstract: 'của tôi',
    })
    const seen = { ...emptySnapshot(), legalBases: [edited] }
    const changes = catalogueChanges(seen, [entry('tt-46-byt-2018'), entry('tt-13-byt-2025')], counter())
    expect(changes.map(({ before, after }) => [before, (after as { symbol: string }).symbol])).toEqual([
      [null, '13/2025/TT-BYT'],
    ])
    expect(catalogueChanges({ ...seen, legalBases: [edited] }, [entry('tt-46-byt-2018')], counter())).toEqual([])
  })

  test('the sample hospital has most of what its plan cites', () => {
    const { legalBases } = sampleSnapshot()
    expect(listedAs(entry('ct-14-2019'), legalBases)?.id).toBe('law-14-2019')
    expect(listedAs(entry('ct-14-2026'), legalBases)).toBeNull()
    // Its record has no date yet.
    expect(listedAs(entry('qd-823-byt-2023'), legalBases)?.id).toBe('law-823')
  })
})
