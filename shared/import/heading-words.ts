import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'
import { type CollectionName, collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { type ColumnTarget, hasFunding } from './column-target.ts'
import { kindCalled } from './kind-by-name.ts'

/** The heading of the column in which the app's own export keeps a record's id. */
export const ID_HEADING = 'Mã nội bộ'

/** How sheets head the column of departments, in whatever list. */
const departments = [
  'khoa',
  'phong',
  'khoa phong',
  'khoa/phong',
  'khoa - phong',
  'phong/khoa',
  'phong, khoa',
  'khoa, phong',
  'khoa phong su dung',
  'khoa/phong su dung',
  'khoa/phong/ban',
  'khoa - phong su dung',
  'phong/khoa su dung',
  'khoa su dung',
  'phong su dung',
  'khoa phong quan ly',
  'khoa/phong quan ly',
  'khoa, phong su dung',
  'ten khoa phong',
  'don vi',
  'bo phan',
  'don vi su dung',
  'noi su dung',
  'bo phan su dung',
  'don vi cong tac',
  'noi cong tac',
]

/** Headings met in hospitals' sheets besides the fields' own labels, folded (see foldForSearch), by collection and field. */
const otherHeadings: Readonly<Partial<Record<CollectionName, Readonly<Record<string, readonly string[]>>>>> = {
  assets: {
    name: [
      'ten camera',
      'ten may in',
      'ten thiet bi mang',
      'ten tscd',
      'ten, nhan hieu, quy cach',
      'ten nhan hieu quy cach',
      'ten, quy cach',
      'ten, ky hieu',
      'ten, nhan hieu',
      'ten thiet bi, quy cach',
      'ten ts',
      'ten may moc',
      'ten may moc thiet bi',
      'ten thiet bi cntt',
      'ten va quy cach',
      'ten vat tu',
      'ten may, thiet bi',
      'ten tai san, thiet bi',
      'chi tiet tai san',
      'noi dung tai san',
      'ten tai san',
      'ten may',
      'thiet bi',
      'ten hang',
      'ten hang hoa',
      'ten thiet bi, tai san',
      'ten tai san co dinh',
      'danh muc thiet bi',
    ],
    kind: [
      'loai',
      'loai may',
      'loai may in',
      'loai may tinh',
      'loai camera',
      'loai tai san',
      'nhom',
      'chung loai',
      'nhom thiet bi',
    ],
    code: [
      'asset code',
      'asset tag',
      'ma so ts',
      'ma so tscd',
      'ma so tai san',
      'ma tai san co dinh',
      'so hieu',
      'so hieu tscd',
      'so hieu tai san',
      'ma qr',
      'ma vach',
      'ma so thiet bi',
      'so hieu tai san co dinh',
      'ma',
      'ma ts',
      'ma tb',
      'ma so tb',
      'so hieu tb',
      'ma thiet bi',
      'so the',
      'ma so',
      'ma tscd',
    ],
    oldCode: ['ma cu', 'so hieu cu', 'ma tai san cu', 'so the cu'],
    departmentId: departments,
    quantity: [
      'kiem ke',
      'sl kiem ke',
      'sl thuc te',
      'so luong (kiem ke)',
      'so luong thuc te kiem ke',
      'theo kiem ke',
      'so luong hien co',
      'so luong su dung',
      'so luong',
      'sl',
      'so luong thuc te',
      'so luong kiem ke',
      'thuc te',
      'so luong theo kiem ke',
    ],
    bookQuantity: [
      'sl so sach',
      'sl theo so',
      'so luong so sach',
      'so luong theo so',
      'theo so',
      'theo so sach',
      'theo so ke toan',
      'so luong theo so ke toan',
      'so luong so ke toan',
      'sl theo so ke toan',
      'so luong theo so sach',
      'so sach',
    ],
    state: [
      'tinh trang thiet bi',
      'tinh trang may',
      'tinh trang ky thuat',
      'trang thai',
      'hien trang',
      'tinh trang su dung',
      'tinh trang hoat dong',
    ],
    manufacturer: ['nhan hieu san xuat', 'nha sx', 'hang', 'hang sx', 'nha san xuat', 'nhan hieu', 'thuong hieu'],
    model: [
      'hang sx/model',
      'hang/model',
      'hang, model',
      'hang sx, model',
      'hang san xuat/model',
      'nhan hieu/model',
      'nhan hieu, model',
      'hang va model',
      'ma model',
      'model may',
      'kieu dang',
      'ky hieu may',
      'so model',
      'model',
      'ky hieu',
      'cau hinh, model',
      'chung loai may',
      'kieu',
    ],
    serial: [
      'so se ri',
      'so sn',
      'sn',
      'so serial number',
      'service tag',
      'so che tao',
      'serial',
      'so seri',
      'so serial',
      's/n',
      'serial number',
      'seri',
      'so may',
    ],
    hostName: ['ten may tinh', 'hostname', 'host name', 'computer name', 'device name'],
    ipAddress: ['ip', 'ip address', 'dia chi mang', 'ip tinh', 'dia chi ip tinh'],
    macAddress: ['mac', 'mac address', 'dia chi mac'],
    operatingSystemId: [
      'he dh',
      'os version',
      'os name',
      'operating system',
      'phien ban windows',
      'hdh dang dung',
      'ban windows',
      'win',
      'he dieu hanh (windows)',
      'hdh',
      'windows',
      'os',
      'he dieu hanh su dung',
    ],
    antivirus: [
      'co diet virus',
      'protection status',
      'antivirus status',
      'cai dat diet virus',
      'diet virus (co/khong)',
      'phan mem diet virut (co/khong)',
      'phan mem diet virus',
      'diet virus',
      'tinh trang diet virus',
      'cai diet virus',
      'phong chong ma doc',
    ],
    antivirusName: [
      'pm diet virus',
      'security application',
      'phan mem diet virut',
      'phan mem virus',
      'phan mem antivirus',
      'antivirus',
      'pm virus',
      'ten phan mem diet virus',
      'phan mem phong chong ma doc',
      'pm diet virut',
    ],
    cpu: [
      'cau hinh',
      'cau hinh may',
      'cau hinh chi tiet',
      'thong so ky thuat',
      'dac tinh ky thuat',
      'thong so',
      'cpu',
      'vi xu ly',
      'bo vi xu ly',
      'chip',
    ],
    memoryGb: ['ram', 'ram (gb)', 'bo nho', 'bo nho ram'],
    storageGb: ['o cung', 'hdd', 'ssd', 'o cung (gb)', 'dung luong o cung'],
    yearInUse: [
      'purchase date',
      'nam dua vao su dung (hoac mua)',
      'nam dua vao sd',
      'ngay dua vao sd',
      'ngay dua vao su dung',
      'ngay su dung',
      'ngay sd',
      'ngay bat dau su dung',
      'ngay ghi tang',
      'nam ghi tang',
      'thoi gian dua vao su dung',
      'thoi diem dua vao su dung',
      'nam bat dau su dung',
      'ngay mua',
      'nam lap',
      'nam lap dat',
      'nam cap',
      'nam nhap',
      'ngay cap',
      'nam',
      'nam dua vao su dung',
      'nam mua',
      'nam trang bi',
      'nam sd',
    ],
    unitPrice: [
      'price',
      'unit price',
      'nguyen gia tscd',
      'don gia mua',
      'don gia',
      'gia',
      'nguyen gia',
      'don gia (vnd)',
      'gia mua',
    ],
    funding: ['nguon hinh thanh', 'nguon von', 'nguon von hinh thanh', 'nguon mua sam', 'nguon'],
    warrantyEnd: [
      'han bh',
      'bao hanh',
      'ngay het bh',
      'het bh',
      'het han bao hanh',
      'thoi han bao hanh',
      'han bao hanh',
      'ngay het bao hanh',
      'bao hanh den',
    ],
    site: ['dia diem', 'co so'],
    floor: ['tang', 'lau'],
    room: ['location', 'phong so', 'vi tri', 'vi tri lap dat', 'noi lap dat', 'vi tri dat', 'noi dat', 'phong dat'],
    personInCharge: [
      'nguoi ql',
      'nguoi ql, su dung',
      'nguoi ql su dung',
      'nguoi quan ly, su dung',
      'nguoi quan ly su dung',
      'nguoi chiu trach nhiem',
      'nguoi sd',
      'can bo su dung',
      'nguoi dung',
      'nguoi su dung',
      'nguoi quan ly',
      'nguoi giu',
      'can bo phu trach',
    ],
    purpose: ['muc dich', 'cong dung'],
    note: ['ghi chu khac', 'chu thich', 'dien giai'],
  },
  departments: {
    name: [...departments, 'ten don vi', 'ten khoa', 'ten phong', 'ten khoa/phong', 'ten khoa, phong'],
    code: ['ma', 'ma so', 'ma khoa', 'ma phong', 'ma don vi', 'ma khoa phong', 'viet tat', 'ten viet tat', 'ky hieu'],
    staffCount: [
      'so cbvc',
      'so cb',
      'so ccvc',
      'so nhan vien',
      'so can bo',
      'so nguoi',
      'bien che',
      'nhan luc',
      'tong so nhan vien',
      'so vien chuc',
    ],
  },
  links: {
    kind: ['loai duong truyen', 'loai ket noi', 'loai hinh', 'loai', 'duong truyen'],
    provider: ['nha mang', 'nha cung cap dich vu', 'don vi cung cap', 'isp', 'nha cc'],
    bandwidthMbps: ['bang thong', 'toc do', 'toc do (mbps)', 'bang thong (mbps)', 'toc do duong truyen'],
    purpose: ['muc dich su dung', 'su dung cho'],
    backup: ['du phong', 'duong du phong'],
    state: ['tinh trang', 'hien trang'],
    ipAddress: ['ip tinh', 'ip', 'dia chi ip'],
    monthlyCost: [
      'cuoc phi hang thang',
      'cuoc phi thang',
      'cuoc phi/thang',
      'chi phi hang thang',
      'gia cuoc thang',
      'phi thue bao',
      'cuoc thang',
      'cuoc',
      'cuoc phi',
      'chi phi thang',
      'cuoc/thang',
      'cuoc hang thang',
      'gia cuoc',
    ],
    contractEnd: [
      'ngay het han hd',
      'het han hd',
      'han hd',
      'ngay het hop dong',
      'han hop dong',
      'het han hop dong',
      'ngay het han',
    ],
  },
  applications: {
    name: ['phan mem', 'ten ung dung', 'ten phan mem, ung dung', 'ung dung'],
    kind: ['nhom phan mem', 'loai phan mem', 'loai'],
    state: [
      'tinh trang',
      'hien trang',
      'dang dung',
      'dang su dung',
      'da trien khai',
      'tinh trang su dung',
      'trang thai su dung',
      'hien trang su dung',
      'tinh trang trien khai',
      'hien trang trien khai',
    ],
    vendor: ['nha cung cap', 'don vi cung cap', 'hang', 'nha phat trien'],
    departmentId: ['don vi quan ly', 'don vi su dung', 'khoa phong', 'khoa, phong'],
    userCount: ['so luong nguoi dung', 'so tai khoan', 'so nguoi su dung'],
    purpose: ['muc dich su dung', 'chuc nang'],
    hosting: ['may chu cai dat', 'noi cai dat', 'cai dat tai', 'dat tai', 'noi luu tru'],
    licenceEnd: [
      'ngay het han',
      'het han',
      'han su dung',
      'thoi han',
      'ngay het han hop dong',
      'het han hop dong',
      'han hop dong',
      'ngay het han hd',
      'het han hd',
      'ngay het han ban quyen',
      'het han ban quyen',
      'han ban quyen',
    ],
    licence: ['hinh thuc', 'hinh thuc mua', 'hinh thuc su dung', 'hinh thuc trang bi', 'loai ban quyen'],
  },
  staffMembers: {
    name: ['ho ten', 'ten nhan vien', 'ten can bo', 'ho va ten can bo'],
    departmentId: departments,
    position: ['chuc vu', 'vi tri viec lam', 'chuc danh', 'cong viec'],
    degree: ['trinh do cm', 'trinh do chuyen mon', 'trinh do dao tao', 'bang cap'],
    major: ['chuyen nganh dao tao', 'nganh', 'nganh dao tao'],
    dedicated: ['chuyen trach cntt', 'chuyen trach/kiem nhiem', 'kiem nhiem/chuyen trach', 'hinh thuc', 'loai can bo'],
    security: ['phu trach attt', 'phu trach an toan tt', 'can bo attt', 'attt'],
    certificates: ['chung chi cntt', 'chung chi tin hoc', 'cac chung chi'],
  },
  informationSystems: {
    name: ['ten he thong thong tin', 'he thong thong tin', 'ten httt', 'ten he thong tt'],
    level: ['cap do de xuat', 'cap do attt', 'cap do an toan', 'cap do an toan thong tin', 'cap do httt'],
    decisionNumber: ['so qd phe duyet', 'so quyet dinh', 'quyet dinh phe duyet', 'qd phe duyet'],
    dossier: ['tinh trang ho so', 'trang thai ho so', 'ho so cap do', 'tinh trang ho so cap do'],
    decisionDate: ['ngay quyet dinh', 'ngay qd phe duyet'],
  },
  trainings: {
    name: [
      'ten lop tap huan',
      'ten khoa hoc',
      'ten khoa dao tao',
      'noi dung dao tao',
      'lop tap huan',
      'ten lop dao tao',
      'noi dung tap huan',
    ],
    period: ['ngay to chuc', 'thoi gian to chuc', 'thoi gian dao tao', 'ngay'],
    organiser: ['don vi mo lop', 'noi to chuc', 'don vi dao tao'],
    documentNumber: ['so qd cu di', 'quyet dinh cu di', 'so quyet dinh', 'van ban'],
    participants: [
      'so luot nguoi',
      'so luong nguoi tham gia',
      'so luong nguoi tham du',
      'so luong hoc vien',
      'so can bo tham gia',
      'so nguoi',
      'so luong',
      'so luong nguoi',
      'so hoc vien',
      'so nguoi tham du',
    ],
    departmentId: departments,
    held: ['da to chuc'],
  },
  operatingSystems: {
    name: ['he dieu hanh', 'ten hdh', 'hdh'],
    supportEnd: [
      'ngay het ho tro',
      'het ho tro',
      'het ho tro ngay',
      'ngay ngung ho tro',
      'ngung ho tro',
      'ngay ket thuc ho tro',
      'het han ho tro',
    ],
  },
  headcounts: {
    date: ['thoi diem', 'tinh den', 'den ngay'],
    total: [
      'tong so lao dong',
      'tong so cbvc',
      'tong so can bo',
      'tong so nhan vien',
      'tong so vien chuc',
      'so lao dong',
    ],
  },
}

/** Columns that every sheet has and no record needs. */
export const COUNTING = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no', '#'])

/** Whether a column counts the rows of its sheet. */
export function isCounting(heading: string): boolean {
  return COUNTING.has(foldForSearch(heading))
}

/** Upper headings under which each column is one funding source. */
const FUNDING_ABOVE = /^(?:co cau |phan theo )?(?:nguon|nguon von|nguon kinh phi|nguon hinh thanh)$/

/** Upper headings under which a column named after a source is its money. */
const MONEY_ABOVE = /^(?:nguyen gia|gia tri|don gia|kinh phi|so tien|trong do)(?:\b.*)?$/

/** What hospitals call their funding sources where each has a column of its own without a heading above. */
const FUNDING_NAME =
  /^(?:tu |von )?(?:nguon )?(?:ngan sach(?: (?:nha nuoc|cap|tinh|thanh pho|trung uong|dia phuong))*|nsnn|nstw|nsdp|(?:quy )?(?:phat trien (?:hoat dong )?su nghiep|pthdsn)|quy (?:don vi|co quan|phuc loi)|thu su nghiep|vien tro|tai tro|xa hoi hoa|nguon khac|nguon thu(?: (?:su nghiep|hop phap|vien phi))?|vien phi)$/

/**
 * What a heading means in a list: null for one that is not known, so that the user may be asked. Of two heading lines
 * ("Số lượng: Thực tế") the whole decides, then the lower one.
 */
export function headingMeaning(collection: CollectionName): (heading: string) => ColumnTarget | null {
  const known = knownHeadings(collection)
  const meaningOf = (heading: string): ColumnTarget | null => {
    if (isCounting(heading)) return { kind: 'ignore' }
    const folded = closed(foldForSearch(heading))
    const plain = closed(withoutBrackets(heading))
    const found = known.get(folded) ?? known.get(plain)
    // "Tên máy in", "Tên máy chủ": devices of one kind.
    if (
      found === undefined &&
      collection === 'assets' &&
      plain.startsWith('ten ') &&
      kindCalled(plain.slice(4)) !== null
    ) {
      return { kind: 'field', key: 'name' }
    }
    return found ?? null
  }
  return (heading) => {
    const whole = meaningOf(heading)
    const { upper, lower, top } = linesOf(heading)
    if (whole === null && hasFunding(collection) && FUNDING_NAME.test(withoutBrackets(heading))) {
      return { kind: 'funding', source: cleanLine(heading.replace(/\([^)]*\)/g, '')) }
    }
    if (whole !== null || lower === undefined) return whole
    const meant = meaningOf(lower)
    // Of three lines the middle one is nearer.
    const uppers = top === null ? [upper] : [upper, top]
    for (const line of uppers) {
      const counted = collection === 'assets' ? countMeant(foldForSearch(line), meant) : undefined
      if (counted !== undefined) return counted
    }
    if (hasFunding(collection) && uppers.some((line) => isFunding(line, lower)))
      return { kind: 'funding', source: lower }
    return collection === 'assets' && meant?.kind === 'field'
      ? ofCount(foldForSearch(uppers.join(' ')), meant.key)
      : meant
  }
}

/** The lines of a heading: the lowest, the one over it, and a third over both; a heading of one line has no lower one. */
export function linesOf(heading: string): {
  readonly upper: string
  readonly lower: string | undefined
  readonly top: string | null
} {
  const lines = heading.split(': ')
  if (lines.length === 1) return { upper: heading, lower: undefined, top: null }
  const top = lines.length > 2 ? lines.slice(0, -2).join(': ') : null
  return { upper: lines.at(-2) ?? '', lower: lines.at(-1), top }
}

/** What stands under “Theo sổ kế toán”, “Theo kiểm kê” and “Chênh lệch”, where each has columns of one name below it. */
function ofCount(upper: string, key: string): ColumnTarget | null {
  if (/\bchenh lech\b|\bthua\b|\bthieu\b/.test(upper)) return null
  return {
    kind: 'field',
    key: key === 'quantity' && /\bso (?:sach|ke toan)\b|\btheo so\b/.test(upper) ? 'bookQuantity' : key,
  }
}

/** Upper headings of the forms of a stock-taking: what the books say, what was found, and how the two differ. */
const BY_BOOKS = /^(?:theo |so lieu |so luong )*so(?: sach)?(?: ke toan)?$/
const BY_COUNT = /^(?:theo |so lieu |so luong )*(?:kiem ke|thuc te)(?: thuc te)?$/
const DIFFERENCE = /^(?:so )?(?:chenh lech|thua|thieu)/

/** What a number of pieces below such a heading is; undefined where the upper heading says nothing of it. */
function countMeant(upper: string, lower: ColumnTarget | null): ColumnTarget | null | undefined {
  if (DIFFERENCE.test(upper)) return null
  const isCount = lower?.kind === 'field' && (lower.key === 'quantity' || lower.key === 'bookQuantity')
  if (!isCount) return undefined
  if (BY_BOOKS.test(upper)) return { kind: 'field', key: 'bookQuantity' }
  return BY_COUNT.test(upper) ? { kind: 'field', key: 'quantity' } : undefined
}

/** The headings of a list, folded, without those of counts and funding sources. */
export function knownHeadings(collection: CollectionName): ReadonlyMap<string, ColumnTarget> {
  const known = new Map<string, ColumnTarget>()
  const fields = collections[collection].fields as unknown as Fields
  for (const [key, words] of Object.entries(otherHeadings[collection] ?? {})) {
    for (const word of words) known.set(closed(word), { kind: 'field', key })
  }
  for (const [key, field] of Object.entries(fields)) {
    if (key !== 'id') known.set(closed(foldForSearch(field.label)), { kind: 'field', key })
  }
  known.set(foldForSearch(ID_HEADING), { kind: 'id' })
  return known
}

/** Money of one source: "Nguồn vốn: Viện phí", "Nguyên giá: Ngân sách". */
function isFunding(upper: string, lower: string): boolean {
  return (
    FUNDING_ABOVE.test(foldForSearch(upper)) ||
    (MONEY_ABOVE.test(withoutBrackets(upper)) && FUNDING_NAME.test(withoutBrackets(lower)))
  )
}

/** "khoa / phong" → "khoa/phong": a stroke is written with and without spaces. */
export function closed(folded: string): string {
  return folded.replace(/ ?\/ ?/g, '/')
}

/** "Nguyên giá (triệu đồng)" → "nguyen gia". */
export function withoutBrackets(heading: string): string {
  return foldForSearch(heading.replace(/\([^)]*\)/g, ' '))
}
