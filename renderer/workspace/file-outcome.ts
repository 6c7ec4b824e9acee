import type { SaveAnswer } from '#shared/contract/bridge.ts'
import { describeFileFailure } from '#shared/contract/file-failure-words.ts'

/** What became of a file, in words for the strip above the document. */
export type FileOutcome =
  | {
      readonly kind: 'done'
      readonly text: string
      /** Of the file. */
      readonly sha256: string | null
      /** Of what a package carries, as its paper prints it and the receiver's check tells it. */
      readonly contentSha256?: string
    }
  | { readonly kind: 'failed'; readonly text: string }

interface Told {
  /** What was proven before the file was offered: "Đã đọc lại, khớp với bản xem trước." */
  readonly proof: string
  /** Of the bytes handed over; null when the page does not know them (PDF). */
  readonly made: { readonly bytes: number; readonly sha256: string } | null
}

/** The sentence for the shell's answer; null when the user changed their mind. */
export function outcomeOf(answer: SaveAnswer, { proof, made }: Told): FileOutcome | null {
  switch (answer.outcome) {
    case 'cancelled':
      return null
    case 'failed':
      return { kind: 'failed', text: describeFileFailure(answer.failure) }
    case 'saved': {
      const place = answer.place === '' ? '' : ` vào “${answer.place}”`
      return {
        kind: 'done',
        text: `Đã lưu ${answer.name} (${fileSize(answer.bytes)})${place}. ${proof}`.trim(),
        sha256: answer.sha256,
      }
    }
    case 'handedOver': {
      // Only the print dialog makes a PDF without the page knowing its bytes.
      if (made === null) {
        return { kind: 'done', text: 'Hãy chọn “Lưu thành PDF” trong hộp thoại in vừa mở.', sha256: null }
      }
      return {
        kind: 'done',
        text: `Đã giao ${answer.name} (${fileSize(made.bytes)}) cho trình duyệt; tệp nằm trong thư mục tải xuống. ${proof}`.trim(),
        sha256: made.sha256,
      }
    }
  }
}

/** 812 → "812 B", 48213 → "47,1 KB", in steps of 1.024. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB']
  return `${size.toFixed(1).replace('.0', '').replace('.', ',')} ${unit}`
}
