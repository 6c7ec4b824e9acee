/** Windows and its file dialogs allow 255 UTF-16 units for a name; 150 leaves room for folders on the way. */
const MAX_UNITS = 150
/** ext4 (the usual file system of a network drive) counts bytes, and a Vietnamese letter takes up to three. */
const MAX_BYTES = 240

const forbidden = /[<>:"/\\|?*]/g
/** Control characters, invisible ones (a right-to-left mark can disguise an extension) and halves of a character. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu
/** Names that Windows keeps for devices, whatever follows the first dot. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(\.|$)/i

/**
 * Makes a suggested name safe for Windows, USB sticks and network drives.
 * @param suggested what the page proposes; anything at all
 * @param extension with its dot, in lower case: '.docx'
 * @returns a name without folder that ends in the extension; cleaning it again changes nothing
 */
export function cleanFileName(suggested: string, extension: string): string {
  // What stood on both sides of an invisible character now stands together: two blanks, or a letter and its mark.
  const visible = suggested.replace(/\s+/g, ' ').replace(invisible, '').replace(/ +/g, ' ').normalize('NFC')
  const stem = trimEdges(withoutExtension(visible.replace(forbidden, '-'), extension))
  const named = stem === '' ? 'Tệp' : stem
  const free = reserved.test(named) ? `_${named}` : named
  return shorten(free, extension) + extension
}

/** Windows drops trailing dots and blanks silently, and a leading dot hides the file elsewhere. */
function trimEdges(name: string): string {
  return trimEnd(name).replace(/^[\s.]+/, '')
}

function trimEnd(name: string): string {
  return name.replace(/[\s.]+$/, '')
}

function withoutExtension(name: string, extension: string): string {
  let stem = trimEnd(name)
  while (stem.toLowerCase().endsWith(extension)) stem = trimEnd(stem.slice(0, -extension.length))
  return stem
}

function shorten(stem: string, extension: string): string {
  const letters = Array.from(stem)
  const tooLong = (name: string) => name.length > MAX_UNITS || new TextEncoder().encode(name).length > MAX_BYTES
  while (tooLong(letters.join('') + extension)) letters.pop()
  // The cut may have laid bare a dot, a blank or the extension itself.
  return withoutExtension(letters.join(''), extension)
}
