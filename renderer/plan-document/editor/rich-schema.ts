import { type DOMOutputSpec, type Node, type NodeSpec, Schema } from 'prosemirror-model'
import { generatedContents, generatedLayouts } from '#shared/records/narrative.ts'
import { figureStyles } from '#shared/records/rich-text.ts'

/**
 * What a person may write in a plan, and nothing else: the paragraphs and items of NĐ 30/2020/NĐ-CP, bold, italic, bound figures,
 * and the parts that the records write. What is pasted is cut down to this.
 */
export type EditorKind = 'blocks' | 'words' | 'line'

const inlineOnly = { content: 'inline*', marks: 'bold italic', group: 'block' } as const

const block = (kind: string, more: Readonly<Record<string, string>> = {}): DOMOutputSpec => [
  'p',
  { 'data-block': kind, ...more },
  0,
]

const nodes: Readonly<Record<string, NodeSpec>> = {
  paragraph: { ...inlineOnly, parseDOM: [{ tag: 'p[data-block="paragraph"]' }], toDOM: () => block('paragraph') },
  item: {
    ...inlineOnly,
    attrs: { level: { default: 1, validate: 'number' } },
    parseDOM: [
      {
        tag: 'p[data-block="item"]',
        getAttrs: (dom) => ({ level: dom.dataset.level === '2' ? 2 : 1 }),
      },
    ],
    toDOM: (node) => block('item', { 'data-level': String(node.attrs.level) }),
  },
  lettered: { ...inlineOnly, parseDOM: [{ tag: 'p[data-block="lettered"]' }], toDOM: () => block('lettered') },
  generated: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: { from: {}, layout: { default: 'sections' }, groupIds: { default: null } },
    parseDOM: [
      {
        tag: 'div[data-generated]',
        getAttrs: (dom) => {
          const { generated, layout, groups } = dom.dataset
          const from = generatedContents.find((each) => each === generated)
          if (from === undefined) return false
          return {
            from,
            layout: generatedLayouts.find((each) => each === layout) ?? 'sections',
            groupIds: groups === undefined ? null : groups.split(' ').filter((id) => id !== ''),
          }
        },
      },
    ],
    toDOM: ({ attrs }) => [
      'div',
      {
        'data-generated': attrs.from,
        'data-layout': attrs.layout,
        ...(attrs.groupIds === null ? {} : { 'data-groups': attrs.groupIds.join(' ') }),
      },
    ],
  },
  text: { group: 'inline' },
  /** A line break inside a text. */
  lineBreak: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
  },
  /** A number bound to the records: a chip that moves and goes like one letter. */
  figure: {
    inline: true,
    group: 'inline',
    atom: true,
    attrs: { figure: { validate: 'string' }, style: { default: 'plain' }, of: { default: null } },
    parseDOM: [
      {
        tag: 'span[data-figure]',
        getAttrs: (dom) => ({
          figure: dom.dataset.figure ?? '',
          style: figureStyles.find((each) => each === dom.dataset.style) ?? 'plain',
          of: dom.dataset.of ?? null,
        }),
      },
    ],
    toDOM: ({ attrs }) => [
      'span',
      {
        'data-figure': attrs.figure,
        'data-style': attrs.style,
        ...(attrs.of === null ? {} : { 'data-of': attrs.of }),
      },
    ],
    leafText: () => '\uFFFC',
  },
}

const marks = {
  bold: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: (): DOMOutputSpec => ['strong', 0],
  },
  italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: (): DOMOutputSpec => ['em', 0] },
} as const

function schemaOf(kind: EditorKind) {
  const { generated, paragraph, ...others } = nodes
  const doc: NodeSpec = { content: kind === 'line' ? 'paragraph' : 'block+' }
  const { item, lettered, ...inline } = others
  return new Schema({
    nodes: {
      doc,
      paragraph: paragraph as NodeSpec,
      ...(kind === 'line' ? inline : { item, lettered, ...inline }),
      ...(kind === 'blocks' ? { generated: generated as NodeSpec } : {}),
    } as Readonly<Record<string, NodeSpec>>,
    marks,
  })
}

/** One schema for each kind of text, made once: documents of one schema can be compared and exchanged. */
export const schemas: Readonly<Record<EditorKind, Schema>> = {
  blocks: schemaOf('blocks'),
  words: schemaOf('words'),
  line: schemaOf('line'),
}

export function isFigure(node: Node): boolean {
  return node.type.name === 'figure'
}
