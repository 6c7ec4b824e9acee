import { diffWordsWithSpace } from 'diff'
import type { Outline } from '#shared/document/outline.ts'
import { runsText } from '#shared/document/outline-text.ts'
import { matchRecords } from './match-records.ts'

/** A piece of text that stands in both versions or in one of them. */
export interface WordPiece {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A section whose words differ. */
export interface SectionDifference {
  readonly kind: 'added' | 'removed' | 'changed'
  /** With its number as printed. */
  readonly title: string
  readonly pieces: readonly WordPiece[]
}

interface Section {
  readonly id: string
  readonly title: string
  readonly text: string
}

/** Texts longer than this differ in so many words that the search for the fewest changes would take seconds. */
const MOST_CHANGES = 4000

/** The words of two texts beside one another, word by word. */
export function diffWords(left: string, right: string): readonly WordPiece[] {
  if (left === right) return left === '' ? [] : [{ kind: 'same', text: left }]
  const changes = diffWordsWithSpace(left, right, { maxEditLength: MOST_CHANGES })
  if (changes === undefined) return both(left, right)
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

function both(left: string, right: string): readonly WordPiece[] {
  return [
    { kind: 'removed', text: left },
    { kind: 'added', text: right },
  ]
}

/** The sections of the text that differ, in the order of the right version, then those that are gone. */
export function compareText(left: Outline, right: Outline): readonly SectionDifference[] {
  const pairs = matchRecords(sectionsOf(left), sectionsOf(right), ({ title }) => bare(title))
  return pairs.flatMap((pair): SectionDifference[] => {
    const [before, after] = [pair.left, pair.right]
    if (after === null) return before === null ? [] : [difference('removed', before.title, before.text, '')]
    if (before === null) return [difference('added', after.title, '', after.text)]
    if (before.text === after.text && bare(before.title) === bare(after.title)) return []
    const isRenamed = bare(before.title) !== bare(after.title)
    const [from, to] = isRenamed ? [withTitle(before), withTitle(after)] : [before.text, after.text]
    return [difference('changed', after.title, from, to)]
  })
}

function difference(kind: SectionDifference['kind'], title: string, left: string, right: string): SectionDifference {
  return { kind, title, pieces: diffWords(left, right) }
}

/** A section's title and its words. */
function withTitle({ title, text }: Section): string {
  return text === '' ? bare(title) : `${bare(title)}\n${text}`
}

const bare = (title: string): string => title.replace(/^\S*[.)] /, '')

/** Head and end of the document, and each section with the lines a person wrote; what the records write is compared apart. */
function sectionsOf(outline: Outline): readonly Section[] {
  const sections: { id: string; title: string; lines: string[] }[] = []
  const closing: string[] = []
  for (const block of outline.body) {
    const origin = 'origin' in block ? block.origin : undefined
    if (block.kind === 'heading' && origin?.collection === 'narratives') {
      sections.push({ id: origin.id, title: `${block.number} ${block.text}`, lines: [] })
    } else if (block.kind === 'text' && origin?.collection === 'narratives') {
      const own = sections.find(({ id }) => id === origin.id)
      own?.lines.push(block.marker === '' ? runsText(block.runs) : `${block.marker} ${runsText(block.runs)}`)
    } else if (block.kind === 'text' && origin?.collection === 'plans') closing.push(runsText(block.runs))
  }
  return [
    { id: 'subject', title: 'Trích yếu', text: outline.subject.join('\n') },
    ...sections.map(({ id, title, lines }) => ({ id, title, text: lines.join('\n') })),
    { id: 'closing', title: 'Đoạn kết', text: closing.join('\n') },
  ]
}
