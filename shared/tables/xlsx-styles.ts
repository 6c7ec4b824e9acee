import { type CellLook, numberFormat, type SheetCell } from './sheet.ts'

/** Text that begins so is taken for a formula when someone edits the cell; Excel's own mark (quotePrefix) prevents it. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t]/
const FIRST_OWN_FORMAT = 164
/** The grey of the paper's shaded cells, opaque. */
const SHADE = 'FFD0D0D0'
const SHADE_FILL = 2
const DEFAULT_STYLE: Style = { look: {}, format: null, quoted: false }

interface Style {
  readonly look: CellLook
  readonly format: string | null
  readonly quoted: boolean
}

/** The styles used in one workbook, each once, numbered as the cells refer to them. */
export class XlsxStyles {
  readonly #ids = new Map<string, number>()
  readonly #styles: Style[] = []

  constructor() {
    this.#idOf(DEFAULT_STYLE)
  }

  idOf(cell: SheetCell): number {
    const { bold = false, italic = false, border = false, shade = false } = cell
    const align = cell.align ?? (cell.kind === 'text' ? 'left' : 'right')
    const quoted = cell.kind === 'text' && LOOKS_LIKE_FORMULA.test(cell.text)
    return this.#idOf({ look: { bold, italic, border, shade, align }, format: numberFormat(cell), quoted })
  }

  /** xl/styles.xml. */
  xml(): string {
    const formats = [...new Set(this.#styles.flatMap((style) => style.format ?? []))]
    const list = (name: string, items: readonly string[]) =>
      `<${name} count="${items.length}">${items.join('')}</${name}>`
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      list('numFmts', [
        ...formats.map((code, at) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + at}" formatCode="${code}"/>`),
      ]),
      list('fonts', ['', '<b/>', '<i/>', '<b/><i/>'].map(fontXml)),
      // Excel takes the first two fills for its own, whatever they say.
      list('fills', [
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
        `<fill><patternFill patternType="solid"><fgColor rgb="${SHADE}"/><bgColor indexed="64"/></patternFill></fill>`,
      ]),
      list('borders', [bordersXml(''), bordersXml(' style="thin"')]),
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      list(
        'cellXfs',
        this.#styles.map((style) => styleXml(style, formats)),
      ),
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      '</styleSheet>',
    ].join('')
  }

  #idOf(style: Style): number {
    const key = JSON.stringify(style)
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const id = this.#styles.push(style) - 1
    this.#ids.set(key, id)
    return id
  }
}

function fontXml(face: string): string {
  return `<font>${face}<sz val="12"/><name val="Times New Roman"/><family val="1"/></font>`
}

function bordersXml(style: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side}${style}/>`)
  return `<border>${sides.join('')}<diagonal/></border>`
}

function styleXml({ look, format, quoted }: Style, formats: readonly string[]): string {
  const font = (look.bold ? 1 : 0) + (look.italic ? 2 : 0)
  const numFmt = format === null || format === 'General' ? 0 : FIRST_OWN_FORMAT + formats.indexOf(format)
  const align = look.align === undefined ? '' : ` horizontal="${look.align}"`
  return [
    `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${look.shade ? SHADE_FILL : 0}" borderId="${look.border ? 1 : 0}" xfId="0"`,
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
    `${quoted ? ' quotePrefix="1"' : ''}><alignment${align} vertical="center" wrapText="1"/></xf>`,
  ].join('')
}
