import { strFromU8, unzipSync } from 'fflate'
import { writeDocx } from '#shared/document/docx-writer.ts'
import type { Outline } from '#shared/document/outline.ts'

/** The text parts of a DOCX by path. */
export function partsOf(docx: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

export async function docxParts(outline: Outline): Promise<Map<string, string>> {
  return partsOf(await writeDocx(outline))
}

/** The whole elements of one name that do not hold another of the same name. */
export function elements(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, 'g')) ?? []
}
