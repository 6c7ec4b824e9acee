// @vitest-environment node
import { expect, test } from 'vitest'
import { type InventoryChart, inventoryCharts } from '#renderer/screens/overview/inventory-charts.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { emptySnapshot, type Snapshot } from '#shared/records/snapshot.ts'
import { sampleSnapshot, TODAY } from '#tests/fixtures/sample.ts'
import { recordsBehind } from '#tests/shared/figures/records-behind.ts'

const chart = (charts: readonly InventoryChart[], key: string) => charts.find((each) => each.key === key)
const said = (charts: readonly InventoryChart[], key: string) =>
  chart(charts, key)?.bars.map(({ label, text }) => `${label}: ${text}`)

/** The sample with servers, years and systems, and machines that are gone. */
function fuller(): Snapshot {
  const snapshot = sampleSnapshot()
  return {
    ...snapshot,
    assets: [
      ...snapshot.assets.map((asset, at) => ({
        ...asset,
        yearInUse: at % 3 === 0 ? null : 2014 + (at % 12),
        operatingSystemId: ['os-win7', 'os-win11', null][at % 3] ?? null,
      })),
      assetRecord.create('s1', { kind: 'server', quantity: 2 }),
      assetRecord.create('s2', { kind: 'server', state: 'broken' }),
      assetRecord.create('gone', { state: 'disposed', antivirus: 'none', quantity: 40, yearInUse: 2001 }),
    ],
  }
}

/** The records a list shows at an address. */
function behind(href: string, snapshot: Snapshot) {
  const [path, query] = href.split('?')
  if (path !== '/assets') throw new Error(`no list of devices: ${href}`)
  const where: Record<string, (string | null)[]> = {}
  for (const [key, value] of new URLSearchParams(query))
    where[key] = [...(where[key] ?? []), value === '-' ? null : value]
  return recordsBehind({ collection: 'assets', where }, snapshot, TODAY)
}

test('the sample: states of antivirus, the departments worst off, those with fewest computers', () => {
  const charts = inventoryCharts(sampleSnapshot(), TODAY)
  expect(said(charts, 'antivirus')).toEqual(['Chưa cài: 35', 'Đã cài, cập nhật: 20'])
  expect(said(charts, 'departments')).toEqual([
    'Khoa Khám bệnh: 12/12',
    'Khoa Nội tổng hợp: 7/7',
    'Khoa Châm cứu - Phục hồi chức năng: 6/6',
    'Khoa Cận lâm sàng: 5/5',
    'Khoa Dược: 4/4',
  ])
  expect(said(charts, 'staff')?.[0]).toBe('Khoa Châm cứu - Phục hồi chức năng: 6/16 (37,5%)')
  expect(said(charts, 'ages')).toEqual(['Không rõ năm: 55'])
  expect(said(charts, 'support')).toEqual(['Không rõ: 55'])
})

test('every bar leads to exactly the pieces it counts', () => {
  const snapshot = fuller()
  const charts = inventoryCharts(snapshot, TODAY)
  for (const { key, bars } of charts) {
    expect(bars.length, key).toBeGreaterThan(0)
    for (const { href, text, label } of bars) {
      const records = behind(href, snapshot)
      const pieces = records.reduce((sum, each) => sum + ('quantity' in each ? each.quantity : 0), 0)
      expect(pieces, `${key}, ${label}`).toBe(Number(/^\d+/.exec(text)?.[0]))
    }
  }
  expect(said(charts, 'servers')).toEqual(['Đang hoạt động: 2', 'Ngừng hoạt động: 1'])
})

test('an empty hospital has words instead of bars', () => {
  for (const { bars, none } of inventoryCharts(emptySnapshot(), TODAY)) {
    expect(bars).toEqual([])
    expect(none).toMatch(/^(Chưa|Không) .+\.$/)
  }
})
