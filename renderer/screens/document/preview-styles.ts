import { headerDistance, type Orientation, pageLayouts, textHeightOf, typeSize } from '#shared/document/page-layout.ts'

/** Grey between two sheets, in mm. */
export const SHEET_GAP = 8

const orientations: readonly Orientation[] = ['portrait', 'landscape']

/**
 * The browser breaks the text into pages itself, by the same rules as it prints (repeated heads, nothing torn off that
 * belongs together): each section is set in columns as high as a page's text, and the columns stand below each other on
 * drawn sheets. A browser that cannot do that yet shows each section as one long sheet.
 */
function pagedSection(orientation: Orientation): string {
  const { width, height, top, right, bottom, left } = pageLayouts[orientation]
  const pages = `.pages[data-orientation="${orientation}"]`
  const columns = `${pages} > .sheet {
  width: ${width}mm;
  min-height: 0;
  margin: 0;
  background: none;
  column-count: 1;
  column-height: ${textHeightOf(orientation)}mm;
  column-wrap: wrap;
  column-fill: auto;
  row-gap: ${top + bottom + SHEET_GAP}mm;
}`
  return `${pages}, ${pages} > .leaf { width: ${width}mm; }
${pages} > .leaf { height: ${height}mm; }
${pages} > .leaf > .page-number, ${pages} > .leaf > .page-foot { left: ${left}mm; right: ${right}mm; }
@supports (column-wrap: wrap) {
${columns}
}`
}

export const previewStyles = `
html { background: transparent; }
body { margin: 0; padding: ${SHEET_GAP}mm 0; background: none; cursor: default; }
.frame { margin: 0 auto ${SHEET_GAP}mm; overflow: hidden; }
.pages { position: relative; transform-origin: 0 0; }
.pages > .leaf { position: absolute; left: 0; background: #fff; box-shadow: 0 0 0 1px #0002; }
.pages > .leaf > .page-number { position: absolute; top: ${headerDistance}mm; text-align: center; font: ${typeSize.pageNumber}pt/1 'Times New Roman', Tinos, 'Liberation Serif', serif; color: #000; }
.pages > .leaf > .page-foot { position: absolute; bottom: ${headerDistance}mm; text-align: center; font: ${typeSize.footer}pt/1 'Times New Roman', Tinos, 'Liberation Serif', serif; color: #000; }
.pages > .sheet { position: relative; }
${orientations.map(pagedSection).join('\n')}
[data-figure] { border-radius: 2px; box-shadow: inset 0 -1px #0f766e66; }
[data-figure]:hover { background: #cdeee8; box-shadow: inset 0 -2px #0f766e; }
[data-opens]:hover { background: #0f766e0f; cursor: pointer; }
.shown { outline: 2px solid #d97706; outline-offset: 2px; }
@media (prefers-reduced-motion: no-preference) { .shown { transition: outline-color 0.4s; } }
`
