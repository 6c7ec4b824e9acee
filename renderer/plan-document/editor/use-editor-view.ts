import { AllSelection, type Plugin } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ChipBoard } from './chip-views.ts'
import {
  adopt,
  docOfText,
  type EditorUi,
  editorState,
  forgetSteps,
  isTyped,
  textOfDoc,
  tidyDraft,
  uiOf,
} from './editor-state.ts'
import type { EditorKind } from './rich-schema.ts'

export interface EditorViewOptions {
  readonly kind: EditorKind
  /** The draft: JSON of the blocks, or of the one text. */
  readonly text: string
  readonly onText: (text: string) => void
  readonly onFocus: () => void
  readonly onBlur: (event: { readonly target: EventTarget }) => void
  readonly board: ChipBoard
  readonly plugins: readonly Plugin[]
  readonly attributes: Readonly<Record<string, string>>
  /** Whether the keyboard goes in at once, with all of the text selected. */
  readonly begins: boolean
  /** Asked before the editor's own keys; true when the key is spent. */
  readonly onKey: (event: KeyboardEvent) => boolean
  /** A click on a chip or a generated part. */
  readonly onChip: (at: number) => void
  readonly onPaste: (event: ClipboardEvent) => boolean
}

interface MountedEditor {
  readonly place: RefObject<HTMLDivElement | null>
  readonly view: RefObject<EditorView | null>
  readonly ui: EditorUi | null
}

/** Keeps one editor in the page: drafts go out letter by letter, what the records say comes in. */
export function useEditorView(options: EditorViewOptions): MountedEditor {
  const { kind, text, board, attributes } = options
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(options)
  latest.current = options
  /** The draft the editor shows, whoever wrote it. */
  const shown = useRef(text)
  const [ui, setUi] = useState<EditorUi | null>(null)

  useLayoutEffect(() => {
    if (place.current === null) return
    const { text: first, plugins } = latest.current
    shown.current = first
    const made: EditorView = new EditorView(place.current, {
      state: editorState(kind, first, plugins),
      nodeViews: { ...board.nodeViews },
      attributes: () => ({ ...latest.current.attributes }),
      dispatchTransaction(tr) {
        made.updateState(made.state.apply(tr))
        if (isTyped(tr)) {
          // Tells the app's own Ctrl+Z to leave this field to the editor's.
          made.dom.dataset.typed = 'yes'
          shown.current = textOfDoc(kind, made.state.doc)
          latest.current.onText(shown.current)
        }
        setUi(uiOf(made.state))
      },
      handleKeyDown: (_view, event) => latest.current.onKey(event),
      handleClickOn(_view, _pos, node, at, _event, direct) {
        if (direct && node.isAtom && !node.isText) latest.current.onChip(at)
        return false
      },
      handleDOMEvents: {
        // Undo of what was typed since the field was entered is the editor's; before that, Ctrl+Z is the app's own.
        keydown: (at, event) => isStepKey(event) && at.dom.dataset.typed === undefined,
        focus: () => latest.current.onFocus(),
        blur(left) {
          latest.current.onBlur({ target: left.dom })
          // What comes next is another step.
          forgetSteps(left)
        },
      },
      handlePaste: (_view, event) => latest.current.onPaste(event),
    })
    view.current = made
    if (latest.current.begins) {
      made.focus()
      made.dispatch(made.state.tr.setSelection(new AllSelection(made.state.doc)))
    }
    setUi(uiOf(made.state))
    return () => {
      made.destroy()
      view.current = null
    }
  }, [kind, board])

  useEffect(() => {
    if (view.current === null || text === shown.current) return
    const isOnScreen = tidyDraft(kind, shown.current) === text
    shown.current = text
    // A space or an empty line that is not stored stays where it was typed: nothing jumps under the hands.
    if (!isOnScreen) adopt(view.current, docOfText(kind, text))
  }, [kind, text])

  // The label, the error and the rest of what is said of the field.
  const said = JSON.stringify(attributes)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks the editor to read them again when they differ
  useEffect(() => {
    view.current?.setProps({})
  }, [said])

  return { place, view, ui }
}

function isStepKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && ['z', 'y'].includes(event.key.toLowerCase())
}
