import { cleanText } from '#shared/basics/text.ts'
import type { Origin, Run } from './outline.ts'

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made harmless inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? '')
}

/** One text with its line breaks. Tabs and runs of spaces stay: the style sheet keeps them, as Word does. */
export function textHtml(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br />')
}

/** Runs in their faces; a bound figure can be found by its `data-figure`. */
export function runsHtml(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      let html = textHtml(run.text)
      if (run.italic === true) html = `<em>${html}</em>`
      if (run.bold === true) html = `<strong>${html}</strong>`
      if (run.figure === undefined) return html
      return `<span data-figure="${escapeHtml(cleanText(run.figure))}">${html}</span>`
    })
    .join('')
}

/** ` data-origin="assets/a1"`, by which the preview jumps to the record; nothing when the origin is unknown. */
export function originAttribute(origin: Origin | undefined): string {
  return origin === undefined ? '' : ` data-origin="${escapeHtml(cleanText(`${origin.collection}/${origin.id}`))}"`
}

/**
 * The last two syllables of a centred name stay together, as in the DOCX, so that a name that wraps never leaves one
 * syllable alone.
 */
export function heldTextHtml(text: string): string {
  return textHtml(text.replace(/ (\S+)$/u, '\u00A0$1'))
}
