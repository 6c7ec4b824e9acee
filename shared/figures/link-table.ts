import { formatInteger } from '#shared/basics/money.ts'
import { inventoryTableLabels } from '#shared/records/inventory-table.ts'
import type { Link } from '#shared/records/link.ts'
import type { FigureContext } from './catalogue.ts'
import { countColumn, type FigureCell, type FigureTable, numberColumn, numbered, wordColumn } from './figure-table.ts'
import { linksInUse } from './inventory.ts'

type Kind = Link['kind']

/** In the order of the table's columns. */
const shortNames: Readonly<Record<Kind, string>> = {
  tslcd: 'TSLCD',
  internet: 'Internet',
  wan: 'Kênh riêng',
  other: 'Khác',
}

/** The hospital's lines in use with their bandwidths in the note, as the one row it has in seed 001, Bảng 3. */
export function linkTable({ snapshot }: Pick<FigureContext, 'snapshot'>): FigureTable {
  const others = (['wan', 'other'] as const).flatMap((kind) => linksInUse(snapshot, kind))
  const count = (kinds: readonly Kind[]): FigureCell => ({
    kind: 'count',
    count: kinds.flatMap((kind) => linksInUse(snapshot, kind)).length,
    rows: { collection: 'links', where: { kind: kinds, state: ['inUse'] } },
  })
  return {
    name: 'links',
    title: inventoryTableLabels.links,
    columns: [
      numberColumn,
      wordColumn('Đơn vị', 32),
      countColumn('Đường TSLCD'),
      countColumn('Internet'),
      ...(others.length === 0 ? [] : [countColumn('Kênh khác')]),
      wordColumn('Ghi chú', 32),
    ],
    rows: numbered([
      [
        { kind: 'text', text: snapshot.hospital.name },
        count(['tslcd']),
        count(['internet']),
        ...(others.length === 0 ? [] : [count(['wan', 'other'])]),
        { kind: 'text', text: bandwidthNote(snapshot.links.filter((link) => link.state === 'inUse')) },
      ],
    ]),
    total: null,
    remarks: ['TSLCD: mạng truyền số liệu chuyên dùng của các cơ quan Đảng, Nhà nước. Số trong ngoặc là số đường.'],
  }
}

/**
 * The bandwidths of lines with how many of each: "100 Mb/s (1), 300 Mb/s (2)"; where there are several kinds, each kind is
 * named in front of its own.
 */
export function bandwidthNote(links: readonly Link[]): string {
  const named = Object.entries(shortNames).flatMap(([kind, name]) => {
    const own = links.filter((link) => link.kind === kind)
    return own.length === 0 ? [] : [{ name, words: bandwidths(own) }]
  })
  return named.map(({ name, words }) => (named.length === 1 ? words : `${name}: ${words}`)).join('; ')
}

function bandwidths(links: readonly Link[]): string {
  const counts = new Map<number | null, number>()
  for (const { bandwidthMbps } of links) counts.set(bandwidthMbps, (counts.get(bandwidthMbps) ?? 0) + 1)
  return [...counts]
    .toSorted(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([mbps, count]) => `${mbps === null ? 'chưa rõ băng thông' : `${formatInteger(mbps)} Mb/s`} (${count})`)
    .join(', ')
}
