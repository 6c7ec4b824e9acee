import { foldForSearch } from '#shared/basics/search-fold.ts'
import { cleanLine } from '#shared/basics/text.ts'
import type { OperatingSystem } from '#shared/records/operating-system.ts'

/** The operating system of a machine: an entry of the hospital's list, or the name of one to be added. */
export type SystemMatch = { readonly id: string } | { readonly id: null; readonly name: string }

/** Words that an edition has of its own end of support for: never dropped to make a name fit. */
const OWN_SUPPORT = /^(LTSC|LTSB|IoT|Embedded|ESU|R2)$/i
/** "Windows 10", "Windows 8.1", "Windows Server 2012 R2", "Windows XP": what an entry of the list is called. */
const FAMILY = /^Windows (?:Server \d{4}(?: R2)?|\d+(?:\.\d+)?|XP|Vista)(?![\p{L}\p{N}.])/iu

/** Finds systems in the hospital's list by name or another spelling. Null for a machine that does not say its system. */
export function systemMatcher(systems: readonly OperatingSystem[]): (osName: string) => SystemMatch | null {
  const known = new Map<string, string>()
  for (const system of [...systems].reverse()) {
    for (const word of [...system.aliases, system.name]) {
      const folded = foldForSearch(plainSystemName(word))
      if (folded !== '') known.set(folded, system.id)
    }
  }
  return (osName) => {
    const words = plainSystemName(osName).split(' ').filter(Boolean)
    if (words.length === 0) return null
    // From the whole name to its beginning, word by word: "Windows 10 Pro" is found under "Windows 10".
    for (let length = words.length; length > 0; length -= 1) {
      const id = known.get(foldForSearch(words.slice(0, length).join(' ')))
      if (id !== undefined) return { id }
      if (OWN_SUPPORT.test(words[length - 1] ?? '')) break
    }
    return { id: null, name: newSystemName(words) }
  }
}

function newSystemName(words: readonly string[]): string {
  const name = words.join(' ')
  if (words.some((word) => /^(LTSC|LTSB|IoT|Embedded)$/i.test(word))) return name
  return FAMILY.exec(name)?.[0] ?? name
}

/** Without the maker's name and signs: "Microsoft® Windows Server® 2008 Standard" → "Windows Server 2008 Standard". */
export function plainSystemName(text: string): string {
  return cleanLine(
    text
      .replace(/\((?:R|TM|C)\)|[®™©]/gi, ' ')
      .replace(/^\s*Microsoft\b/i, ' ')
      .replace(/,/g, ' '),
  )
}
