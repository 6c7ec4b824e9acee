import { err, ok, type Result } from '#shared/basics/result.ts'

export interface XmlVisitor {
  /** `name` with its prefix, as written. */
  open(name: string): void
  close(name: string): void
  /** Character data with its references resolved. */
  text(text: string): void
}

// One token each: comment, CDATA, instruction or declaration, tag, text.
const TOKEN =
  /<!--(?:(?!--)[\s\S])*-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s<>/="'&]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|([^<]+)/y
const ATTRIBUTE = /\s+([^\s<>/="'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves references; undefined when one of them is not XML's. */
function decode(text: string): string | undefined {
  if (!text.includes('&')) return text
  let broken = false
  const decoded = text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+))?;?/gi, (all, decimal, hex, name) => {
    const number = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined
    const character = number === undefined ? named[name] : number <= 0x10ffff ? String.fromCodePoint(number) : undefined
    if (character === undefined || !all.endsWith(';') || FORBIDDEN.test(character)) broken = true
    return character ?? ''
  })
  return broken ? undefined : decoded
}

function attributesAreSound(text: string): boolean {
  const seen = new Set<string>()
  let at = 0
  const end = text.trimEnd().length
  while (at < end) {
    ATTRIBUTE.lastIndex = at
    const match = ATTRIBUTE.exec(text)
    const name = match?.[1]
    if (!match || name === undefined || seen.has(name)) return false
    if (decode(match[2] ?? match[3] ?? '') === undefined) return false
    seen.add(name)
    at = ATTRIBUTE.lastIndex
  }
  return true
}

/**
 * Walks through XML and checks that it is well-formed as far as the parts of a DOCX need: tags nest, one root, attributes
 * are quoted and unique, no unknown reference, no forbidden character. Document types are refused, so nothing expands.
 * The error says what was wrong and at which character, in English, for a log.
 */
export function walkXml(xml: string, visitor: XmlVisitor): Result<true, string> {
  const stack: string[] = []
  // A document of thousands of cells has the same few attributes everywhere: each is looked at once.
  const sound = new Set([''])
  let roots = 0
  let at = xml.startsWith('\uFEFF') ? 1 : 0
  const wrong = (what: string): Result<true, string> => err(`${what} at character ${at}`)
  if (FORBIDDEN.test(xml)) return wrong('forbidden character')
  while (at < xml.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(xml)
    if (!match) return wrong('broken markup')
    const [, cdata, slash, name, attributes = '', empty, raw] = match
    if (name !== undefined) {
      if (name.startsWith('!')) return wrong('document type')
      if (slash === '/') {
        if (stack.pop() !== name || attributes.trim() !== '' || empty === '/') return wrong(`unexpected </${name}>`)
        visitor.close(name)
      } else {
        if (stack.length === 0 && roots++ > 0) return wrong('second root')
        if (!sound.has(attributes)) {
          if (!attributesAreSound(attributes)) return wrong(`bad attributes of <${name}>`)
          sound.add(attributes)
        }
        visitor.open(name)
        if (empty === '/') visitor.close(name)
        else stack.push(name)
      }
    } else if (cdata !== undefined || raw !== undefined) {
      const text = cdata ?? decode(raw ?? '')
      if (text === undefined || raw?.includes(']]>')) return wrong('bad text')
      if (stack.length > 0) visitor.text(text)
      else if (text.trim() !== '') return wrong('text outside the root')
    }
    at = TOKEN.lastIndex
  }
  if (stack.length > 0) return wrong(`<${stack.at(-1)}> is not closed`)
  return roots === 1 ? ok(true) : wrong('no root')
}
