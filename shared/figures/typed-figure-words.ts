import type { FigureStyle } from '#shared/records/rich-text.ts'

/** What sentences call something that the records count. */
export interface CountedWords {
  readonly figure: string
  /** A regular expression for its name. */
  readonly name: string
  /** A number that happens to be the same says little here: only a sentence that tells of all there is counts. */
  readonly onlyStated?: boolean
}

/** Names of what is counted, as real plans write them. */
export const countedWords: readonly CountedWords[] = [
  { figure: 'inventory.computers', name: 'máy (?:vi )?tính(?! bảng| xách)' },
  { figure: 'inventory.printers', name: 'máy in' },
  { figure: 'inventory.scanners', name: 'máy (?:quét|scan)' },
  { figure: 'inventory.kiosks', name: 'kiosk' },
  { figure: 'inventory.servers.total', name: 'máy chủ', onlyStated: true },
  { figure: 'people.total', name: '(?:người lao động|lao động|viên chức(?:,| và) người lao động)', onlyStated: true },
  {
    figure: 'people.it',
    name: '(?:cán bộ|nhân lực|người|viên chức) (?:làm )?chuyên trách (?:về )?(?:CNTT|công nghệ thông tin)',
  },
  { figure: 'links.internet.count', name: 'đường (?:truyền )?Internet', onlyStated: true },
  { figure: 'systems.count', name: 'hệ thống thông tin', onlyStated: true },
  { figure: 'applications.inUse', name: '(?:phần mềm|ứng dụng)', onlyStated: true },
]

/** A share that the records give, told by the words before its percentage. */
export interface RatioWords {
  readonly figure: string
  readonly before: RegExp
}

export const ratioWords: readonly RatioWords[] = [
  {
    figure: 'inventory.antivirus.ratio',
    before: /máy (?:vi )?(?:tính|trạm).*(?:diệt virus|mã độc)|(?:diệt virus|mã độc).*máy (?:vi )?(?:tính|trạm)/iu,
  },
  {
    figure: 'inventory.computersPerStaff',
    before:
      /máy (?:vi )?tính.*(?:so với|trên) (?:tổng số )?(?:người |viên chức, )?(?:lao động|người lao động|viên chức)/iu,
  },
  { figure: 'people.basicItCertified', before: /(?:lao động|viên chức|cán bộ).*chứng chỉ.*tin học/iu },
]

/** A sentence that says what there is. */
export const STATES = /(?<!\p{L})(?:hiện có|hiện nay có|đang có|có tổng số|tổng số|có tất cả)(?!\p{L})/iu
/** One about what is to be bought, or what a part of it does, says nothing of the whole. */
export const PLANS =
  /(?<!\p{L})(?:mua|mua sắm|thuê|đầu tư|bổ sung|thay|nâng cấp|trang bị|cần|dự kiến|trong đó|còn lại|thiếu|tăng|giảm)(?!\p{L})/iu
/** A share that is aimed at, or a lower bound, is no statement of what there is. */
export const AIMS =
  /(?<!\p{L})(?:phấn đấu|mục tiêu|chỉ tiêu|tối thiểu|ít nhất|bảo đảm|đảm bảo|trên|dưới|từ|đến năm|tiến tới|duy trì|khoảng|gần)(?!\p{L})/iu

/** How a count is written: "02" asks for two digits. */
export function styleOfCount(typed: string): FigureStyle {
  return /^0\d$/.test(typed) ? 'padded' : 'plain'
}
