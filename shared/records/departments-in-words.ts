import type { Department } from './department.ts'
import { isCodeOf, isSameDepartment, isShortFor } from './department-name.ts'
import { recordFinder } from './record-finder.ts'
import type { Snapshot } from './snapshot.ts'

/** Departments named in a cell, and what else stands there ("các đơn vị liên quan"). */
export interface DepartmentsInWords {
  readonly ids: readonly string[]
  readonly words: string
}

/**
 * Finds the one department a text names, as an import of lists does: by code, name or another spelling of it, in full or
 * shortened ("P. TCKT"); null where none or several answer, which is then left in words.
 */
export function departmentCalled(text: string, snapshot: Snapshot): string | null {
  const found = recordFinder(snapshot).find('departments', text)
  if (found.length > 0) return only(found)
  const surely = ({ name, code, aliases }: Department) =>
    isCodeOf(text, code) || [name, ...aliases].some((each) => isSameDepartment(text, each))
  const sure = snapshot.departments.filter(surely)
  const meant = sure.length > 0 ? sure : snapshot.departments.filter(({ name }) => isShortFor(text, name))
  return only(meant.map(({ id }) => id))
}

/**
 * Reads who joins in: parts between ";", "," or line breaks, each a department or words of its own. A name that holds a comma
 * ("Khoa Răng, Hàm, Mặt") is tried before its parts.
 */
export function departmentsInWords(text: string, snapshot: Snapshot): DepartmentsInWords {
  const ids: string[] = []
  const words: string[] = []
  for (const part of text.split(/[;\n]/)) {
    const pieces = part.split(',').map((piece) => piece.trim())
    const left: string[] = []
    for (let at = 0; at < pieces.length; ) {
      const taken = longest(pieces, at, snapshot)
      if (taken === null) left.push(pieces[at] ?? '')
      else if (!ids.includes(taken.id)) ids.push(taken.id)
      at += taken?.pieces ?? 1
    }
    const rest = left.filter((piece) => piece !== '').join(', ')
    if (rest !== '') words.push(rest)
  }
  return { ids, words: words.join('; ') }
}

function longest(
  pieces: readonly string[],
  at: number,
  snapshot: Snapshot,
): { readonly id: string; readonly pieces: number } | null {
  for (let end = pieces.length; end > at; end -= 1) {
    const id = departmentCalled(pieces.slice(at, end).join(', '), snapshot)
    if (id !== null) return { id, pieces: end - at }
  }
  return null
}

function only(ids: readonly string[]): string | null {
  return ids.length === 1 ? (ids[0] ?? null) : null
}
