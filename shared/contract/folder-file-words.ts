import { quote } from '#shared/basics/text.ts'
import { MAX_FOLDER_FILE_BYTES, type UnreadFile } from './bridge.ts'
import { describeFileFailure } from './file-failure-words.ts'

const MEGABYTE = 1024 * 1024

/** A file of a folder that could not be read: which, and in Vietnamese what is wrong and what to do. */
export function unreadProblem(unread: UnreadFile): {
  readonly file: string
  readonly kind: string
  readonly message: string
} {
  return { file: unread.name, kind: unread.failure.kind, message: describeUnread(unread) }
}

function describeUnread({ name, failure }: UnreadFile): string {
  switch (failure.kind) {
    case 'too-large':
      return `Tệp ${quote(name)} quá lớn: tối đa ${MAX_FOLDER_FILE_BYTES / MEGABYTE} MB. Hãy kiểm tra lại tệp.`
    case 'refused':
      return `Tệp ${quote(name)} không phải là tệp thường. Hãy bỏ tệp này ra khỏi thư mục.`
    default:
      return describeFileFailure(failure)
  }
}
