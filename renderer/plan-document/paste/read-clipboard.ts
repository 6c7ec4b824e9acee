import { linesOfText, type Pasted } from './pasted-lines.ts'
import { readPastedHtml } from './word-html.ts'

/** Words of this very editor are marked so: they keep their chips, and need no reading. */
const OWN = 'data-pm-slice'

/** What a paste holds; null when it comes from one of our own texts, or holds nothing we could take. */
export function readClipboard(event: { readonly clipboardData: DataTransfer | null }): Pasted | null {
  const data = event.clipboardData
  if (data === null) return null
  const html = data.getData('text/html')
  if (html.includes(OWN)) return null
  const read = html === '' ? null : readPastedHtml(html)
  if (read !== null && (read.lines.length > 0 || read.pictures > 0)) return read
  const text = data.getData('text/plain')
  if (text !== '') return { lines: linesOfText(text), tables: 0, pictures: 0 }
  const pictures = [...data.items].filter(({ type }) => type.startsWith('image/')).length
  return pictures === 0 ? null : { lines: [], tables: 0, pictures }
}
