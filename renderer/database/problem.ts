import { collections } from '#shared/records/collections.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import type { RowChange, StoreName } from './change.ts'
import type { Row } from './row.ts'
import { isDiskFull } from './write-failure.ts'

/** Why nothing was written. `message` is a whole Vietnamese sentence, ready for the screen. */
export interface StoreProblem {
  readonly kind: 'invalid' | 'conflict' | 'nothing-to-undo' | 'disk-full' | 'database' | 'stopped' | 'busy'
  readonly message: string
  /** For `invalid` and `conflict`: the record and, where one is to blame, the field. */
  readonly where: { readonly collection: StoreName; readonly id: string; readonly field: string | null } | null
}

/** A record that its validator refuses. `reason` continues the sentence "trường … ". */
export function invalidProblem(change: RowChange, field: string | null, reason: string): StoreProblem {
  const subject = nameOf(change.collection, change.after)
  const which = field === null ? subject : `${subject}, trường “${fieldLabel(change.collection, field)}”`
  return {
    kind: 'invalid',
    message: `Chưa lưu: ${which} ${reason}.`,
    where: { collection: change.collection, id: change.id, field },
  }
}

/** `attempt` begins the sentence: "Chưa lưu" or "Không hoàn tác được “Sửa thiết bị”". */
export function conflictProblem(attempt: string, change: RowChange, field: string | null): StoreProblem {
  const subject = nameOf(change.collection, change.after ?? change.before)
  const what =
    field === null
      ? `${subject} đã bị xóa hoặc sửa sau đó`
      : `trường “${fieldLabel(change.collection, field)}” của ${subject} đã được sửa sau đó`
  return {
    kind: 'conflict',
    message: `${attempt}: ${what}. Hãy xem giá trị hiện tại rồi làm lại nếu cần.`,
    where: { collection: change.collection, id: change.id, field },
  }
}

export function nothingProblem(message: string): StoreProblem {
  return { kind: 'nothing-to-undo', message, where: null }
}

export function stoppedProblem(): StoreProblem {
  return { kind: 'stopped', message: 'Đã dừng theo yêu cầu; chưa có gì được ghi.', where: null }
}

/** `what` was asked for before another long write was done. */
export function busyProblem(what: string): StoreProblem {
  return {
    kind: 'busy',
    message: `Chưa làm “${what}” vì việc trước còn đang ghi. Hãy bấm lại nếu vẫn cần.`,
    where: null,
  }
}

const issuingWords = {
  already: 'Chưa ban hành vì kế hoạch này vừa được ban hành ở cửa sổ khác. Hãy xem bản đã ban hành ở trang Phiên bản.',
  moved:
    'Chưa ban hành vì kế hoạch vừa được sửa ở cửa sổ khác trong lúc tạo văn bản. Hãy xem lại nội dung rồi ban hành lần nữa.',
  uncopied: 'Chưa lưu: kế hoạch chỉ thành “đã ban hành” bằng nút “Ban hành…”, cùng với bản lưu văn bản đã ký.',
  again:
    'Chưa ban hành vì lần ban hành này của kế hoạch đã có bản lưu. Hãy xem bản đã ban hành ở trang Phiên bản, sửa kế hoạch rồi ban hành lần sau.',
  damaged: 'Chưa ban hành vì tệp văn bản hoặc dữ liệu vừa tạo không khớp mã băm của nó. Hãy ban hành lần nữa.',
  setBack:
    'Chưa lưu: trạng thái và lần ban hành của kế hoạch đã ban hành không sửa trực tiếp được. Sửa nội dung thì phần mềm tự chuyển sang soạn lần sau.',
  kept: 'Chưa lưu: bản đã ban hành được giữ nguyên, không sửa, xóa hoặc gắn sang kế hoạch khác được.',
  leftBehind:
    'Không hoàn tác việc ban hành được nữa vì kế hoạch đã được sửa hoặc ban hành lần sau; bản đã ký được giữ nguyên. Hãy hoàn tác các lần sửa sau ban hành trước.',
} as const

/** Why a plan is not issued, or a kept copy not changed. */
export function issuingProblem(why: keyof typeof issuingWords): StoreProblem {
  return { kind: 'conflict', message: issuingWords[why], where: null }
}

/** What the database itself reported. What was stored before stays as it was, since the whole transaction is taken back. */
export function writeProblem(error: Error): StoreProblem {
  if (isDiskFull(error)) {
    return {
      kind: 'disk-full',
      message:
        'Chưa lưu được thay đổi vừa rồi vì ổ đĩa đã đầy. Dữ liệu trước đó vẫn nguyên vẹn. Hãy giải phóng dung lượng rồi lưu lại.',
      where: null,
    }
  }
  return {
    kind: 'database',
    message: `Chưa lưu được thay đổi vừa rồi (mã lỗi ${error.name}). Dữ liệu trước đó vẫn nguyên vẹn. Hãy đóng ứng dụng rồi mở lại.`,
    where: null,
  }
}

/** "thiết bị “PC-01”", or "thiết bị" when the record has no name. */
function nameOf(collection: StoreName, row: Row | null): string {
  const title = collection === 'hospital' ? hospitalRecord.title : collections[collection].title
  const kind = title.charAt(0).toLocaleLowerCase('vi') + title.slice(1)
  const name = ['name', 'fullName', 'title', 'subject', 'code'].map((key) => row?.[key]).find(isWords)
  return name === undefined ? kind : `${kind} “${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`
}

function isWords(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function fieldLabel(collection: StoreName, field: string): string {
  const fields: Readonly<Record<string, { readonly label: string }>> =
    collection === 'hospital' ? hospitalRecord.fields : collections[collection].fields
  return fields[field]?.label ?? field
}
