import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collectionNames, collections } from '#shared/records/collections.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import { readSnapshot } from '#shared/records/read-snapshot.ts'
import { SNAPSHOT_VERSION } from '#shared/records/snapshot.ts'
import { type RawSnapshot, type UpgradeStep, upgradeSnapshot, upgrades } from '#shared/records/upgrades.ts'

const fixture = (version: number) => new URL(`../../fixtures/snapshot-${version}.json`, import.meta.url)
const frozen = (version: number): RawSnapshot | null =>
  existsSync(fixture(version)) ? JSON.parse(readFileSync(fixture(version), 'utf8')) : null

/**
 * What is missing before data of every older version can be trusted to open: a step, a frozen snapshot, or a step that
 * no frozen snapshot ever ran.
 */
function findGaps(
  steps: readonly UpgradeStep[],
  version: number,
  fixtureOf: (version: number) => RawSnapshot | null,
): readonly string[] {
  const gaps: string[] = []
  const run = new Set<number>()
  const watched = steps.map((step, index) => (raw: RawSnapshot) => {
    run.add(index + 1)
    return step(raw)
  })
  for (let from = 1; from < version; from += 1) {
    const name = `upgrade${from}to${from + 1}`
    if (steps[from - 1]?.name !== name) gaps.push(`no function ${name} at its place in upgrades`)
  }
  for (let from = 1; from <= version; from += 1) {
    const raw = fixtureOf(from)
    if (raw === null) gaps.push(`no tests/fixtures/snapshot-${from}.json`)
    else if (raw.version !== from) gaps.push(`snapshot-${from}.json says version ${raw.version}`)
    else if (steps.length >= version - 1) upgradeSnapshot(raw, from, watched, version)
  }
  for (let from = 1; from < version; from += 1) if (!run.has(from)) gaps.push(`step ${from} was never run`)
  if (steps.length > version - 1) gaps.push('more steps than SNAPSHOT_VERSION says')
  return gaps
}

const upgrade1to2: UpgradeStep = (raw) => ({ ...raw, rooms: [] })
const upgrade2to3: UpgradeStep = (raw) => ({ ...raw, floors: raw.rooms })
const anyFixture = (version: number): RawSnapshot => ({ version })

describe('upgrades', () => {
  it('has a step and a frozen snapshot for every older version, and every step is run', () => {
    expect(findGaps(upgrades, SNAPSHOT_VERSION, frozen)).toEqual([])
  })

  it.each([
    ['a missing step', [upgrade1to2], 3, anyFixture, 'no function upgrade2to3'],
    ['steps in the wrong order', [upgrade2to3, upgrade1to2], 3, anyFixture, 'no function upgrade1to2'],
    ['a missing fixture', [upgrade1to2], 2, (v: number) => (v === 1 ? null : anyFixture(v)), 'step 1 was never run'],
    [
      'no fixture of the new version',
      [upgrade1to2],
      2,
      (v: number) => (v === 2 ? null : anyFixture(v)),
      'snapshot-2.json',
    ],
    [
      'a fixture overwritten by the new version',
      [upgrade1to2],
      2,
      () => ({ version: 2 }),
      'snapshot-1.json says version 2',
    ],
    ['a forgotten SNAPSHOT_VERSION', [upgrade1to2], 1, anyFixture, 'more steps'],
  ])('this test notices %s', (_what, steps, version, fixtures, gap) => {
    expect(findGaps(steps, version, fixtures).join('; ')).toContain(gap)
  })

  it('this test finds no gap where there is none', () => {
    expect(findGaps([upgrade1to2, upgrade2to3], 3, anyFixture)).toEqual([])
  })

  it('runs the steps in order and sets the version itself', () => {
    const steps = [upgrade1to2, upgrade2to3]
    expect(upgradeSnapshot({ version: 1, kept: 'x' }, 1, steps, 3)).toEqual({
      version: 3,
      kept: 'x',
      rooms: [],
      floors: [],
    })
    expect(upgradeSnapshot({ version: 2, rooms: [1] }, 2, steps, 3)).toEqual({ version: 3, rooms: [1], floors: [1] })
  })

  it('throws on a version that was never, and on a step that is missing', () => {
    expect(() => upgradeSnapshot({}, 0)).toThrow(RangeError)
    expect(() => upgradeSnapshot({}, SNAPSHOT_VERSION + 1)).toThrow(RangeError)
    expect(() => upgradeSnapshot({}, 1, [], 2)).toThrow('no upgrade from version 1 to 2')
  })
})

describe('the frozen snapshot of this version', () => {
  const text = readFileSync(fixture(SNAPSHOT_VERSION), 'utf8')
  const raw = JSON.parse(text)

  it('is read as it is', () => {
    expect(readSnapshot(text)).toEqual({ ok: true, value: raw })
  })

  it.each(collectionNames)('holds in %s a value other than the initial one for every field', (name) => {
    const fields = Object.entries(collections[name].fields)
    const untouched = fields.filter(([key, { initial }]) =>
      raw[name].every((record: Record<string, unknown>) => JSON.stringify(record[key]) === JSON.stringify(initial)),
    )
    expect(untouched.map(([key]) => key)).toEqual([])
  })

  it('holds a value for every field of the hospital', () => {
    const untouched = Object.entries(hospitalRecord.fields).filter(
      ([key, { initial }]) => raw.hospital[key] === initial,
    )
    expect(untouched.map(([key]) => key)).toEqual([])
  })
})
