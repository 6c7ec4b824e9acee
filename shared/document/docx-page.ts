import {
  AlignmentType,
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { halfPoints, twips } from './docx-measures.ts'
import { headerDistance, type Orientation, pageLayouts, typeSize } from './page-layout.ts'

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(typeSize.pageNumber) })],
      }),
    ],
  })

/** A small line at the foot, on the first page as on the others. */
function footers(line: string | undefined): Pick<ISectionOptions, 'footers'> {
  if (line === undefined) return {}
  const made = (): Footer =>
    new Footer({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: [new TextRun({ text: line, size: halfPoints(typeSize.footer) })],
        }),
      ],
    })
  return { footers: { default: made(), first: made() } }
}

/**
 * A section of A4 pages with the official margins. It counts its own pages from 1 and shows the number, centred in the
 * top margin, from its second page on; `footer` stands at the foot of all.
 */
export function section(
  orientation: Orientation,
  children: ISectionOptions['children'],
  footer: string | undefined,
): ISectionOptions {
  const { width, height } = pageLayouts.portrait
  const { top, right, bottom, left } = pageLayouts[orientation]
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // docx turns the paper itself: it wants the upright measures together with LANDSCAPE.
        size: {
          width: twips(width),
          height: twips(height),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          right: twips(right),
          bottom: twips(bottom),
          left: twips(left),
          header: twips(headerDistance),
          footer: twips(headerDistance),
          gutter: 0,
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    ...footers(footer),
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children,
  }
}
