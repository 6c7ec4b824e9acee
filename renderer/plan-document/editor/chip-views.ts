import type { Node } from 'prosemirror-model'
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view'
import type { FigureInline } from '#renderer/plan-document/figure-choice.ts'
import type { TypedFigure } from '#shared/figures/typed-figures.ts'
import type { Block } from '#shared/records/narrative.ts'
import type { RichText } from '#shared/records/rich-text.ts'

type Generated = Extract<Block, { kind: 'generated' }>

/** What a chip shows: the value as it is printed now, the figure's name, and why there is none yet. */
export interface ShownFigure {
  readonly text: string
  readonly label: string
  readonly missing: string | null
}

/** What chips ask the page for; it may answer differently after each change of the records. */
export interface ChipWords {
  readonly figure: (figure: FigureInline) => ShownFigure
  readonly part: (part: Generated) => string
  /** Numbers typed into a text that the records know. */
  readonly typed: (content: RichText) => readonly TypedFigure[]
}

/** All chips on one screen: they are told when the records changed. */
export class ChipBoard {
  readonly #chips = new Set<() => void>()
  #words: ChipWords

  constructor(words: ChipWords) {
    this.#words = words
  }

  get words(): ChipWords {
    return this.#words
  }

  /** Shows other words on every chip; only what differs is written. */
  show(words: ChipWords): void {
    this.#words = words
    for (const draw of this.#chips) draw()
  }

  /** How the editor draws figures and generated parts. */
  readonly nodeViews: Readonly<Record<string, NodeViewConstructor>> = {
    figure: (node, view) => this.#chip(node, view, 'span', drawFigure),
    generated: (node, view) => this.#chip(node, view, 'div', drawPart),
  }

  #chip(
    node: Node,
    _view: EditorView,
    tag: string,
    draw: (dom: HTMLElement, node: Node, words: ChipWords) => void,
  ): NodeView {
    const dom = document.createElement(tag)
    let shown = node
    const drawNow = () => draw(dom, shown, this.#words)
    drawNow()
    this.#chips.add(drawNow)
    return {
      dom,
      update: (next) => {
        if (next.type !== shown.type) return false
        shown = next
        drawNow()
        return true
      },
      selectNode: () => dom.classList.add('selected'),
      deselectNode: () => dom.classList.remove('selected'),
      ignoreMutation: () => true,
      destroy: () => this.#chips.delete(drawNow),
    }
  }
}

function drawFigure(dom: HTMLElement, { attrs }: Node, words: ChipWords): void {
  const { figure, style, of } = attrs
  const { text, label, missing } = words.figure({ kind: 'figure', figure, style, of })
  if (dom.textContent !== text) dom.textContent = text
  dom.title = missing === null ? label : `${label}: ${missing}`
  dom.dataset.chip = figure
  dom.dataset.missing = String(missing !== null)
}

function drawPart(dom: HTMLElement, { attrs }: Node, words: ChipWords): void {
  const { from, layout, groupIds } = attrs
  const text = words.part({ kind: 'generated', from, layout, groupIds })
  if (dom.textContent !== text) dom.textContent = text
  dom.title = 'Phần do chương trình viết từ dữ liệu; bấm để đổi cách in'
  dom.dataset.part = from
}
