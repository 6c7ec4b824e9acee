import { halfPoints } from './docx-measures.ts'
import { type Face, runFace, textPieces } from './docx-text.ts'
import type { Run } from './outline.ts'

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text made harmless inside an element. What XML forbids altogether has been left out before (printableOutline). */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => references[character] ?? '')
}

function faceXml(face: Face): string {
  const bold = face.bold === true ? '<w:b/><w:bCs/>' : ''
  const italics = face.italics === true ? '<w:i/><w:iCs/>' : ''
  const half = face.size === undefined ? '' : halfPoints(face.size)
  const size = half === '' ? '' : `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
  const properties = bold + italics + size
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`
}

function pieceXml(piece: string): string {
  if (piece === '\n') return '<w:br/>'
  if (piece === '\t') return '<w:tab/>'
  return `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`
}

/** Runs as w:r elements, as textRuns has docx write them. */
export function runsXml(runs: readonly Run[], face: Face): string {
  return runs
    .map((run) => {
      const properties = faceXml(runFace(run, face))
      return textPieces(run.text)
        .map((piece) => `<w:r>${properties}${pieceXml(piece)}</w:r>`)
        .join('')
    })
    .join('')
}
