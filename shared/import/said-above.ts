import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine, quote } from '#shared/basics/text.ts'
import type { AssetKind } from '#shared/records/asset.ts'
import { looksLikeDepartment } from '#shared/records/department-name.ts'
import type { SourceRow, SourceSheet } from '#shared/tables/source-sheet.ts'
import { columnOf } from './column-target.ts'
import { rowsOver } from './find-header.ts'
import { kindByName, kindCalled } from './kind-by-name.ts'
import type { SheetLayout } from './propose-sheet.ts'
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
  const titles = [sheet.name, ...titlesOver(rowsOver(sheet, layout.header))]
  // What the first table of a sheet lists, the others do not.
  const own = [sheet.name, ...titlesOver(rowsOver({ ...sheet, over: [] }, layout.header))]
  const kind = own.map(kindOfTitle).find((each) => each !== null)
  return {
    ...(kind === undefined || kind === null ? {} : { kind, isKindOfSheet: true }),
    ...departmentSaid(sheet, titles, layout, departments),
  }
}

function departmentSaid(
  { name }: SourceSheet,
  titles: readonly string[],
  { columns }: SheetLayout,
  departments: DepartmentNames,
): SaidAbove {
  if (columnOf(columns, 'departmentId') !== -1) return {}
  const named = titles.map(departmentOfTitle).find((each) => each !== null) ?? null
  if (named !== null) return departmentNamed(named, departments)
  // A short name may be that of a department, or of what the sheet lists ("CNTT"): the user says which.
  if (isWholeHospital(name) || kindOfTitle(name) !== null || !(departments.mayMean(name) || endsTitle(name, titles)))
    return {}
  return { unknown: { text: name, asks: `Bảng tính tên ${quote(name)} là của khoa, phòng nào?` } }
}

/** Whether the title over a table ends with the name of its sheet: "DANH SÁCH MÁY TÍNH HSCC" in the sheet “HSCC”, not "… THEO NGUỒN" in “Nguồn”. */
function endsTitle(name: string, [, ...titles]: readonly string[]): boolean {
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

const DEVICES =
  /^(?:khac|con lai|may|thiet bi|tai san|cong cu|he thong|linh kien|vat tu|trang thiet bi|cac loai|phu kien)\b/

function departmentNamed(name: string, { called }: DepartmentNames): SaidAbove {
  const [departmentId, another] = called(name)
  if (departmentId !== undefined && another === undefined) return { departmentId }
  return { unknown: { text: name, asks: null } }
}

/** The lines over a table that say what it lists; the letterhead of whoever made it names another department. */
function titlesOver(rows: readonly SourceRow[]): readonly string[] {
  return rows
    .flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string'))
    .map((text) => cleanLine(text))
    .filter((text) => LISTING.test(foldForSearch(text)) || PLACE.test(text.normalize('NFC')))
}

const LISTING = /^(?:bang |bien ban |bao cao )?(?:danh sach|danh muc|ke khai|kiem ke|thong ke|tong hop|theo doi|ke)\b/
/** "Khoa/phòng: Khoa Nhi", "Đơn vị sử dụng: Phòng TCKT". */
const PLACE = /^(?:khoa\s*[,/]?\s*phòng|bộ phận|đơn vị sử dụng|nơi sử dụng|bộ phận sử dụng)\s*:\s*(.+)$/iu
/** "… năm 2026", "… (đến ngày 01/01/2026)": when, not where. */
const WHEN = /[\s,(–-]*(?:(?:tính )?đến|năm|tháng|quý|ngày|đợt|tại thời điểm)\s.*$/iu

function departmentOfTitle(title: string): string | null {
  const text = title.normalize('NFC')
  const [named] =
    /(?:(?<!\p{L})(?:khoa|phòng)\s.*|(?<!\p{L})[KP]\.\s*\p{L}.*)$/iu.exec(PLACE.exec(text)?.[1] ?? text) ?? []
  const name = named?.replace(WHEN, '').trim()
  return name !== undefined && !/^khoa[\s,/]+phòng/iu.test(name) && looksLikeDepartment(name) ? name : null
}

/** The one kind of device that a title lists: "Máy in", "DANH SÁCH MÁY TÍNH …"; null when it names none, or several. */
function kindOfTitle(title: string): AssetKind | null {
  const what = foldForSearch(title).replace(LEAD, '')
  const kind = kindByName(what)
  if (kind === null) return null
  const others = what.split(/\s*(?:,|;|\+|&|\bva\b)\s*/).slice(1)
  return others.some((other) => kindByName(other) !== null || /^thiet bi\b/.test(other)) ? null : kind
}
const LEAD =
  /^(?:(?:bang|bien ban|bao cao|danh sach|danh muc|ke khai|kiem ke|thong ke|tong hop|theo doi|ke|so luong|hien trang|tinh hinh su dung|cac|he thong)\s+)+/
