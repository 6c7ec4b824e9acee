import { err, ok, type Result } from '#shared/basics/result.ts'
import type { Outline } from '#shared/document/outline.ts'
import { outlineText } from '#shared/document/outline-text.ts'
import { printableOutline } from '#shared/document/printable-outline.ts'
import { walkXml } from '#shared/document/xml-walk.ts'

/**
 * Whether a print HTML (well-formed but for its doctype) holds the whole text of an outline in its order and nothing else;
 * spaces do not count, because lines are held together with other ones. The error is a Vietnamese sentence.
 */
export function htmlCarriesOutline(html: string, outline: Outline): Result<true, string> {
  let found = ''
  let inBody = false
  const walked = walkXml(html.replace(/^<!DOCTYPE html>/, ''), {
    open(name) {
      if (name === 'body') inBody = true
    },
    close() {},
    text(text) {
      if (inBody) found += text
    },
  })
  if (!walked.ok) return err('Tệp HTML không đúng cấu trúc.')
  const wanted = outlineText(printableOutline(outline)).join('')
  return withoutSpaces(found) === withoutSpaces(wanted) ? ok(true) : err('Tệp HTML thiếu hoặc thừa nội dung.')
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '')
}
