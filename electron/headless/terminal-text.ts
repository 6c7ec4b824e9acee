// Controls and direction marks: on a terminal they move the cursor, hide text or turn its direction.
const UNSAFE = /[^\P{Cc}\n\t]|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu

/** A text of several lines (a schema, the help) as it may be printed: a file name or a record may hold anything. */
export function terminalText(text: string): string {
  return text.replace(UNSAFE, '')
}

/** One sentence or row as it may be printed: what is quoted in it cannot begin a line of its own. */
export function terminalLine(text: string): string {
  return terminalText(text.replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' '))
}

/** JSON in which such characters are written as \uXXXX: machines read the same, a terminal is left alone. */
export function terminalJson(value: unknown): string {
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  return JSON.stringify(value, null, 2).replace(UNSAFE, escaped)
}
