import { write } from 'xlsx'
import type { Snapshot } from '#shared/records/snapshot.ts'

const KINDS = ['Máy tính để bàn', 'Máy in', 'Máy tính xách tay', 'Máy quét', 'Bộ lưu điện', 'Thiết bị mạng']
const CPUS = ['Intel Core i3-6100', 'Intel Core i5-10400', 'Intel Core i5-12400', 'AMD Ryzen 5 5600G']
const HEAD = [
  'STT',
  'Tên tài sản',
  'Loại',
  'Mã tài sản',
  'Khoa, phòng sử dụng',
  'Số lượng',
  'Đơn giá',
  'Năm đưa vào sử dụng',
  'Số sê-ri',
  'Hãng sản xuất',
  'Model',
  'Tên máy tính',
  'Địa chỉ IP',
  'Hệ điều hành',
  'CPU',
  'RAM (GB)',
  'Hạn bảo hành',
  'Tầng',
  'Phòng, vị trí',
  'Ghi chú',
]
/** 2023-01-01 as Excel counts days. */
const DAY = 44_927

/**
 * A workbook as a hospital group would send one, the same bytes each time: a title above, `count` rows of 20 columns, text in
 * the shared table as Excel writes it, dates as serials, gaps, and one row in fifty that is wrong. Its first codes are those
 * of `bigHospital`, so that some thousand rows update and the others add.
 */
export function inventoryWorkbook(count: number, { departments, operatingSystems }: Snapshot): Uint8Array {
  const rows = Array.from({ length: count }, (_, at) => {
    const computer = at % 6 === 0 || at % 6 === 2
    const kind = KINDS[at % KINDS.length]
    return [
      at + 1,
      `${kind} ${['Dell OptiPlex', 'HP ProDesk', 'Canon LBP', 'Epson'][at % 4]} số ${at}`,
      kind,
      `MVT-${String(at).padStart(5, '0')}`,
      departments[at % departments.length]?.name,
      at % 50 === 49 ? -5 : 1 + (at % 3),
      8_500_000 + (at % 400) * 50_000,
      2012 + (at % 13),
      `SN${at * 7919}`,
      ['Dell', 'HP', 'Canon', 'Epson'][at % 4],
      ['OptiPlex 7010', 'ProDesk 400 G7', 'LBP 2900', 'L3110'][at % 4],
      computer ? `BV-PC-${at}` : null,
      computer ? `10.${(at >> 16) & 255}.${(at >> 8) & 255}.${at & 255}` : null,
      computer ? operatingSystems[at % operatingSystems.length]?.name : null,
      computer ? CPUS[at % CPUS.length] : '-',
      computer ? 4 * (1 + (at % 4)) : null,
      DAY + (at % 1500),
      1 + (at % 9),
      `P.${100 + (at % 240)}`,
      at % 10 === 0 ? `Đã kiểm tra ngày ${1 + (at % 28)}/6, cấp theo đợt ${at % 7}` : null,
    ]
  })
  const grid: readonly (readonly (string | number | null | undefined)[])[] = [
    ['BỆNH VIỆN Y DƯỢC CỔ TRUYỀN'],
    ['BẢNG KIỂM KÊ THIẾT BỊ CÔNG NGHỆ THÔNG TIN'],
    ['(Thời điểm kiểm kê: 0 giờ ngày 01/01/2026)'],
    [],
    HEAD,
    ...rows,
  ]
  return write(
    { SheetNames: ['Kiểm kê'], Sheets: { 'Kiểm kê': sheetOf(grid) } },
    { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true },
  )
}

function sheetOf(grid: readonly (readonly (string | number | null | undefined)[])[]): Record<string, unknown> {
  const sheet: Record<string, unknown> = { '!ref': `A1:T${grid.length}` }
  for (const [row, cells] of grid.entries()) {
    for (const [column, value] of cells.entries()) {
      if (value === null || value === undefined) continue
      const name = `${String.fromCharCode(65 + column)}${row + 1}`
      const date = column === 16 && typeof value === 'number' ? { z: 'dd/mm/yyyy' } : {}
      sheet[name] = { t: typeof value === 'number' ? 'n' : 's', v: value, ...date }
    }
  }
  return sheet
}
