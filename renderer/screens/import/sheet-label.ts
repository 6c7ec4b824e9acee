import { formatInteger } from '#shared/basics/money.ts'

/** "kiem-ke.xlsx, bảng Khoa Nội"; a text file has one table without a name. */
export function sheetLabel({ file, name }: { readonly file: string; readonly name: string }): string {
  return name === '' ? file : `${file}, bảng ${name}`
}

/** "1.250 dòng". */
export function rowCount(count: number): string {
  return `${formatInteger(count)} dòng`
}
