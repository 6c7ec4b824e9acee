export type Mark = '**' | '__'

/** A text with tokens, taken apart. `mark` turns bold or italic on and off; `stray` is a {{ or }} without its other half. */
export type TokenPiece =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'token'; readonly name: string }
  | { readonly kind: 'stray' }

// A run of three and more is a line to be filled in by hand ("Họ tên: ______") or a divider, and no mark.
const PIECE = /(\\+)(?:\*\*|__|\{\{|\}\})|\{\{([^{}]*)\}\}|(?<!\*)\*\*(?!\*)|(?<!_)__(?!_)/g
const STRAY = /\{\{|\}\}/
const WORD = /[\p{L}\p{M}\p{N}]/u

/**
 * Takes a typed text apart. `**` and `__` are marks only in pairs and not inside a word, so that "5 ** 2" and "a__b__c" stay
 * what they are; `{{**}}` and `{{__}}` are marks anywhere. A backslash before **, __, {{ or }} says that the sign itself is
 * meant; before such a sign two backslashes are one, and everywhere else ("\\server\share") a backslash is itself.
 */
export function cutTokenText(text: string): readonly TokenPiece[] {
  const pieces: TokenPiece[] = []
  const meant = meantMarks(text)
  const words = (found: string, asTyped: boolean) => {
    if (asTyped && STRAY.test(found)) pieces.push({ kind: 'stray' })
    else if (found !== '') pieces.push({ kind: 'words', words: found })
  }
  let done = 0
  for (const { at, end, backslashes, name } of matchesIn(text)) {
    words(text.slice(done, at), true)
    done = end
    if (backslashes > 0) {
      const sign = backslashes % 2 === 1 ? text.slice(end - 2, end) : ''
      words('\\'.repeat(Math.floor(backslashes / 2)) + sign, false)
    } else if (name === undefined) {
      const sign = text.slice(at, end)
      if (isMark(sign) && meant.has(at)) pieces.push({ kind: 'mark', mark: sign })
      else words(sign, false)
    } else if (isMark(name)) pieces.push({ kind: 'mark', mark: name })
    else pieces.push({ kind: 'token', name })
  }
  words(text.slice(done), true)
  return pieces
}

/** Makes the signs of a plain text lose their meaning, so that cutTokenText gives the text back. */
export function escapeWords(words: string): string {
  return words.replace(/(\\*)(\*\*|__|\{\{|\}\})/g, '$1$1\\$2')
}

/** A text that a token or a mark in {{ }} is to follow: a backslash at its end must not take the token's meaning. */
export function beforeToken(text: string): string {
  return text.replace(/(\\+)(\{?)$/, '$1$1$2')
}

export function isMark(text: string): text is Mark {
  return text === '**' || text === '__'
}

interface Match {
  readonly at: number
  readonly end: number
  readonly backslashes: number
  readonly name: string | undefined
}

function matchesIn(text: string): readonly Match[] {
  const found: Match[] = []
  const piece = new RegExp(PIECE)
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const backslashes = match[1]?.length ?? 0
    // An even number leaves the sign its meaning: it is looked at again on its own.
    if (backslashes > 0 && backslashes % 2 === 0) piece.lastIndex -= 2
    found.push({ at: match.index, end: piece.lastIndex, backslashes, name: match[2] })
  }
  return found
}

/** Where the bare ** and __ stand that begin or end something. */
function meantMarks(text: string): ReadonlySet<number> {
  const meant = new Set<number>()
  const bare = matchesIn(text).filter(({ backslashes, name }) => backslashes === 0 && name === undefined)
  for (const mark of ['**', '__']) {
    let open: number | null = null
    for (const { at } of bare) {
      if (text.slice(at, at + 2) !== mark || isInsideWord(text, at)) continue
      if (open === null || !holdsWords(text.slice(open + 2, at))) open = canOpen(text, at) ? at : open
      else {
        meant.add(open).add(at)
        open = null
      }
    }
  }
  return meant
}

function isInsideWord(text: string, at: number): boolean {
  return WORD.test(text[at - 1] ?? '') && WORD.test(text[at + 2] ?? '')
}

/** A pair around nothing, or around other marks only, would vanish when read. */
function holdsWords(between: string): boolean {
  return between.replace(/\*\*|__/g, '').trim() !== ''
}

/** Not between spaces, as in "5 ** 2", and not before the end of something, as in the footnote sign "(**)". */
function canOpen(text: string, at: number): boolean {
  const after = text[at + 2] ?? ''
  if (after === '' || /[)\],.;:?!…”]/.test(after)) return false
  return !(/\s/.test(after) && /\s/.test(text[at - 1] ?? ''))
}
