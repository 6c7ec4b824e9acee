import { foldForSearch } from '#shared/basics/search-fold.ts'
import { capitalised, cleanLine } from '#shared/basics/text.ts'
import type { DepartmentKind } from './department.ts'

const CLINIC = /^k\s*\.\s*(?=\p{L})|^K\s+(?=\p{L})/iu
const OFFICE = /^p\s*\.\s*(?=\p{L})|^P\s+(?=\p{L})/iu
/** Words before a department's own name, and those that an abbreviation leaves out. */
const LEAD = /^(?:khoa|phong|ban|to|trung tam)\s+/
const UNSAID = new Set(['va', 'cua', '-', '–', '&'])

/**
 * "K. Nội" → "Khoa Nội", "P.TCKT" → "Phòng TCKT", as sheets shorten the word before a department's name; "KHOA KHÁM BỆNH" →
 * "Khoa Khám bệnh", as their titles write it.
 */
export function departmentInFull(text: string): string {
  const full = cleanLine(text).normalize('NFC').replace(CLINIC, 'Khoa ').replace(OFFICE, 'Phòng ')
  return CAPITALS.test(full) ? inSmallLetters(full) : full
}

const CAPITALS = /^(?:KHOA|PHÒNG|BAN|TRUNG TÂM) [^\p{Ll}]+$/u
/** A word of consonants alone is an abbreviation: HSCC, TCKT, CNTT. */
const ABBREVIATION = /^[^AEIOUYÀ-ỹĂÂÊÔƠƯ]+$/iu

function inSmallLetters(capitals: string): string {
  const lead = /^(?:KHOA|PHÒNG|BAN|TRUNG TÂM) /u.exec(capitals)?.[0] ?? ''
  const words = capitals.slice(lead.length).split(' ')
  const own = words.map((word) => (ABBREVIATION.test(word) ? word : word.toLocaleLowerCase('vi'))).join(' ')
  return `${capitalised(lead.toLocaleLowerCase('vi'))}${capitalised(own)}`
}

/** A department's name without what hospitals write one way here and another there: "Phòng Tài chính - Kế toán", "P. Tài chính Kế toán". */
export function looseDepartment(text: string): string {
  return foldForSearch(departmentInFull(text))
    .split(/[\s\-–,/]+/)
    .filter((word) => word !== '' && !UNSAID.has(word))
    .join(' ')
}

const LEADERSHIP = /^(?:ban (?:giam doc|lanh dao)|bgd|hoi dong quan ly)\b/
const CLINIC_NAME = /^(?:khoa|phong kham)\s/
/** Khoa that examine, supply or keep clean and have no patients of their own. */
const PARACLINICAL =
  /^khoa .*\b(?:can lam sang|xet nghiem|chan doan hinh anh|cdha|duoc|giai phau benh|tham do chuc nang|tdcn|(?:kiem soat|chong) nhiem khuan|ksnk|dinh duong|vi sinh|sinh hoa|hoa sinh|truyen mau|noi soi)\b/
/** The same done by less than a khoa, where the words can mean nothing else. */
const LABORATORY = /^(?:phong|to|don vi|trung tam) (?:xet nghiem|chan doan hinh anh|x[ -]?quang|sieu am|noi soi)\b/

/** What a department is by its name, as long as nobody says otherwise; null where the name does not tell. */
export function departmentKindOf(name: string): DepartmentKind | null {
  const folded = foldForSearch(departmentInFull(name))
  if (LEADERSHIP.test(folded)) return 'leadership'
  if (PARACLINICAL.test(folded) || LABORATORY.test(folded)) return 'paraclinical'
  if (CLINIC_NAME.test(folded)) return 'clinical'
  return folded.startsWith('phong ') ? 'office' : null
}

/** Whether a sheet, or the like, is named after a department. */
export function looksLikeDepartment(text: string): boolean {
  const full = departmentInFull(text)
  return /^(?:khoa|phòng|trung tâm)\s+\p{L}{2}/iu.test(full) && !ROOM.test(full)
}

/** Rooms that hold devices and are no department. */
const ROOM = /^phòng\s+(?:máy|họp|server|giao ban|kho|chờ|trực|số|mạng|camera)(?!\p{L})/iu

/**
 * Whether a text is a name with some or all of its words by their first letters: "Phòng KHTH" of "Phòng Kế hoạch Tổng hợp",
 * "Nội TH" of "Khoa Nội tổng hợp", "NSNN" of "Ngân sách nhà nước", "BGĐ" of "Ban Giám đốc".
 */
export function isShortFor(text: string, name: string): boolean {
  const folded = (whole: string) => foldForSearch(departmentInFull(whole))
  const [short, long] = [folded(text).replace(LEAD, ''), folded(name)]
  return [long.replace(LEAD, ''), long].some((whole) => {
    const words = whole.split(/[\s\-–]+/).filter((word) => word !== '' && !UNSAID.has(word))
    return (
      words.length > 1 &&
      shortens(
        short.split(/[\s.\-–]+/).filter((token) => token !== ''),
        words,
      )
    )
  })
}

/** Whether two names are one department's, written one way and another; marks tell names apart (Mắt, Mật), unless one has none. */
export function isSameDepartment(one: string, other: string): boolean {
  const [a, b] = comparable(spokenName(one), spokenName(other))
  return a === b && a !== ''
}

/**
 * Whether two names may well be of one department: one is short for the other, or holds it beside the word before it: "Khoa
 * Sản" and "Sản", "Khoa Chẩn đoán hình ảnh" and "CĐHA".
 */
export function mayBeOneDepartment(one: string, other: string): boolean {
  const [a, b] = comparable(spokenName(one).replace(MARKED_LEAD, ''), spokenName(other).replace(MARKED_LEAD, ''))
  if (a === '' || b === '') return false
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || isShortFor(one, other) || isShortFor(other, one)
}

const MARKED_LEAD = /^(?:khoa|ph[òo]ng|ban|t[ổo]|trung t[âa]m) /u

/** As looseDepartment, with its marks. */
function spokenName(text: string): string {
  return departmentInFull(text)
    .toLowerCase()
    .split(/[\s\-–,/]+/)
    .filter((word) => word !== '' && !UNSAID.has(foldForSearch(word)))
    .join(' ')
}

function comparable(one: string, other: string): readonly [string, string] {
  const [a, b] = [foldForSearch(one), foldForSearch(other)]
  return a === one || b === other ? [a, b] : [one, other]
}

/** Whether each token is the next word, or the first letters of the next words, and no word is left. */
function shortens(tokens: readonly string[], words: readonly string[]): boolean {
  const [token, ...others] = tokens
  if (token === undefined) return words.length === 0
  if (token === words[0]) return shortens(others, words.slice(1))
  const initials = words
    .slice(0, token.length)
    .map((word) => word[0])
    .join('')
  return token === initials && shortens(others, words.slice(token.length))
}

/** Whether a text is a department's code, with or without the word before it: "P. TCKT", "Phòng TCKT", "TCKT". */
export function isCodeOf(text: string, code: string): boolean {
  const own = foldForSearch(departmentInFull(text)).replace(LEAD, '').replace(/[.\s]/g, '')
  return own !== '' && own === foldForSearch(code).replace(/[.\s]/g, '')
}
