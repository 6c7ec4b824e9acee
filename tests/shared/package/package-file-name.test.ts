import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packageFileName } from '#shared/package/package-file-name.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import { arbitraryText } from '#tests/shared/records/arbitrary-snapshot.ts'

const name = (values: { code?: string; symbol?: string }, sequence = 1) =>
  packageFileName(hospitalRecord.create('hospital', values), 2026, sequence)

describe('packageFileName', () => {
  it.each([
    [{ code: '', symbol: 'YHCTBD' }, 1, 'KHS_YHCTBD_2026_001.json'],
    [{ code: '74025', symbol: 'YHCTBD' }, 12, 'KHS_74025_2026_012.json'],
    [{ code: 'BVĐK-Đồng Tháp' }, 1234, 'KHS_BVDK-Dong-Thap_2026_1234.json'],
    [{ code: ' / ', symbol: 'ĐKTƯ' }, 3, 'KHS_DKTU_2026_003.json'],
    [{}, 3, 'KHS_DON-VI_2026_003.json'],
  ])('%j, package %i → %s', (values, sequence, expected) => {
    expect(name(values, sequence)).toBe(expected)
  })

  it('is a plain ASCII file name for any text', () => {
    fc.assert(
      fc.property(arbitraryText, (code) => {
        expect(name({ code })).toMatch(/^KHS_[A-Za-z0-9][A-Za-z0-9-]{0,39}_2026_001\.json$/)
      }),
    )
  })
})
