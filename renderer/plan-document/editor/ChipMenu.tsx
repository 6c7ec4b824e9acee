import { Button, Checkbox, Radio } from '@mantine/core'
import { IconTextSize, IconTrash } from '@tabler/icons-react'
import type { FigureInline } from '#renderer/plan-document/figure-choice.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { computeFigure, figures } from '#shared/figures/catalogue.ts'
import { figureStyleLabels, stylesOf } from '#shared/figures/figure-styles.ts'
import { printFigure } from '#shared/figures/figure-value.ts'
import {
  type Block,
  type GeneratedContent,
  generatedContentLabels,
  generatedLayoutLabels,
  generatedLayouts,
} from '#shared/records/narrative.ts'
import type { FigureStyle } from '#shared/records/rich-text.ts'
import { sortByOrder } from '#shared/records/tree.ts'
import classes from './ChipMenu.module.css'
import { EditorPopover, type Place } from './EditorPopover.tsx'

type Generated = Extract<Block, { kind: 'generated' }>

interface MenuProps<T> {
  readonly at: Place
  readonly of: T
  readonly context: DocumentContext
  readonly onChange: (attrs: Readonly<Record<string, unknown>>) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** What can be done to a chip: the style it prints in, its number as plain words, or taking it out. */
export function FigureMenu(props: MenuProps<FigureInline> & { readonly onWords: (words: string) => void }) {
  const { figure, style, of } = props.of
  const value = computeFigure(figure, { ...props.context, of })
  const styles = stylesOf(value)
  const printed = printFigure(value, style)
  const current = styles.find((each) => printFigure(value, each) === printed) ?? style
  return (
    <EditorPopover at={props.at} label="Số liệu gắn sống" keys="menu" onClose={props.onClose}>
      <p className={classes.title}>{figures[figure]?.label ?? figure}</p>
      {value.kind === 'missing' ? <p className={classes.missing}>{value.reason}</p> : null}
      {styles.length < 2 ? null : (
        <Radio.Group
          label="In ra thành"
          size="xs"
          mb="xs"
          value={current}
          onChange={(next) => props.onChange({ style: next as FigureStyle })}
        >
          {styles.map((each) => (
            <Radio
              key={each}
              size="xs"
              mt={6}
              value={each}
              label={`${printFigure(value, each)} (${figureStyleLabels[each].toLocaleLowerCase('vi')})`}
            />
          ))}
        </Radio.Group>
      )}
      <div className={classes.acts}>
        {value.kind === 'missing' ? null : (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconTextSize size={14} stroke={1.5} />}
            title="Con số sẽ không thay đổi theo dữ liệu nữa"
            onClick={() => props.onWords(printed)}
          >
            Đổi thành chữ gõ tay
          </Button>
        )}
        <RemoveButton onRemove={props.onRemove} />
      </div>
    </EditorPopover>
  )
}

const grouped: Partial<Readonly<Record<GeneratedContent, 'target' | 'task'>>> = { targets: 'target', tasks: 'task' }

/** What can be done to a generated part: how it is laid out, of which groups it speaks, or taking it out. */
export function PartMenu({ at, of: part, context, onChange, onRemove, onClose }: MenuProps<Generated>) {
  const { snapshot, plan } = context
  const kind = grouped[part.from]
  const groups = sortByOrder(snapshot.groups.filter((group) => group.planId === plan.id && group.of === kind))
  const chosen = part.groupIds ?? groups.map(({ id }) => id)
  const onGroups = (next: readonly string[]) => {
    const all = groups.every(({ id }) => next.includes(id)) && next.length === groups.length
    onChange({ groupIds: all ? null : groups.map(({ id }) => id).filter((id) => next.includes(id)) })
  }
  return (
    <EditorPopover at={at} label="Phần tự viết" keys="menu" onClose={onClose}>
      <p className={classes.title}>{generatedContentLabels[part.from]}</p>
      {part.from === 'appendixReference' ? null : (
        <Radio.Group label="Cách in" size="xs" mb="xs" value={part.layout} onChange={(layout) => onChange({ layout })}>
          {generatedLayouts.map((layout) => (
            <Radio key={layout} size="xs" mt={6} value={layout} label={generatedLayoutLabels[layout]} />
          ))}
        </Radio.Group>
      )}
      {groups.length === 0 ? null : (
        <Checkbox.Group label="Nhóm được in ở đây" size="xs" mb="xs" value={[...chosen]} onChange={onGroups}>
          {groups.map(({ id, title }) => (
            <Checkbox key={id} size="xs" mt={6} value={id} label={title || 'Nhóm chưa đặt tên'} />
          ))}
        </Checkbox.Group>
      )}
      <div className={classes.acts}>
        <RemoveButton onRemove={onRemove} />
      </div>
    </EditorPopover>
  )
}

function RemoveButton({ onRemove }: { readonly onRemove: () => void }) {
  return (
    <Button size="compact-xs" variant="default" leftSection={<IconTrash size={14} stroke={1.5} />} onClick={onRemove}>
      Bỏ khỏi lời văn
    </Button>
  )
}
