import { cleanFileName } from '#electron/files/file-name.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { figureFileName, figureWorkbook } from '#shared/tables/figure-workbook.ts'
import { inventoryFileName, inventoryWorkbook } from '#shared/tables/inventory-workbook.ts'
import type { Sheet } from '#shared/tables/sheet.ts'
import { writeXlsx } from '#shared/tables/write-xlsx.ts'
import { xlsxCarriesSheets } from '#shared/tables/xlsx-carries-sheets.ts'
import type { Failure, RunCommand } from './command.ts'
import { readInput } from './input.ts'
import { withheldNotes } from './input-notes.ts'
import { type MadeFile, savedLine, saveFiles } from './save-files.ts'

/** `khs tables`: every table as XLSX, the figures in one workbook and the lists they are counted from in another. */
export const tables: RunCommand = async (args) => {
  const input = await readInput(args.file)
  if (!input.ok) return input
  const { snapshot } = input.value
  const workbooks = [
    { kind: 'figures', base: figureFileName(snapshot, args.today), sheets: figureWorkbook(snapshot, args.today) },
    { kind: 'inventory', base: inventoryFileName(snapshot), sheets: inventoryWorkbook(snapshot) },
  ]
  const files: MadeFile[] = []
  for (const { kind, base, sheets } of workbooks) {
    const made = makeWorkbook(kind, cleanFileName(base, '.xlsx'), sheets)
    if (!made.ok) return made
    files.push(made.value)
  }
  const saved = await saveFiles(args.out ?? '.', files)
  if (!saved.ok) return saved
  const sheetsOf = (kind: string) => workbooks.find((each) => each.kind === kind)?.sheets ?? []
  return ok({
    exitCode: 0,
    lines: saved.value.map(savedLine),
    notes: withheldNotes(input.value),
    data: {
      today: args.today,
      files: saved.value.map((file) => ({ ...file, sheets: sheetsOf(file.kind).map((sheet) => sheet.name) })),
    },
  })
}

/** Read back before it may replace an earlier file. */
function makeWorkbook(kind: string, name: string, sheets: readonly Sheet[]): Result<MadeFile, Failure> {
  const bytes = writeXlsx(sheets)
  const whole = xlsxCarriesSheets(bytes, sheets)
  if (whole.ok) return ok({ kind, name, bytes })
  const message = `Tệp “${name}” tạo xong nhưng đọc lại không đúng nên không ghi tệp nào. ${whole.error}`
  return err({ kind: 'not-whole', message, place: { file: name } })
}
