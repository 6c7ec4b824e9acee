/** A cell is quoted only where it must be, as Excel does; what merely holds a quote ("24\" màn hình") stands as it is. */
const NEEDS_QUOTES = /[\t\n\r]|^"/

/** Rows of cells as text that Excel and this app paste as the same cells: tabs between cells, CRLF between rows. */
export function clipboardText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n')
}

function quoted(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** The same rows as an HTML table, which keeps codes like "0045" whole in Excel; the first row is a head where said. */
export function clipboardHtml(rows: readonly (readonly string[])[], headed: boolean): string {
  const line = (row: readonly string[], tag: 'td' | 'th') =>
    // mso-number-format is Excel's own way of saying that a cell is text.
    `<tr>${row.map((cell) => `<${tag} style="mso-number-format:'\\@'">${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
  const body = rows.map((row, at) => line(row, headed && at === 0 ? 'th' : 'td')).join('')
  return `<meta charset="utf-8"><table>${body}</table>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')
}

/**
 * Text from the clipboard of a spreadsheet as rows of cells. A cell in quotes counts as quoted only when what it holds
 * needs it (tab, line break, quote), since Excel quotes nothing else: “"A" cũ” and “24"” stay as typed. The line break
 * after the last row makes no row. Rows may differ in length; never fails.
 */
export function clipboardRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  while (true) {
    const cell = quotedCell(text, at) ?? plainCell(text, at)
    rows.at(-1)?.push(cell.text)
    at = cell.end
    if (at >= text.length) break
    if (text[at] === '\t') {
      at += 1
      continue
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    if (at >= text.length) break
    rows.push([])
  }
  return rows
}

interface ReadCell {
  readonly text: string
  /** Where the tab, line break or end after the cell is. */
  readonly end: number
}

function plainCell(text: string, from: number): ReadCell {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: text.slice(from, end), end }
}

/** Null when what begins here is no quoted cell. */
function quotedCell(text: string, from: number): ReadCell | null {
  if (text[from] !== '"') return null
  let at = from + 1
  while (true) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return null
    if (text[quote + 1] !== '"') {
      at = quote
      break
    }
    at = quote + 2
  }
  const after = text[at + 1]
  if (after !== undefined && after !== '\t' && after !== '\n' && after !== '\r') return null
  const inside = text.slice(from + 1, at).replaceAll('""', '"')
  return /[\t\n\r"]/.test(inside) ? { text: inside, end: at + 1 } : null
}
