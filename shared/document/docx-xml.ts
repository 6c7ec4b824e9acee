import { halfPoints } from './docx-measures.ts'
import { type Face, textPieces } from './docx-text.ts'
import type { Run } from './outline.ts'

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text made harmless inside an element. What XML forbids altogether has been left out before (printableOutline). */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => references[character] ?? '')
}

function faceXml(run: Run, face: Face): string {
  const bold = run.bold === true || face.bold === true ? '<w:b/><w:bCs/>' : ''
  const italics = run.italic === true || face.italics === true ? '<w:i/><w:iCs/>' : ''
  const half = face.size === undefined ? undefined : halfPoints(face.size)
  const size = half === undefined ? '' : `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
  const properties = bold + italics + size
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
}

function pieceXml(piece: string): string {
  if (piece === '\n') return '<w:br/>'
  if (piece === '\t') return '<w:tab/>'
  return `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`
}

/** Runs as w:r elements, the way faceRuns has docx write them: a line break becomes w:br and a tab w:tab. */
export function runsXml(runs: readonly Run[], face: Face = {}): string {
  return runs
    .map((run) => {
      const properties = faceXml(run, face)
      return textPieces(run.text)
        .map((piece) => `<w:r>${properties}${pieceXml(piece)}</w:r>`)
        .join('')
    })
    .join('')
}

/** A paragraph from the elements of its w:pPr, which must come in the order of the schema, and its runs. */
export function paragraphXml(properties: string, runs: string): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}
