import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'

/** Whether one column holds the maker and the model: "Hãng SX / Model". */
export function namesMakerAndModel(heading: string): boolean {
  const folded = foldForSearch(heading)
  return /\b(?:hang|nhan hieu|thuong hieu|nha san xuat)\b/.test(folded) && /\bmodel\b/.test(folded)
}

const MAKERS =
  /^(?:acer|aoc|apc|apple|aruba|asus|benq|brother|canon|cisco|cms|d-link|dahua|dell(?: emc)?|draytek|epson|fortinet|fpt(?: elead)?|fuji xerox|fujitsu|gigabyte|hikvision|honeywell|hpe?|huawei|ibm|intel|juniper|konica minolta|kyocera|lenovo|lg|microsoft|mikrotik|msi|nec|oki|panasonic|philips|qnap|ricoh|ruckus|samsung|santak|sharp|singpc|sony|sophos|synology|toshiba|tp-link|ubiquiti|vaio|viewsonic|vmware|xerox|xprinter|zebra)(?=\s*[-–/,]?\s)/i

/** "Dell Optiplex 3080" → Dell, Optiplex 3080; null where the first words name no maker we know, or nothing follows. */
export function makerAndModel(text: string): { readonly manufacturer: string; readonly model: string } | null {
  const line = cleanLine(text)
  const manufacturer = MAKERS.exec(line)?.[0] ?? ''
  const model = line.slice(manufacturer.length).replace(/^\s*[-–/,]?\s+/, '')
  return manufacturer === '' || model === '' ? null : { manufacturer, model }
}
