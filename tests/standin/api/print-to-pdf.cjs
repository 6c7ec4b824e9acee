/** Paper sizes of printToPDF in inches. */
const PAPER = {
  A3: [11.69, 16.54],
  A4: [8.27, 11.69],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
}
const DEFAULT_MARGIN = 0.4

function paperOf(pageSize = 'Letter') {
  if (typeof pageSize === 'object') return [pageSize.width, pageSize.height]
  if (!Object.hasOwn(PAPER, pageSize)) throw new Error(`stand-in: paper size ${pageSize} is not emulated`)
  return PAPER[pageSize]
}

/** webContents.printToPDF by Chromium's own printing; returns a Buffer. */
async function printToPdf(session, options = {}) {
  const [paperWidth, paperHeight] = paperOf(options.pageSize)
  const margins = options.margins ?? {}
  const { data } = await session.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? DEFAULT_MARGIN,
    marginBottom: margins.bottom ?? DEFAULT_MARGIN,
    marginLeft: margins.left ?? DEFAULT_MARGIN,
    marginRight: margins.right ?? DEFAULT_MARGIN,
    pageRanges: options.pageRanges ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  })
  return Buffer.from(data, 'base64')
}

module.exports = { printToPdf }
