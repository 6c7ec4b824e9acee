import { zipSync } from 'fflate'

const encode = (text: string) => new TextEncoder().encode(text)

export interface MadeSheet {
  readonly name: string
  /** What stands inside <worksheet>. */
  readonly xml: string
  readonly state?: string
}

/** A workbook written by hand, for what our own writer never writes. */
export function makeXlsx(
  sheets: readonly MadeSheet[],
  more: { readonly strings?: string; readonly styles?: string; readonly workbookPr?: string } = {},
): Uint8Array {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  )
  const links = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="w" Target="worksheets/s${at + 1}.xml"/>`)
  return zipSync({
    'xl/workbook.xml': encode(
      `<workbook xmlns:r="r">${more.workbookPr ?? ''}<sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': encode(`<Relationships>${links.join('')}</Relationships>`),
    ...(more.strings === undefined ? {} : { 'xl/sharedStrings.xml': encode(`<sst>${more.strings}</sst>`) }),
    ...(more.styles === undefined ? {} : { 'xl/styles.xml': encode(`<styleSheet>${more.styles}</styleSheet>`) }),
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/s${at + 1}.xml`, encode(`<worksheet>${xml}</worksheet>`)]),
    ),
  })
}
