import type { Input } from './input.ts'

/** What the reader should know of an input: a package leaves out what is not to leave the hospital. */
export function withheldNotes({ source }: Input): readonly string[] {
  if (source === null || source.header.withheld.length === 0) return []
  return [`Dữ liệu lấy từ gói không gửi kèm ${source.header.withheld.length} phần, nên số liệu có thể chưa đủ.`]
}
