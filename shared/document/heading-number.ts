import { toCapitalLetter, toRoman, toVietnameseLetter } from '#shared/basics/numbering.ts'
import type { HeadingLevel } from './outline.ts'

/** The number of a section from its place among its siblings; `parent` is the number of the section above. */
export function headingNumber(level: HeadingLevel, index: number, parent: string): string {
  switch (level) {
    case 1:
      return `${toCapitalLetter(index)}.`
    case 2:
      return `${toRoman(index)}.`
    case 3:
      return `${index}.`
    case 4:
      return `${parent}${index}.`
    case 5:
      return `${toVietnameseLetter(index)})`
  }
}

/** One level deeper; the fifth is the deepest an official document numbers. */
export function deeper(level: HeadingLevel): HeadingLevel {
  return level < 5 ? ((level + 1) as HeadingLevel) : 5
}

/** A title without the end mark a person may have typed; the two highest levels print in capitals (NĐ 30/2020, Phụ lục I, Mục V). */
export function headingCase(level: HeadingLevel, title: string): string {
  const bare = title.replace(/[\s.:;,]+$/, '')
  return level <= 2 ? bare.toLocaleUpperCase('vi') : bare
}
