import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine, quote } from '#shared/basics/text.ts'
import type { AssetKind } from '#shared/records/asset.ts'
import { looksLikeDepartment } from '#shared/records/department-name.ts'
import type { SourceSheet } from '#shared/tables/source-sheet.ts'
import { columnOf } from './column-target.ts'
import { isComputer } from './device-kind.ts'
import { rowsOver } from './find-header.ts'
import { linesOf } from './heading-words.ts'
import { kindCalled } from './kind-by-name.ts'
import type { SheetLayout } from './propose-sheet.ts'
import { departmentOfTitle, isDocumentTitle, kindOfTitle, placeOver, placeSaid, titlesOver } from './sheet-titles.ts'
import { isWholeHospital } from './whole-hospital.ts'

/** What stands above a row and holds for it where its own cells say nothing. */
export interface SaidAbove {
  readonly kind?: AssetKind
  /** That kind is what the sheet is called, or the title over its table: of any one row it may be wrong. */
  readonly isKindOfSheet?: boolean
  readonly departmentId?: string
  readonly room?: string
  /** A department that is named but not known, to be asked about. */
  readonly unknown?: UnknownDepartment
}
export interface UnknownDepartment {
  readonly text: string
  /** The question, where it is not about a name in a cell; else null. */
  readonly asks: string | null
}

/** How departments are known by what a sheet calls them. */
export interface DepartmentNames {
  /** The ids of those that a text may name. */
  readonly called: (name: string) => readonly string[]
  /** Whether a text may well be short for one of them ("HSCC", "Nội TH"), though it may be something else, too. */
  readonly mayMean: (text: string) => boolean
}

/**
 * What the name of a sheet of devices, and the title over its table, say of all its rows: "KHOA NHI", "DANH SÁCH MÁY TÍNH
 * KHOA NHI". A column of departments speaks for itself.
 */
export function saidOfSheet(sheet: SourceSheet, layout: SheetLayout, departments: DepartmentNames): SaidAbove {
  if (layout.collection !== 'assets') return {}
  const name = sheet.tab ?? sheet.name
  const over = rowsOver(sheet, layout.header)
  // What the first table of a sheet lists, the others do not.
  const own = rowsOver({ ...sheet, over: [] }, layout.header)
  const kind = kindListed(name, titlesOver(own), layout)
  const place = placeOver(own) ?? placeOver(over)
  return {
    ...(kind === null ? {} : { kind, isKindOfSheet: true }),
    ...departmentSaid(name, place, titlesOver(over), layout, departments),
  }
}

/**
 * The kind that a table lists: as the nearest title over it says, then its heading of names (“Tên máy in”), then the name of
 * its sheet. “Máy tính” says no more than that: it leaves a sheet “Laptop” one of laptops.
 */
function kindListed(name: string, titles: readonly string[], { header, columns }: SheetLayout): AssetKind | null {
  const ofSheet = kindOfTitle(name)
  const ofTable = titles.map(kindOfTitle).findLast((each) => each !== null) ?? null
  const { upper, lower = upper } = linesOf(header.headings[columnOf(columns, 'name')] ?? '')
  const named = foldForSearch(lower)
  const ofHeading = (named.startsWith('ten ') ? kindCalled(named.slice('ten '.length)) : null) ?? kindCalled(upper)
  const said = ofTable ?? (ofHeading === 'desktop' ? null : ofHeading)
  return said === null || (said === 'desktop' && ofSheet !== null && isComputer(ofSheet)) ? ofSheet : said
}

function departmentSaid(
  name: string,
  place: string | null,
  titles: readonly string[],
  { columns }: SheetLayout,
  departments: DepartmentNames,
): SaidAbove {
  if (columnOf(columns, 'departmentId') !== -1) return {}
  const named = place ?? [name, ...titles].map(departmentOfTitle).find((each) => each !== null) ?? null
  if (named !== null) return departmentNamed(named, departments)
  // A short name may be that of a department, or of what the sheet lists ("CNTT"): the user says which.
  if (isWholeHospital(name) || kindOfTitle(name) !== null || !(departments.mayMean(name) || endsTitle(name, titles)))
    return {}
  return { unknown: { text: name, asks: `Bảng tính tên ${quote(name)} là của khoa, phòng nào?` } }
}

/** Whether the title over a table ends with the name of its sheet: "DANH SÁCH MÁY TÍNH HSCC" in the sheet “HSCC”, not "… THEO NGUỒN" in “Nguồn”. */
function endsTitle(name: string, titles: readonly string[]): boolean {
  const folded = foldForSearch(name)
  return (
    folded !== '' &&
    titles.map(foldForSearch).some((title) => {
      return title.endsWith(` ${folded}`) && !title.endsWith(` theo ${folded}`)
    })
  )
}

/**
 * What the title of a group says of the rows below it: their kind ("A. Máy vi tính") within the department it stands in,
 * their department, or the room that it names.
 */
export function saidByTitle(
  title: string,
  above: SaidAbove,
  ofSheet: SaidAbove,
  departments: DepartmentNames,
): SaidAbove {
  const kind = kindCalled(title)
  if (kind !== null) return { ...above, kind, isKindOfSheet: false }
  if (isDocumentTitle(title)) return saidByDocument(title, above, departments)
  // "Máy in, máy quét", "Thiết bị khác": of several kinds, and of no place.
  if (DEVICES.test(foldForSearch(title))) {
    const { kind: _, ...place } = above
    return place
  }
  if (isWholeHospital(title)) return ofSheet
  if (departments.called(title).length !== 1 && !looksLikeDepartment(title))
    return { ...ofSheet, room: cleanLine(title) }
  const { departmentId: _, unknown: __, ...others } = ofSheet
  return { ...others, ...departmentNamed(cleanLine(title), departments) }
}

/** A title of the next document in the sheet: its department and its kind, in place of those of the one before. */
function saidByDocument(title: string, above: SaidAbove, departments: DepartmentNames): SaidAbove {
  const [name, kind] = [placeSaid(title) ?? departmentOfTitle(title), kindOfTitle(title)]
  const { departmentId: _, unknown: __, room: ___, ...others } = above
  const place = name === null ? above : { ...others, ...departmentNamed(name, departments) }
  return kind === null ? place : { ...place, kind, isKindOfSheet: true }
}

const DEVICES =
  /^(?:khac|con lai|may|thiet bi|tai san|cong cu|he thong|linh kien|vat tu|trang thiet bi|cac loai|phu kien)\b/

function departmentNamed(name: string, { called }: DepartmentNames): SaidAbove {
  const [departmentId, another] = called(name)
  if (departmentId !== undefined && another === undefined) return { departmentId }
  return { unknown: { text: name, asks: null } }
}
