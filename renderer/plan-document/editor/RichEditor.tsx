import type { Command } from 'prosemirror-state'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { chipOf, type FigureInline } from '#renderer/plan-document/figure-choice.ts'
import { type Pasted, pasteRemark } from '#renderer/plan-document/paste/pasted-lines.ts'
import { readClipboard } from '#renderer/plan-document/paste/read-clipboard.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { type AskedKeys, AskedMenu } from './AskedMenu.tsx'
import { FigureMenu, PartMenu } from './ChipMenu.tsx'
import { placeAt, placeOf } from './EditorPopover.tsx'
import { EditorToolbar } from './EditorToolbar.tsx'
import { closeFigureList } from './figure-trigger.ts'
import { InsertMenu } from './InsertMenu.tsx'
import { insertPasted } from './insert-pasted.ts'
import type { Insertable } from './insertable.ts'
import { NumberStrip } from './NumberStrip.tsx'
import classes from './RichEditor.module.css'
import { insertInline, insertPart, removeAt, replaceChip, setAttrs } from './rich-commands.ts'
import type { EditorKind } from './rich-schema.ts'
import { bindNumber, lookAgain, typedNumbersPlugin } from './typed-numbers.ts'
import { chipWords, useChipBoard } from './use-chip-board.ts'
import { useEditorView } from './use-editor-view.ts'

interface RichEditorProps {
  readonly kind: EditorKind
  readonly label: string
  /** Marks its place for keyboard jumps. */
  readonly field: string
  readonly help?: string
  readonly error: string | null
  /** The draft: JSON of the blocks, or of the one text. */
  readonly text: string
  readonly context: DocumentContext
  readonly onText: (text: string) => void
  readonly onFocus: () => void
  readonly onBlur: (event: { readonly target: EventTarget }) => void
  /** What was pasted may be sections rather than words: true when it was taken over, `asWords` puts it in here after all. */
  readonly onHeadings?: (pasted: Pasted, asWords: () => void) => boolean
  /** Without label and tools, begun with all of it selected. */
  readonly bare?: boolean
  /** A key the field's surroundings want first; true when it is spent. */
  readonly onKey?: (event: KeyboardEvent) => boolean
}

type Open = { readonly what: 'insert' } | { readonly what: 'chip'; readonly at: number } | null

/** Text with bound figures as chips that follow the records, and, in a section, with the parts the records write. */
export function RichEditor(props: RichEditorProps) {
  const { kind, label, context, bare = false } = props
  const id = useId()
  const board = useChipBoard(context)
  const plugins = useMemo(() => [typedNumbersPlugin(board)], [board])
  const askedKeys = useRef<AskedKeys | null>(null)
  const insertButton = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<Open>(null)
  /** What of the last paste could not be kept. */
  const [remark, setRemark] = useState<string | null>(null)
  const attributes = useMemo(
    () => ({
      role: 'textbox',
      'aria-multiline': 'true',
      ...(bare ? { 'aria-label': label } : { 'aria-labelledby': `${id}-label` }),
      ...(props.error === null ? {} : { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` }),
      'data-field': props.field,
      spellcheck: 'false',
    }),
    [id, bare, label, props.error, props.field],
  )
  const { place, view, ui } = useEditorView({
    kind,
    text: props.text,
    onText: props.onText,
    onFocus: props.onFocus,
    onBlur: props.onBlur,
    board,
    plugins,
    attributes,
    onKey: (event) => {
      const key = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey ? '' : event.key
      if (askedKeys.current?.take(key) === true || props.onKey?.(event) === true) {
        event.preventDefault()
        return true
      }
      if (key === 'Enter' && ui?.selected) {
        setOpen({ what: 'chip', at: ui.selected.at })
        return true
      }
      return false
    },
    begins: bare,
    onChip: (at) => setOpen({ what: 'chip', at }),
    onPaste: (event) => {
      const pasted = readClipboard(event)
      if (pasted === null) return false
      const asWords = () => {
        run(insertPasted(pasted.lines))
        setRemark(pasteRemark(pasted))
      }
      if (props.onHeadings?.(pasted, asWords) !== true) asWords()
      return true
    },
  })

  useEffect(() => {
    board.show(chipWords(context))
    if (view.current !== null) lookAgain(view.current.state, view.current.dispatch)
  }, [board, context, view])

  const run = useCallback(
    (command: Command) => {
      if (view.current === null) return
      command(view.current.state, view.current.dispatch, view.current)
      view.current.focus()
    },
    [view],
  )
  const close = useCallback(() => {
    setOpen(null)
    view.current?.focus()
  }, [view])
  const insert = (option: Insertable, from: number | null) => {
    setOpen(null)
    run(
      option.kind === 'figure'
        ? insertInline(chipOf(option.choice, context), from)
        : insertPart({ kind: 'generated', from: option.from, layout: 'sections', groupIds: null }, from),
    )
  }
  const selected = open?.what === 'chip' && ui?.selected?.at === open.at ? ui.selected : null
  const asked = ui?.asked ?? null

  const tools = (
    <EditorToolbar
      kind={kind}
      label={label}
      ui={ui}
      insertButton={insertButton}
      onRun={run}
      onInsert={() => setOpen({ what: 'insert' })}
    />
  )

  return (
    <div className={classes.field}>
      {bare ? null : (
        <div className={classes.head}>
          <div id={`${id}-label`} className={classes.label}>
            {label}
          </div>
          {kind === 'line' ? tools : null}
        </div>
      )}
      <div className={classes.frame} data-kind={kind} data-bare={bare} data-error={props.error !== null}>
        {kind === 'line' ? null : tools}
        <div ref={place} className={classes.place} />
      </div>
      {props.error === null ? null : (
        <p id={`${id}-error`} className={classes.error}>
          {props.error}
        </p>
      )}
      {bare ? null : <NumberStrip numbers={ui?.numbers ?? []} onBind={(number) => run(bindNumber(number))} />}
      <p role="status" className={classes.remark}>
        {remark}
      </p>
      {props.help === undefined ? null : <p className={classes.note}>{props.help}</p>}
      {asked === null || open !== null ? null : (
        <AskedMenu
          keys={askedKeys}
          at={placeAt(view.current, asked.from)}
          query={asked.query}
          context={context}
          withParts={kind === 'blocks'}
          onChoose={(option) => insert(option, asked.from)}
          onClose={() => run(closeFigureList)}
        />
      )}
      {open?.what !== 'insert' ? null : (
        <InsertMenu
          at={placeOf(insertButton.current)}
          context={context}
          withParts={kind === 'blocks'}
          onChoose={(option) => insert(option, null)}
          onClose={close}
        />
      )}
      {selected === null ? null : selected.node.type.name === 'figure' ? (
        <FigureMenu
          at={placeAt(view.current, selected.at)}
          of={{ kind: 'figure', ...selected.node.attrs } as FigureInline}
          context={context}
          onChange={(attrs) => apply(setAttrs(selected.at, attrs))}
          onWords={(words) => {
            setOpen(null)
            run(replaceChip(selected.at, words))
          }}
          onRemove={() => {
            setOpen(null)
            run(removeAt(selected.at))
          }}
          onClose={close}
        />
      ) : (
        <PartMenu
          at={placeAt(view.current, selected.at)}
          of={{ kind: 'generated', ...selected.node.attrs } as never}
          context={context}
          onChange={(attrs) => apply(setAttrs(selected.at, attrs))}
          onRemove={() => {
            setOpen(null)
            run(removeAt(selected.at))
          }}
          onClose={close}
        />
      )}
    </div>
  )

  /** Like run, but the keyboard stays in the menu. */
  function apply(command: Command): void {
    if (view.current !== null) command(view.current.state, view.current.dispatch, view.current)
  }
}
