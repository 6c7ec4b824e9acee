// The peers are installed only for a benchmark run; here stands what the benchmarks use of them.
declare module 'pizzip' {
  export default class PizZip {
    constructor(data: Uint8Array)
    generate(options: { type: 'uint8array'; compression: 'DEFLATE' }): Uint8Array
  }
}

declare module 'docxtemplater' {
  import type PizZip from 'pizzip'

  export default class Docxtemplater {
    constructor(zip: PizZip, options: { paragraphLoop: boolean; linebreaks: boolean; nullGetter: () => string })
    render(data: object): void
    getZip(): PizZip
  }
}

declare module 'exceljs' {
  class Workbook {
    readonly xlsx: { load(data: Uint8Array): Promise<unknown> }
    readonly worksheets: readonly { eachRow(each: () => void): void }[]
  }
  const exceljs: { readonly Workbook: typeof Workbook }
  export default exceljs
}

declare module 'xlsx' {
  interface Book {
    readonly SheetNames: readonly string[]
    readonly Sheets: Readonly<Record<string, object>>
  }
  export function read(data: Uint8Array, options: { cellDates: boolean; dense: boolean }): Book
  export function write(
    book: Book,
    options: { type: 'buffer'; bookType: 'xlsx'; bookSST: boolean; compression: boolean },
  ): Uint8Array
  export const utils: { sheet_to_json(sheet: object, options: { header: 1 }): readonly unknown[] }
}
