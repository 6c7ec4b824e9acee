import { phaseYears } from '#shared/figures/budget-by-phase.ts'
import { type RoadmapItem, type RoadmapLine, roadmapOf, roadmapYears } from '#shared/figures/roadmap.ts'
import { barWords, coveredColumns, type GridSpan, gridColumns } from '#shared/figures/roadmap-grid.ts'
import { headingCase } from './heading-number.ts'
import type { OutlineBlock, TableCell, TableColumn, TableRow } from './outline.ts'
import type { DocumentContext } from './runs.ts'
import { textCell } from './table-cells.ts'
import { fitColumns } from './table-columns.ts'

/** Percent of the table: the grid takes so much of it with FEWEST columns or more, and the names have what is left. */
const WIDEST_GRID = 62
const FEWEST = 6
/** A year or a quarter needs so much, unless the names would have less than they need. */
const LEAST_COLUMN = 5
const LEAST_NAMES = 25
const NUMBER_SHARE = 6

const emptyCell: TableCell = { runs: [] }

/**
 * The roadmap of seed 004 (Phụ lục 01): projects in the order of the plan, a column per year or quarter, and over the columns of
 * each project one grey cell with an arrow or with what the columns do not say. What has no time is a row without a bar.
 */
export function roadmapBlocks({ snapshot, plan }: DocumentContext): readonly OutlineBlock[] {
  const { years, lines } = roadmapOf(snapshot, plan)
  const grid = gridColumns(years)
  const rows = lines.map((line) => lineRow(line, grid))
  const wanted = Math.max(LEAST_COLUMN, WIDEST_GRID / Math.max(grid.length, FEWEST))
  const share = Math.min(wanted, (100 - NUMBER_SHARE - LEAST_NAMES) / grid.length)
  const columns: readonly TableColumn[] = [
    { title: 'STT', share: NUMBER_SHARE, align: 'center' },
    { title: 'Tên nhiệm vụ, dự án', share: 100 - NUMBER_SHARE - share * grid.length, align: 'left' },
    ...grid.map(({ title }): TableColumn => ({ title, share, align: 'center' })),
  ]
  return [{ kind: 'table', columns: fitColumns(columns, rows, 'landscape'), rows }]
}

/** The appendix's title: "NĂM 2026" or "GIAI ĐOẠN 2026-2030", the years the table spans. */
export function roadmapTitle({ snapshot, plan }: DocumentContext): readonly string[] {
  const { from, to } = roadmapYears(snapshot, plan)
  return ['LỘ TRÌNH THỰC HIỆN CÁC NHIỆM VỤ, DỰ ÁN', from === to ? `NĂM ${from}` : `GIAI ĐOẠN ${from}-${to}`]
}

function lineRow(line: RoadmapLine, grid: readonly GridSpan[]): TableRow {
  switch (line.kind) {
    case 'phase': {
      const { phase } = line
      const title = phase === null ? 'Chưa xếp giai đoạn' : `${phase.name} (${phaseYears(phase)})`
      return {
        kind: 'section',
        cells: [emptyCell, { runs: [{ text: title }], span: grid.length + 1, align: 'left' }],
        ...(phase === null ? {} : { origin: { collection: 'phases', id: phase.id } }),
      }
    }
    case 'group':
      return {
        kind: 'section',
        cells: [
          { runs: [{ text: line.number }] },
          { runs: [{ text: headingCase(3, line.group.title) }], span: grid.length + 1, align: 'left' },
        ],
        origin: { collection: 'groups', id: line.group.id },
      }
    case 'item':
      return {
        kind: 'row',
        cells: [textCell(line.item.number), textCell(line.item.name), ...barCells(line.item, grid)],
        origin: { collection: line.item.collection, id: line.item.id },
      }
  }
}

/** The cells of the grid: empty ones, and the covered ones as one. */
function barCells({ period, span }: RoadmapItem, grid: readonly GridSpan[]): readonly TableCell[] {
  const covered = span === null ? null : coveredColumns(span, grid)
  if (span === null || covered === null) return grid.map(() => emptyCell)
  const { first, last } = covered
  const months = { from: grid[first]?.from ?? 0, to: grid[last]?.to ?? 0 }
  const bar: TableCell = {
    runs: [{ text: barWords(period, span, months) }],
    shade: true,
    align: 'center',
    ...(first === last ? {} : { span: last - first + 1 }),
  }
  return [...grid.slice(0, first).map(() => emptyCell), bar, ...grid.slice(last + 1).map(() => emptyCell)]
}
