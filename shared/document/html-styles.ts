import {
  bodyLines,
  firstLineIndent,
  headerDistance,
  letterheadColumns,
  type Orientation,
  pageLayouts,
  shadeColour,
  signatureColumns,
  signatureSpace,
  spacing,
  textWidthOf,
  typeSize,
} from './page-layout.ts'

// Height of a line of Times New Roman at single spacing, as Word sets it.
const single = 1.15
const typeface = "'Times New Roman', Tinos, 'Liberation Serif', serif"

/**
 * The page's own margins are narrower by so many mm, which the sheet gives back: Chromium cuts off what lies outside the page's
 * margins, and half of a table's outer line would.
 */
const BLEED = 1

/** Margins as CSS wants them, `narrower` by some mm on the left and right. */
function margins(orientation: Orientation, narrower = 0): string {
  const { top, right, bottom, left } = pageLayouts[orientation]
  return `${top}mm ${right - narrower}mm ${bottom}mm ${left - narrower}mm`
}

/** The foot of a page as a CSS string: quotes and backslashes in it are escaped, and a "<" cannot end the style sheet. */
function footerStyle(line: string): string {
  const escaped = line.replace(/[\\"<>&\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)
  return `
  @bottom-center {
    content: "${escaped}";
    font: ${typeSize.footer}pt ${typeface};
    vertical-align: bottom;
    padding-bottom: ${headerDistance}mm;
  }`
}

/**
 * A page per section, since each section counts its own pages. Chromium does not let an element set the counter `page`
 * anew, so every section has a counter that its own pages advance; the counter style leaves out the number 1. `footer` is a
 * line at the foot of every page.
 */
export function pageStyles(orientations: readonly Orientation[], footer?: string): string {
  const names = orientations.map((_, index) => `sheet-${index + 1}`)
  const pages = orientations.map((orientation, index) => {
    const { width, height } = pageLayouts[orientation]
    return `@page ${names[index]} {
  size: ${width}mm ${height}mm;
  margin: ${margins(orientation, BLEED)};
  counter-increment: ${names[index]};
  @top-center {
    content: counter(${names[index]}, from-second);
    font: ${typeSize.pageNumber}pt ${typeface};
    vertical-align: top;
    padding-top: ${headerDistance}mm;
  }${footer === undefined ? '' : footerStyle(footer)}
}
.${names[index]} { page: ${names[index]}; }`
  })
  return `@counter-style nothing { system: cyclic; symbols: " "; suffix: ""; }
@counter-style from-second { system: extends decimal; range: 2 infinite; fallback: nothing; }
html { counter-reset: ${names.join(' ')}; }
${pages.join('\n')}`
}

const screenSheet = (orientation: Orientation): string =>
  `.${orientation} { width: ${pageLayouts[orientation].width}mm; min-height: ${pageLayouts[orientation].height}mm; padding: ${margins(orientation)}; }`

/** The look of everything on the pages, the same as in the DOCX. */
export const documentStyles = `html { color-scheme: light; color: #000; background: #fff; }
body { margin: 0; }
.sheet { font: ${typeSize.body}pt/${single} ${typeface}; break-before: page; padding: 0 ${BLEED}mm; }
.sheet p, .sheet h1, .sheet h2, .sheet h3, .sheet h4, .sheet h5, .sheet h6 { margin: 0; font-size: inherit; font-weight: inherit; }
.sheet p, .sheet h1, .sheet h2, .sheet h3, .sheet h4, .sheet h5, .sheet h6, .grid td, .grid th { white-space: pre-wrap; tab-size: ${firstLineIndent}mm; overflow-wrap: anywhere; }
.keep { break-after: avoid; }
.rule { border-top: 0.75pt solid #000; margin: 3pt auto 0; }
.sheet table { border-collapse: collapse; table-layout: fixed; }

.letterhead { width: ${letterheadColumns.left + letterheadColumns.right}mm; break-after: avoid; }
.letterhead td { padding: 0; vertical-align: top; text-align: center; font-size: ${typeSize.issuer}pt; }
.letterhead .hospital, .letterhead .nation, .letterhead .motto { font-weight: bold; }
.letterhead .nation, .letterhead .motto { white-space: nowrap; }
.letterhead .nation { font-size: ${typeSize.nation}pt; }
.letterhead .motto { font-size: ${typeSize.motto}pt; }
.sheet .number, .sheet .place-and-date { margin-top: ${spacing.paragraph + 3}pt; font-size: ${typeSize.number}pt; }
.place-and-date { font-style: italic; }

.sheet .document-type { margin-top: ${spacing.title}pt; font-weight: bold; text-align: center; }
.sheet .subject { font-weight: bold; text-align: center; }
.sheet > .rule { margin-bottom: ${spacing.title / 2}pt; break-before: avoid; }

.sheet .text, .sheet .heading { margin-top: ${spacing.paragraph}pt; text-align: justify; text-indent: ${firstLineIndent}mm; line-height: ${(single * bodyLines).toFixed(3)}; orphans: 2; widows: 2; }
.sheet .heading { font-weight: bold; break-inside: avoid; text-align: left; }
.sheet .level-5 { font-weight: normal; }
.basis { font-style: italic; }
.sheet .remark { margin-top: ${spacing.paragraph}pt; line-height: ${(single * bodyLines).toFixed(3)}; }
.left { text-align: left; }
.center { text-align: center; }
.right { text-align: right; }

.sheet .grid { width: 100%; border-collapse: separate; border-spacing: 0; margin: ${spacing.besideTable}pt 0; font-size: ${typeSize.table}pt; }
.grid td, .grid th { border: 0 solid #000; border-width: 0 0.5pt 0.5pt 0; padding: ${spacing.tableCell}pt 4pt; vertical-align: middle; }
.grid td:first-child, .grid th:first-child { border-left-width: 0.5pt; }
.grid th { border-top-width: 0.5pt; font-weight: bold; text-align: center; }
.grid thead { display: table-header-group; }
.grid thead.once { display: table-row-group; }
.grid tr { break-inside: avoid; }
.grid td { box-decoration-break: clone; }
.grid .tall { break-inside: auto; }
.grid .tall td { vertical-align: top; }
.grid .shade { background: #${shadeColour}; print-color-adjust: exact; }
.grid .section, .grid .total { font-weight: bold; }

.signature { width: ${textWidthOf('portrait')}mm; margin-top: 12pt; break-before: avoid; break-inside: avoid; }
.signature td { padding: 0; vertical-align: top; }
.signature .recipients-label { font-size: ${typeSize.recipientsLabel}pt; font-weight: bold; font-style: italic; padding-top: ${((typeSize.body - typeSize.recipientsLabel) * 0.9).toFixed(1)}pt; }
.signature .recipient { font-size: ${typeSize.recipients}pt; }
.signature .position, .signature .name { font-weight: bold; text-align: center; }
.signature .name { margin-top: ${signatureSpace}mm; }
.signature col:first-child { width: ${signatureColumns.left}mm; }
.signature col:last-child { width: ${signatureColumns.right}mm; }

.sheet .appendix-label, .sheet .appendix-title { font-weight: bold; text-align: center; }
.sheet .attached-to { margin-bottom: ${spacing.paragraph}pt; font-style: italic; text-align: center; }

@media screen {
  body { background: #e9ecef; }
  .sheet { box-sizing: border-box; margin: 8mm auto; background: #fff; }
  ${screenSheet('portrait')}
  ${screenSheet('landscape')}
}`
