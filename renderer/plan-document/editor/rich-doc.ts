import { Fragment, type Mark, type Node, type Schema } from 'prosemirror-model'
import type { Block } from '#shared/records/narrative.ts'
import { type Inline, joinRuns, type RichText } from '#shared/records/rich-text.ts'

type Emphasis = Extract<Inline, { kind: 'text' }>['emphasis']

/** Blocks of a section as a document to edit; blocksOfDoc gives them back, neighbouring words of one face as one run. */
export function docOfBlocks(schema: Schema, blocks: readonly Block[]): Node {
  const nodes = blocks.map((block) => nodeOfBlock(schema, block))
  return schema.node('doc', null, nodes.length === 0 ? [schema.node('paragraph')] : nodes)
}

/** One text as a document of one paragraph; contentOfDoc gives it back. */
export function docOfContent(schema: Schema, content: RichText): Node {
  return schema.node('doc', null, [schema.node('paragraph', null, inlinesOf(schema, content))])
}

export function blocksOfDoc(doc: Node): readonly Block[] {
  const blocks: Block[] = []
  doc.forEach((node) => {
    blocks.push(blockOfNode(node))
  })
  return blocks
}

export function contentOfDoc(doc: Node): RichText {
  return contentOf(doc.firstChild)
}

/** A piece that can be put into a document of this schema; a generated part that has no place there becomes nothing. */
export function fragmentOfBlocks(schema: Schema, blocks: readonly Block[]): Fragment {
  return Fragment.from(
    blocks.flatMap((block) =>
      block.kind === 'generated' && schema.nodes.generated === undefined ? [] : [nodeOfBlock(schema, block)],
    ),
  )
}

/** Words and figures as nodes; a line break inside them is a node of its own. */
export function inlinesOf(schema: Schema, content: RichText): readonly Node[] {
  return content.flatMap((inline) => {
    if (inline.kind === 'figure') {
      return [schema.node('figure', { figure: inline.figure, style: inline.style, of: inline.of })]
    }
    const marks = marksOf(schema, inline.emphasis)
    return inline.text
      .split('\n')
      .flatMap((piece, index) => [
        ...(index === 0 ? [] : [schema.node('lineBreak', null, undefined, marks)]),
        ...(piece === '' ? [] : [schema.text(piece, marks)]),
      ])
  })
}

/** The rich text inside a paragraph or an item. */
export function contentOf(node: Node | null): RichText {
  const runs: Inline[] = []
  node?.forEach((child) => {
    if (child.type.name === 'figure') {
      const { figure, style, of } = child.attrs
      runs.push({ kind: 'figure', figure, style, of })
    } else {
      const text = child.type.name === 'lineBreak' ? '\n' : (child.text ?? '')
      runs.push({ kind: 'text', text, emphasis: emphasisOf(child.marks) })
    }
  })
  return joinRuns(runs)
}

function nodeOfBlock(schema: Schema, block: Block): Node {
  if (block.kind === 'generated') {
    const { from, layout, groupIds } = block
    return schema.node('generated', { from, layout, groupIds })
  }
  const attrs = block.kind === 'item' ? { level: block.level } : null
  return schema.node(block.kind, attrs, inlinesOf(schema, block.content))
}

function blockOfNode(node: Node): Block {
  const content = () => [...contentOf(node)]
  switch (node.type.name) {
    case 'generated': {
      const { from, layout, groupIds } = node.attrs
      return { kind: 'generated', from, layout, groupIds: groupIds === null ? null : [...groupIds] }
    }
    case 'item':
      return { kind: 'item', level: node.attrs.level === 2 ? 2 : 1, content: content() }
    case 'lettered':
      return { kind: 'lettered', content: content() }
    default:
      return { kind: 'paragraph', content: content() }
  }
}

function marksOf(schema: Schema, emphasis: Emphasis): readonly Mark[] {
  return [
    ...(emphasis === 'bold' || emphasis === 'boldItalic' ? [schema.mark('bold')] : []),
    ...(emphasis === 'italic' || emphasis === 'boldItalic' ? [schema.mark('italic')] : []),
  ]
}

function emphasisOf(marks: readonly Mark[]): Emphasis {
  const has = (name: string) => marks.some((mark) => mark.type.name === name)
  if (has('bold')) return has('italic') ? 'boldItalic' : 'bold'
  return has('italic') ? 'italic' : 'plain'
}
