import { recipientsLabel } from './fixed-words.ts'
import { blocksHtml, paragraphHtml } from './html-blocks.ts'
import { letterheadHtml, titleHtml } from './html-letterhead.ts'
import { documentStyles, pageStyles } from './html-styles.ts'
import { escapeHtml, heldTextHtml, originAttribute, textHtml } from './html-text.ts'
import type { Appendix, Origin, Outline, Signature } from './outline.ts'
import type { Orientation } from './page-layout.ts'
import { printableOutline } from './printable-outline.ts'

function signatureHtml({ recipients, positions, name }: Signature, origin: Origin | undefined): string {
  const addressees = recipients.map((line) => `<p class="recipient">${textHtml(line)}</p>`)
  const signer = positions.map((line) => `<p class="position">${textHtml(line)}</p>`)
  return [
    `<table class="signature"${originAttribute(origin)}><colgroup><col /><col /></colgroup><tbody><tr>`,
    `<td><p class="recipients-label">${textHtml(recipientsLabel)}</p>${addressees.join('')}</td>`,
    `<td>${signer.join('')}<p class="name">${textHtml(name)}</p></td>`,
    '</tr></tbody></table>',
  ].join('')
}

function appendixBlocks(appendix: Appendix): string[] {
  return [
    `<p class="appendix-label keep">${heldTextHtml(appendix.label)}</p>`,
    ...appendix.title.map((line) => `<p class="appendix-title keep">${heldTextHtml(line)}</p>`),
    `<p class="attached-to keep">${heldTextHtml(appendix.attachedTo)}</p>`,
    ...blocksHtml(appendix.blocks, appendix.orientation, false),
  ]
}

interface Sheet {
  readonly orientation: Orientation
  readonly blocks: readonly string[]
}

function sheets(outline: Outline): Sheet[] {
  const body = [
    letterheadHtml(outline),
    ...titleHtml(outline),
    ...outline.basis.map((block) => paragraphHtml(block, 'text basis')),
    ...blocksHtml(outline.body, 'portrait', true),
    signatureHtml(outline.signature, outline.origins?.plan),
  ]
  return [
    { orientation: 'portrait', blocks: body },
    ...outline.appendices.map((appendix) => ({
      orientation: appendix.orientation,
      blocks: appendixBlocks(appendix),
    })),
  ]
}

/**
 * The official document as one HTML page that prints as the DOCX does (A4, margins, page numbers, repeated table heads)
 * in Chromium 131 or later. It loads and runs nothing. Each section is `<section class="sheet portrait|landscape">` and
 * each of its children one block, so that a preview can pack the blocks into pages; `keep` marks a block that must not be
 * the last on a page. Any text is allowed: all of it is escaped, and what no document may hold is left out. The markup is
 * well-formed XML too (but for the doctype).
 */
export function writeHtml(outline: Outline): string {
  const printable = printableOutline(outline)
  const all = sheets(printable)
  const sections = all.map(
    ({ orientation, blocks }, index) =>
      `<section class="sheet ${orientation} sheet-${index + 1}">\n${blocks.join('\n')}\n</section>`,
  )
  return `<!DOCTYPE html>
<html lang="vi">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<title>${escapeHtml(printable.title)}</title>
<style>
${pageStyles(
  all.map((sheet) => sheet.orientation),
  printable.footer,
)}
${documentStyles}
</style>
</head>
<body${printable.footer === undefined ? '' : ` data-footer="${escapeHtml(printable.footer)}"`}>
${sections.join('\n')}
</body>
</html>
`
}
