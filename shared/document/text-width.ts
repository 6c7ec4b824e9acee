// Advance widths of Times New Roman Bold in thousandths of the type size. Bold, because every text that needs measuring
// to the millimetre is bold; for upright text the result is a few per cent too wide, which suits an estimate.
const widths: readonly (readonly [number, string])[] = [
  [220, '|'],
  [250, ' ,.'],
  [278, "'/\\il"],
  [333, '!()-:;[]`fjt‘’'],
  [389, 'Is'],
  [394, '{}'],
  [444, 'cerz'],
  [500, '#$*0123456789?J_agovxy“”–'],
  [554, 'ơ'],
  [556, 'Sbdhknpquđ'],
  [600, 'ư'],
  [611, 'FP'],
  [667, 'BELTZ'],
  [722, 'ACDNRUVXYwĐ'],
  [778, 'GHKOQƠ'],
  [796, 'Ư'],
  [833, '&m'],
  [944, 'M'],
  [1000, '%W—…'],
]

const bareWidths = new Map(widths.flatMap(([width, characters]) => [...characters].map((one) => [one, width] as const)))
const unknownWidth = 1000
const pointsPerMillimetre = 72 / 25.4

/** Widths met so far, so that a long plan takes each letter apart once. */
const widthOf = new Map<string, number>()

/** A letter with marks is as wide as without them, and a mark alone is nothing; only the horn of ơ and ư takes room. */
function characterWidth(character: string): number {
  const known = widthOf.get(character)
  if (known !== undefined) return known
  const bare = character
    .normalize('NFD')
    .replace(/(?!\u031B)\p{M}/gu, '')
    .normalize('NFC')
  const width = [...bare].reduce((sum, one) => sum + (bareWidths.get(one) ?? unknownWidth), 0)
  widthOf.set(character, width)
  return width
}

/**
 * Width in mm of one line of text in Times New Roman Bold at a size in points. Characters of other scripts count as
 * square, which is what most of them are.
 */
export function textWidth(text: string, size: number): number {
  let thousandths = 0
  for (const character of text.normalize('NFC')) thousandths += characterWidth(character)
  return (thousandths * size) / 1000 / pointsPerMillimetre
}

/** Width in mm of the longest line of a text inside a box; a text that must wrap counts as filling the box. */
export function longestLine(text: string, size: number, box: number): number {
  return Math.min(box, Math.max(0, ...text.split('\n').map((line) => textWidth(line, size))))
}

/** About how many lines a text takes in a box of a width in mm; never too few by much. */
export function lineCount(text: string, size: number, box: number): number {
  // A line rarely fills its box to the end: the last syllable moves down whole.
  const usable = Math.max(1, box * 0.9)
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, size) / usable)), 0)
}
