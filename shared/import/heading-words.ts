import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'
import { type CollectionName, collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { type ColumnTarget, hasFunding } from './column-target.ts'

/** The heading of the column in which the app's own export keeps a record's id. */
export const ID_HEADING = 'Mã nội bộ'

/** Headings met in hospitals' sheets besides the fields' own labels, folded (see foldForSearch), by collection and field. */
const otherHeadings: Readonly<Partial<Record<CollectionName, Readonly<Record<string, readonly string[]>>>>> = {
  assets: {
    name: [
      'ten tai san',
      'ten may',
      'thiet bi',
      'ten hang',
      'ten hang hoa',
      'ten thiet bi, tai san',
      'ten tai san co dinh',
      'danh muc thiet bi',
    ],
    kind: ['loai', 'loai may', 'loai tai san', 'nhom', 'chung loai', 'nhom thiet bi'],
    code: ['ma', 'ma ts', 'ma thiet bi', 'so the', 'ma so', 'ma tscd'],
    oldCode: ['ma tai san cu', 'so the cu'],
    departmentId: [
      'khoa',
      'phong',
      'khoa phong',
      'khoa/phong',
      'don vi',
      'bo phan',
      'don vi su dung',
      'noi su dung',
      'bo phan su dung',
    ],
    quantity: ['so luong', 'sl', 'so luong thuc te', 'so luong kiem ke', 'thuc te', 'so luong theo kiem ke'],
    bookQuantity: [
      'so luong so sach',
      'so luong theo so',
      'theo so',
      'theo so sach',
      'so luong theo so sach',
      'so sach',
    ],
    state: ['trang thai', 'hien trang', 'tinh trang su dung', 'tinh trang hoat dong'],
    manufacturer: ['hang', 'hang sx', 'nha san xuat', 'nhan hieu', 'thuong hieu'],
    model: ['model', 'ky hieu', 'cau hinh, model', 'chung loai may', 'kieu'],
    serial: ['serial', 'so seri', 'so serial', 's/n', 'serial number', 'seri', 'so may'],
    hostName: ['ten may tinh', 'hostname', 'host name', 'computer name'],
    ipAddress: ['ip', 'dia chi mang', 'ip tinh', 'dia chi ip tinh'],
    macAddress: ['mac', 'dia chi mac'],
    operatingSystemId: ['hdh', 'windows', 'os', 'he dieu hanh su dung'],
    antivirus: ['phan mem diet virus', 'diet virus', 'tinh trang diet virus', 'cai diet virus', 'phong chong ma doc'],
    cpu: ['cpu', 'vi xu ly', 'bo vi xu ly', 'chip'],
    memoryGb: ['ram', 'ram (gb)', 'bo nho', 'bo nho ram'],
    storageGb: ['o cung', 'hdd', 'ssd', 'o cung (gb)', 'dung luong o cung'],
    yearInUse: ['nam', 'nam dua vao su dung', 'nam mua', 'nam trang bi', 'nam sd', 'nam dua vao sd'],
    unitPrice: ['don gia', 'gia', 'nguyen gia', 'don gia (vnd)', 'gia mua'],
    warrantyEnd: ['han bao hanh', 'ngay het bao hanh', 'bao hanh den'],
    site: ['dia diem', 'co so'],
    floor: ['tang', 'lau'],
    room: ['phong so', 'vi tri', 'vi tri dat', 'noi dat', 'phong dat'],
    personInCharge: ['nguoi su dung', 'nguoi quan ly', 'nguoi giu', 'can bo phu trach'],
    purpose: ['muc dich', 'cong dung'],
    note: ['ghi chu khac', 'chu thich', 'dien giai'],
  },
  departments: { name: ['khoa, phong', 'khoa/phong', 'ten don vi'], staffCount: ['so nhan vien', 'so can bo'] },
  staffMembers: { name: ['ho ten', 'ten nhan vien', 'ten can bo'], position: ['chuc vu', 'vi tri viec lam'] },
}

/** Columns that every sheet has and no record needs. */
const ignored = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no', '#'])

/** Upper headings under which each column is one funding source. */
const FUNDING_ABOVE = /^(?:co cau |phan theo )?(?:nguon|nguon von|nguon kinh phi|nguon hinh thanh)$/

/** What hospitals call their funding sources where each has a column of its own without a heading above. */
const FUNDING_NAME =
  /^(?:tu |von )?(?:nguon )?(?:ngan sach(?: (?:nha nuoc|cap|tinh|thanh pho|trung uong|dia phuong))*|nsnn|nstw|nsdp|(?:quy )?(?:phat trien (?:hoat dong )?su nghiep|pthdsn)|quy (?:don vi|co quan|phuc loi)|thu su nghiep|vien tro|tai tro|xa hoi hoa|nguon khac|nguon thu(?: (?:su nghiep|hop phap|vien phi))?|vien phi)$/

/**
 * What a heading means in a list: null for one that is not known, so that the user may be asked. Of two heading lines
 * ("Số lượng: Thực tế") the whole decides, then the lower one.
 */
export function headingMeaning(collection: CollectionName): (heading: string) => ColumnTarget | null {
  const known = new Map<string, ColumnTarget>()
  const fields = collections[collection].fields as unknown as Fields
  for (const [key, words] of Object.entries(otherHeadings[collection] ?? {})) {
    for (const word of words) known.set(word, { kind: 'field', key })
  }
  for (const [key, field] of Object.entries(fields)) {
    if (key !== 'id') known.set(foldForSearch(field.label), { kind: 'field', key })
  }
  known.set(foldForSearch(ID_HEADING), { kind: 'id' })
  const meaningOf = (heading: string): ColumnTarget | null => {
    const folded = foldForSearch(heading)
    if (ignored.has(folded)) return { kind: 'ignore' }
    return known.get(folded) ?? known.get(withoutBrackets(heading)) ?? null
  }
  return (heading) => {
    const whole = meaningOf(heading)
    const [upper = '', lower] = heading.split(': ')
    if (whole === null && hasFunding(collection) && FUNDING_NAME.test(withoutBrackets(heading))) {
      return { kind: 'funding', source: cleanLine(heading.replace(/\([^)]*\)/g, '')) }
    }
    if (whole !== null || lower === undefined) return whole
    if (hasFunding(collection) && FUNDING_ABOVE.test(foldForSearch(upper))) return { kind: 'funding', source: lower }
    return meaningOf(lower)
  }
}

/** "Nguyên giá (triệu đồng)" → "nguyen gia". */
function withoutBrackets(heading: string): string {
  return foldForSearch(heading.replace(/\([^)]*\)/g, ' '))
}
