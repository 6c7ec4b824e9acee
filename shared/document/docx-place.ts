import { FileChild } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const mainPart = 'word/document.xml'
const element = 'kh:place'

/**
 * Where blocks go that are written as XML outright, past docx. For each table cell docx makes some twenty objects and
 * three passes over them: a plan of 300 initiatives took five times as long.
 */
export class Place extends FileChild {
  readonly xml: string

  constructor(xml: string) {
    super(element)
    this.xml = xml
  }
}

/**
 * The DOCX that docx packed, with the XML of each place put in. `places` are all of the document's, in its order. The
 * element that marks a place cannot come from the user: in a text its brackets are written as references.
 */
export function fillPlaces(docx: Uint8Array, places: readonly Place[]): Uint8Array {
  const files = unzipSync(docx)
  const pieces = strFromU8(files[mainPart] ?? new Uint8Array()).split(`<${element}/>`)
  if (pieces.length !== places.length + 1) throw new Error(`${pieces.length - 1} places for ${places.length} blocks`)
  const xml = pieces.map((piece, index) => piece + (places[index]?.xml ?? '')).join('')
  return zipSync({ ...files, [mainPart]: strToU8(xml) })
}
