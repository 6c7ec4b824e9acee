import { cellName, type SourceSheet } from './source-sheet.ts'

/**
 * Letters that stand in words of the old fonts TCVN3 (ABC) and VNI when their bytes are shown as Unicode ("BÖnh viÖn",
 * "Beänh vieän") and in no Vietnamese word: letters of other languages, and a marked vowel right after a plain a or e, or â
 * after o, which no syllable has ("Teân", "Maùy", "Khoâng").
 */
const FOREIGN =
  /\p{L}[®§µ¶·¸¹º»¼½¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñðöø÷ûüþÿ]|[®§ÑñÖöÏïÄäÅåÛû]\p{L}|[aeAE][áàảãạâấầẩẫậăắằẳẵặéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵÁÀẢÃẠÂẤẦẨẪẬÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘÚÙỦŨỤÝ]|[oO][âÂ]/u
/** Of these no foreign name has one: a plain vowel before a marked one, "oâ" (VNI); a sign within a word (TCVN3: "M¸y", "m¹ng"). */
const NEVER =
  /[aeAE][áàảãạâấầẩẫậăắằẳẵặéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ]|[oO][âÂ]|\p{L}[¶¸¾¼½]|\p{L}[§µ¹º»®]\p{Ll}/u

/** Tells nearly all texts, many times faster, that they are not. */
const PERHAPS = /[§®µ-¾Ä-ÇËÎÏÑÖ-ØÛÜÞßäåæçëîïñðöø÷ûüþÿ]|[aeAE][À-ỹ]|[oO][âÂ]/
const LETTER = /[ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñðöøûüþÿ]/

/** Whether a text alone is in such a font: pasted into a sheet in Unicode. Two words with foreign letters are. */
export function isLegacyText(text: string): boolean {
  if (!PERHAPS.test(text)) return false
  return NEVER.test(text) || text.split(/\s+/).filter((word) => LETTER.test(word)).length > 1
}

const FEWEST = 3
const SHARE = 0.15
/** In a small table, which has fewer cells than that. */
const SHARE_OF_FEW = 0.5

/**
 * The first cells (three at most) of a sheet written in an old Vietnamese font; none for a sheet in Unicode. A few foreign
 * names do not make it one: in one column at least three cells and 15% of the texts must look so, or half of all.
 */
export function legacyTextCells(sheet: SourceSheet): readonly string[] {
  const texts = new Map<number, number>()
  const found = new Map<number, string[]>()
  for (const { number, cells } of sheet.rows) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell !== 'string') continue
      texts.set(column, (texts.get(column) ?? 0) + 1)
      if (!PERHAPS.test(cell) || !FOREIGN.test(cell)) continue
      const names = found.get(column)
      if (names === undefined) found.set(column, [cellName(column, number)])
      else names.push(cellName(column, number))
    }
  }
  const all = [...found.values()].flat()
  const few = all.length >= sum([...texts.values()]) * SHARE_OF_FEW
  const old = [...found].filter(([column, names]) => {
    return few || (names.length >= FEWEST && names.length >= (texts.get(column) ?? 0) * SHARE)
  })
  return old.flatMap(([, names]) => names).slice(0, FEWEST)
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

/** The sentence for cells that legacyTextCells found; which file it is, is for the caller to say in front. */
export function describeLegacyText(cells: readonly string[]): string {
  return `Chữ viết bằng phông cũ TCVN3 (ABC) hoặc VNI, ví dụ ô ${cells.join(', ')}. Hãy dùng Unikey chuyển mã bảng sang Unicode rồi nhập lại.`
}
