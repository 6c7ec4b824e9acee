// What Word, Excel and browsers put between lines: CRLF, CR, vertical tab, form feed, NEL, line and paragraph separator.
const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
// XML 1.0 forbids most controls, half surrogate pairs and U+FFFE/FFFF: one of them makes a DOCX that Word will not open.
const CONTROLS = /[^\P{Cc}\n\t]/gu
const NOT_XML = /[\p{Cs}\uFFFE\uFFFF]/gu
// Soft hyphen, zero-width space, word joiner, byte-order mark and their like: unseen, and two equal names stop being equal.
const UNSEEN = /[\u00AD\u180E\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/g
// Marks that turn the direction of text: "gpj.exe" can be shown as "exe.jpg" with them.
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
// The joiners mean something only inside an emoji and between Arabic letters; elsewhere they are junk too.
const LOOSE_JOINERS =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})|(?<!\p{Script=Arabic})\u200C|\u200C(?!\p{Script=Arabic})/gu

// Nothing here is ever replaced, and each of these is NFC beside any other: Latin, Vietnamese, punctuation, đồng. Most texts are
// made of them, and one test is many times cheaper than eight passes.
const CLEAN = /^[\n\t -~\u00A1-\u00AC\u00AE-\u02FF\u1EA0-\u1EF9\u2010-\u2027\u2030-\u205E\u20AB]*$/

const LONGEST_QUOTE = 60

// A syllable that ends in oa, oe or uy with the tone on its last letter. "qu" is no beginning of the list: in "quý" the u
// belongs to the consonant and the tone stays on the y.
const MODERN_TONE =
  /(?<![\p{L}\p{M}])(b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|r|s|th?|tr|v|x)?(?:(o)([áàảãạéèẻẽẹ])|(u)([ýỳỷỹỵ]))(?![\p{L}\p{M}])/giu

/**
 * Anything typed or pasted, made fit to store: NFC, line ends as \n, odd spaces as plain ones, and without what XML 1.0
 * forbids, unseen characters and direction marks. Line breaks, tabs, emoji and letters of every script stay.
 */
export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text
  return text
    .replace(LINE_BREAKS, '\n')
    .replace(ODD_SPACES, ' ')
    .replace(CONTROLS, '')
    .replace(NOT_XML, '')
    .replace(UNSEEN, '')
    .replace(BIDI, '')
    .replace(LOOSE_JOINERS, '')
    .normalize('NFC')
}

/** cleanText in one line: line breaks and tabs become spaces, runs of spaces one, none at the ends. */
export function cleanLine(text: string): string {
  const clean = cleanText(text)
  return UNEVEN.test(clean) ? clean.replace(/\s+/g, ' ').trim() : clean
}

/** Spaces that are not one plain one between words. */
const UNEVEN = /\s\s|[^\S ]|^\s|\s$/

/** With a capital at its beginning: "chỉ tiêu" → "Chỉ tiêu". */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** What the user typed, as it is shown inside a sentence: one line between “ ”, cut at 60 characters. */
export function quote(text: string): string {
  const line = cleanLine(text)
  if (line.length <= LONGEST_QUOTE) return `“${line}”`
  const characters = [...line]
  const shown = characters.slice(0, LONGEST_QUOTE).join('')
  return characters.length > LONGEST_QUOTE ? `“${shown}…”` : `“${shown}”`
}

// The same without what stands around a syllable: tells most texts, many times faster, that nothing is to be moved.
const PERHAPS_MODERN = /o[áàảãạéèẻẽẹ]|u[ýỳỷỹỵ]/i

/**
 * Tone marks where official documents put them: hoá → hóa, khoẻ → khỏe, uỷ → ủy. Only for syllables that end in oa, oe or
 * uy; "toán", "hoàng", "quý" and "quỹ" stay as they are. Gives NFC text.
 */
export function traditionalTone(text: string): string {
  const composed = text.normalize('NFC')
  if (!PERHAPS_MODERN.test(composed)) return composed
  return composed.replace(
    MODERN_TONE,
    (_all, onset: string | undefined, o: string | undefined, ae: string | undefined, u = '', y = '') => {
      const [base = '', tone = ''] = (ae ?? y).normalize('NFD')
      return `${onset ?? ''}${((o ?? u) + tone).normalize('NFC')}${base}`
    },
  )
}
