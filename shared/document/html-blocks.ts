import { tableHtml } from './html-table.ts'
import { originAttribute, runsHtml, textHtml } from './html-text.ts'
import type { OutlineBlock, TextBlock } from './outline.ts'
import { keepsWithNext } from './page-breaks.ts'
import type { Orientation } from './page-layout.ts'

/** A justified paragraph with an indented first line; a marker is part of that line. */
export function paragraphHtml(block: TextBlock, classes: string): string {
  const marker = block.marker === '' ? '' : `${textHtml(block.marker)} `
  return `<p class="${classes}"${originAttribute(block.origin)}>${marker}${runsHtml(block.runs)}</p>`
}

function blockHtml(block: OutlineBlock, orientation: Orientation, keep: boolean): string[] {
  const kept = keep ? ' keep' : ''
  switch (block.kind) {
    case 'heading': {
      // h1 is the document's type.
      const tag = `h${block.level + 1}`
      const text = textHtml(`${block.number} ${block.text}`)
      return [`<${tag} class="heading level-${block.level}${kept}"${originAttribute(block.origin)}>${text}</${tag}>`]
    }
    case 'text':
      return [paragraphHtml(block, `text${kept}`)]
    case 'remark':
      return [`<p class="remark ${block.align}${kept}"${originAttribute(block.origin)}>${runsHtml(block.runs)}</p>`]
    case 'table':
      return block.columns.length === 0 ? [] : [tableHtml(block, orientation, keep)]
  }
}

/** The blocks of a section in order, each one HTML element; `keep` marks those that need what follows on their page. */
export function blocksHtml(
  blocks: readonly OutlineBlock[],
  orientation: Orientation,
  beforeSignature: boolean,
): string[] {
  return blocks.flatMap((block, index) => blockHtml(block, orientation, keepsWithNext(blocks, index, beforeSignature)))
}
