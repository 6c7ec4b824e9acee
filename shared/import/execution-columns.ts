import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'

/** What a column of a table of results holds. Money is either a total or that of one source, approved or spent. */
export type ExecutionColumn =
  | { readonly kind: 'number' | 'name' | 'objective' | 'section' | 'state' | 'note' }
  | { readonly kind: 'total'; readonly of: 'approved' | 'spent' }
  | { readonly kind: 'source'; readonly of: 'approved' | 'spent'; readonly source: string }

const plain: readonly (readonly [RegExp, 'number' | 'name' | 'objective' | 'section' | 'state' | 'note'])[] = [
  [/^(?:stt|tt|so tt|so thu tu)$/, 'number'],
  [/^(?:ten |danh muc )?(?:cac )?(?:du an|nhiem vu|hang muc|noi dung chi)/, 'name'],
  [/^muc tieu|^noi dung dau tu/, 'objective'],
  [/^(?:nhom|linh vuc|phan)$/, 'section'],
  [/^(?:hien trang|trang thai|tinh trang|tinh hinh thuc hien|ket qua thuc hien)/, 'state'],
  [/^ghi chu/, 'note'],
]
const APPROVED = /duyet|tong muc dau tu|du toan|ke hoach von/
const SPENT = /da chi|giai ngan|da thanh toan|(?:von|kinh phi) da/
const TOTAL = /^(?:tong|tong cong|tong so|cong)(?: \(.*\))?$/
/** The unit behind the name of a source. */
const UNIT = /\s*\([^()]*đồng\)\s*$/iu

/** What a heading says; two lines of a heading come as "Được duyệt: Ngân sách". Null for one that says nothing known. */
export function executionColumn(heading: string): ExecutionColumn | null {
  const folded = foldForSearch(heading)
  const known = plain.find(([pattern]) => pattern.test(folded))
  if (known !== undefined) return { kind: known[1] }
  const [upper = '', ...lower] = heading.split(': ')
  const of = ofMoney(foldForSearch(upper))
  if (of === null) return null
  const source = cleanLine(lower.join(': ').replace(UNIT, ''))
  return source === '' || TOTAL.test(foldForSearch(source)) ? { kind: 'total', of } : { kind: 'source', of, source }
}

export function sameColumn(a: ExecutionColumn, b: ExecutionColumn): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function ofMoney(folded: string): 'approved' | 'spent' | null {
  // "Kinh phí đã chi / được duyệt" would say both.
  if (SPENT.test(folded) === APPROVED.test(folded)) return null
  return SPENT.test(folded) ? 'spent' : 'approved'
}
