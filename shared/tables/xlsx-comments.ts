import { cleanLine } from '#shared/basics/text.ts'
import { decodeEscapes, decodeXml, walkPart } from './xlsx-xml.ts'

/** The bytes of a part by its path: null for a damaged one, an empty part where there is none. */
type Parts = (path: string) => Uint8Array | null

/** Far more than anyone reads in a margin. */
const LONGEST = 2_000
const FOLDER = 'xl/worksheets/'

/**
 * The comments (notes) of a worksheet by the name of their cell ("C14"), each in one line: Excel's old ones without their
 * author's name in front, and the conversations of newer versions. Null where a part is damaged.
 */
export function sheetComments(sheetPath: string, parts: Parts): ReadonlyMap<string, string> | null {
  const name = sheetPath.slice(sheetPath.lastIndexOf('/') + 1)
  const links = parts(`${sheetPath.slice(0, -name.length)}_rels/${name}.rels`)
  const targets: { readonly kind: 'comments' | 'threadedComment'; readonly path: string }[] = []
  if (links === null) return null
  const sound = walkPart(links, {
    open(element, attributes) {
      const { Type = '', Target = '' } = element === 'Relationship' ? attributes() : {}
      const kind = Type.endsWith('/comments')
        ? 'comments'
        : Type.endsWith('/threadedComment')
          ? 'threadedComment'
          : null
      if (kind !== null) targets.push({ kind, path: resolved(decodeXml(Target)) })
    },
  })
  if (!sound) return null
  const comments = new Map<string, string>()
  // What a conversation says, the old comment beside it repeats among words for older versions.
  for (const { kind, path } of targets.toSorted((a, b) => a.kind.localeCompare(b.kind))) {
    const part = parts(path)
    const read = part === null ? null : kind === 'comments' ? oldComments(part) : conversations(part)
    if (read === null) return null
    for (const [cell, text] of read) if (text !== '') comments.set(cell, text)
  }
  return comments
}

/** "../comments1.xml", "/xl/comments1.xml". */
function resolved(target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = FOLDER.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function oldComments(part: Uint8Array): ReadonlyMap<string, string> | null {
  const authors: string[] = []
  const comments = new Map<string, string>()
  let text = ''
  let inside: 'author' | 'text' | null = null
  let cell = ''
  let author = ''
  const sound = walkPart(part, {
    open(element, attributes) {
      if (element === 'author' || element === 't') inside = element === 't' ? 'text' : 'author'
      if (element === 'author') text = ''
      if (element !== 'comment') return
      const { ref = '', authorId = '' } = attributes()
      cell = ref
      author = authors[Number(authorId)] ?? ''
      text = ''
    },
    text(more) {
      if (inside !== null) text += more.slice(0, LONGEST - text.length)
    },
    close(element) {
      if (element === 'author') authors.push(cleanLine(decodeEscapes(text)))
      if (element === 'author' || element === 't') inside = null
      if (element === 'comment') comments.set(cell, withoutAuthor(cleanLine(decodeEscapes(text)), author))
    },
  })
  return sound ? comments : null
}

function withoutAuthor(text: string, author: string): string {
  return author !== '' && text.startsWith(`${author}:`) ? text.slice(author.length + 1).trim() : text
}

function conversations(part: Uint8Array): ReadonlyMap<string, string> | null {
  const comments = new Map<string, string>()
  let text = ''
  let isText = false
  let cell = ''
  const sound = walkPart(part, {
    open(element, attributes) {
      if (element === 'threadedComment') cell = attributes().ref ?? ''
      isText = element === 'text'
      if (isText) text = ''
    },
    text(more) {
      if (isText) text += more.slice(0, LONGEST - text.length)
    },
    close(element) {
      isText = false
      if (element !== 'text') return
      const before = comments.get(cell)
      const said = cleanLine(decodeEscapes(text))
      comments.set(cell, before === undefined ? said : `${before}; ${said}`)
    },
  })
  return sound ? comments : null
}
