import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'
import type { AssetKind } from '#shared/records/asset.ts'
import { looksLikeDepartment } from '#shared/records/department-name.ts'
import type { SourceCell, SourceRow } from '#shared/tables/source-sheet.ts'
import { kindByName, kindCalled } from './kind-by-name.ts'

/** "Bảng 2.", "Phụ lục II:", "II.": how a title is numbered. */
const NUMBER = String.raw`(?:(?:bang|bieu|bieu mau|phu luc|phan|muc)(?: so)? ?[\divx]+(?![a-z])|[ivx]+[.)])[\s.:)–-]*`
const NUMBERED = new RegExp(`^${NUMBER}`)
const LISTING = new RegExp(
  `^(?:${NUMBER})?(?:bang |bien ban |bao cao )?(?:danh sach|danh muc|ke khai|kiem ke|thong ke|tong hop|theo doi|ke)\\b`,
)
/** "BIÊN BẢN BÀN GIAO TÀI SẢN", "Phiếu xuất kho", "Sổ tài sản cố định": the first words of a document. */
const DOCUMENT = /^(?:bien ban|bao cao|phieu|giay|so (?:tai san|tscd|theo doi)|bang ke)\b/
/** "Khoa/phòng: Khoa Nhi", "Đơn vị sử dụng: Phòng TCKT". */
const PLACE =
  /^(?:khoa|phòng|khoa\s*[,/-]?\s*phòng(?:\s*[,/-]?\s*ban)?|bộ phận|bên nhận(?: bàn giao)?(?: \(.{1,12}\))?|đơn vị (?:sử dụng|nhận)|nơi sử dụng|bộ phận sử dụng)\s*:\s*(.+)$/iu
const UNIT_OF_KHOA = /^(khoa|phòng)\s*:/iu
/** "… năm 2026", "… (đến ngày 01/01/2026)": when, not where. */
const WHEN = /[\s,(–-]*(?:(?:tính )?đến|năm|tháng|quý|ngày|đợt|tại thời điểm)\s.*$/iu
/** What stands over a document, whosever it is. */
const LETTERHEAD = /^(?:cong hoa xa hoi|doc lap|so y te|uy ban|ubnd|benh vien|trung tam y te|mau so|hom nay|so\s*:)/

/** The lines over a table that say what it lists; the letterhead of whoever made it names another department. */
export function titlesOver(rows: readonly SourceRow[]): readonly string[] {
  return textsOf(rows).filter((text) => {
    const folded = foldForSearch(text)
    return LISTING.test(folded) || NUMBERED.test(folded) || kindCalled(text) !== null
  })
}

/** The department that a line over a table names as the one it is of ("Khoa/phòng: Khoa Nhi"), the nearest one; null without one. */
export function placeOver(rows: readonly SourceRow[]): string | null {
  return (
    textsOf(rows)
      .map(placeSaid)
      .findLast((each) => each !== null) ?? null
  )
}

/** The department that "Khoa/phòng: Khoa Nhi", "KHOA: DƯỢC" names; null for a line that says something else. */
export function placeSaid(text: string): string | null {
  const line = cleanLine(text).normalize('NFC')
  const said = PLACE.exec(line)?.[1]
  if (said === undefined) return null
  const lead = UNIT_OF_KHOA.exec(line)?.[1]
  const isWhole = lead === undefined || looksLikeDepartment(said)
  return departmentOfTitle(isWhole ? said : `${lead} ${said}`)
}

/** The department that a title names: "DANH SÁCH MÁY TÍNH KHOA NHI NĂM 2026"; null when it names none. */
export function departmentOfTitle(title: string): string | null {
  const text = title.normalize('NFC')
  const [named] = /(?:(?<!\p{L})(?:khoa|phòng)\s.*|(?<!\p{L})[KP]\.\s*\p{L}.*)$/iu.exec(text) ?? []
  const name = named?.replace(WHEN, '').trim()
  return name !== undefined && !/^khoa[\s,/]+phòng/iu.test(name) && looksLikeDepartment(name) ? name : null
}

/** The one kind of device that a title lists: "Máy in", "BẢNG 2. DANH SÁCH MÁY IN"; null when it names none, or several. */
export function kindOfTitle(title: string): AssetKind | null {
  const what = foldForSearch(title).replace(NUMBERED, '').replace(LEAD, '')
  const kind = kindByName(what)
  if (kind === null) return null
  const others = what.split(/\s*(?:,|;|\+|&|\bva\b)\s*/).slice(1)
  return others.some((other) => kindByName(other) !== null || /^thiet bi\b/.test(other)) ? null : kind
}
const LEAD =
  /^(?:(?:bang|bien ban|bao cao|danh sach|danh muc|ke khai|kiem ke|thong ke|tong hop|theo doi|ke|so luong|hien trang|tinh hinh su dung|cac|he thong)\s+)+/

/** Whether a line is the title of a list or a document, or names the department it is of. */
export function isDocumentTitle(text: string): boolean {
  const folded = foldForSearch(text)
  return LISTING.test(folded) || NUMBERED.test(folded) || DOCUMENT.test(folded) || placeSaid(text) !== null
}

/** Whether a row may stand over a document: a few texts that are letterhead. */
export function isLetterhead(cells: readonly SourceCell[]): boolean {
  const texts = cells.filter((cell) => cell !== null && cell !== '')
  return (
    texts.length > 0 &&
    texts.every((text) => typeof text === 'string') &&
    texts.some((text) => LETTERHEAD.test(foldForSearch(String(text))))
  )
}

function textsOf(rows: readonly SourceRow[]): readonly string[] {
  return rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'string')).map(cleanLine)
}
