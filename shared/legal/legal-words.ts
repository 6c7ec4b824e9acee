import type { LegalBasisType } from '#shared/records/legal-basis.ts'

/** How documents are called in running text; longer names before those they begin with. */
export const typeWords: readonly (readonly [words: string, type: LegalBasisType])[] = [
  ['Văn bản hợp nhất', 'other'],
  ['Nghị quyết liên tịch', 'resolution'],
  ['Nghị quyết', 'resolution'],
  ['Nghị định', 'decree'],
  ['Quyết định', 'decision'],
  ['Thông tư liên tịch', 'circular'],
  ['Thông tư', 'circular'],
  ['Thông báo kết luận', 'notice'],
  ['Thông báo', 'notice'],
  ['Chỉ thị', 'directive'],
  ['Kế hoạch', 'plan'],
  ['Kết luận', 'conclusion'],
  ['Chương trình hành động', 'programme'],
  ['Chương trình', 'programme'],
  ['Hướng dẫn', 'guidance'],
  ['Công văn', 'letter'],
  ['Công điện', 'telegram'],
  ['Giấy mời', 'letter'],
  ['Văn bản', 'other'],
  ['Tờ trình', 'other'],
  ['Báo cáo', 'other'],
  ['Quy định', 'other'],
  ['Quy chế', 'other'],
  ['Đề án', 'other'],
  ['Bộ luật', 'law'],
  ['Luật', 'law'],
  ['Pháp lệnh', 'ordinance'],
]

/** Abbreviations typed for the name of a type: "NĐ 30/2020/NĐ-CP". Capitals only. */
export const shortTypeWords: Readonly<Record<string, LegalBasisType>> = {
  NQ: 'resolution',
  NĐ: 'decree',
  QĐ: 'decision',
  TTLT: 'circular',
  TT: 'circular',
  CT: 'directive',
  KH: 'plan',
  KL: 'conclusion',
  TB: 'notice',
  HD: 'guidance',
  CV: 'letter',
}

/** With what an abstract begins: also where the name of an issuer ends. */
export const abstractVerbs: readonly string[] = [
  'về',
  'v/v',
  'vv',
  'phê duyệt',
  'phê chuẩn',
  'ban hành',
  'quy định',
  'hướng dẫn',
  'sửa đổi',
  'bổ sung',
  'công bố',
  'công nhận',
  'triển khai',
  'tăng cường',
  'đẩy mạnh',
  'thực hiện',
  'tiếp tục',
  'giao',
  'kiện toàn',
  'thành lập',
  'quản lý',
  'gửi',
  'chấp thuận',
  'bãi bỏ',
  'thay thế',
  'điều chỉnh',
  'cập nhật',
  'thông qua',
  'cho phép',
  'yêu cầu',
  'đề nghị',
  'hợp nhất',
  'kết luận',
  'quy chuẩn',
  'thí điểm',
]

/** What may stand before a citation and says nothing of it. */
export const introWords: readonly string[] = [
  'Căn cứ vào các',
  'Căn cứ vào',
  'Căn cứ theo',
  'Căn cứ các',
  'Căn cứ',
  'Tiếp tục triển khai thực hiện',
  'Tiếp tục thực hiện',
  'Triển khai thực hiện',
  'Tổ chức thực hiện',
  'Triển khai',
  'Thực hiện các',
  'Thực hiện',
  'Thi hành',
  'Theo quy định tại',
  'Theo',
  'Xét',
  'Ban hành',
]

/** With any of its letters in capitals or not, and any spaces between its words. */
export const anyCase = (words: string): string =>
  [...words]
    .map((letter) => {
      if (letter === ' ') return '\\s+'
      const [lower, upper] = [letter.toLocaleLowerCase('vi'), letter.toLocaleUpperCase('vi')]
      return lower === upper ? letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&') : `[${lower}${upper}]`
    })
    .join('')

export const anyOf = (list: readonly string[]): string => list.map(anyCase).join('|')
/** Marks of a list; those of Word's own fonts come as private characters. */
export const BULLETS = '-–—+•·●▪■*§»►➢✓\\uF000-\\uF0FF'
/** No letter before, none after. */
export const WORD_BEGINS = '(?<![\\p{L}\\p{M}])'
export const WORD_ENDS = '(?![\\p{L}\\p{M}])'
