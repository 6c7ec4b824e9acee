import { ActionIcon, Select, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconBooks, IconCheck, IconPencil, IconPlus, IconRepeat } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge, type Tone } from '#renderer/components/Badge.tsx'
import { useCollection } from '#renderer/database/use-store.tsx'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { catalogueDocument } from '#shared/legal/catalogue.ts'
import { documentName } from '#shared/legal/from-catalogue.ts'
import { isCitedByName } from '#shared/legal/identity.ts'
import { type PasteChoice, type PasteVerdict, pasteVerdictLabels } from '#shared/legal/match-pasted.ts'
import { type LegalBasis, legalBasisTypeLabels } from '#shared/records/legal-basis.ts'
import classes from './PasteBasesDialog.module.css'
import { PastedFields } from './PastedFields.tsx'
import type { DraftRow, PasteDraft } from './paste-draft.ts'

const looks = {
  new: { tone: 'good', icon: IconPlus },
  known: { tone: 'quiet', icon: IconCheck },
  catalogue: { tone: 'info', icon: IconBooks },
  ask: { tone: 'warn', icon: IconAlertTriangle },
  repeated: { tone: 'quiet', icon: IconRepeat },
} as const satisfies Readonly<Record<PasteVerdict, { tone: Tone; icon: unknown }>>

/** What was read from a paste, document by document: editable before anything changes. */
export function PastedRows({ draft }: { readonly draft: PasteDraft }) {
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">STT</th>
            <th scope="col">Văn bản</th>
            <th scope="col">Kết quả</th>
            <th scope="col">Xử lý</th>
            <th scope="col" aria-label="Sửa" />
          </tr>
        </thead>
        <tbody>
          {draft.rows.map((row) => (
            <Row key={row.index} row={row} draft={draft} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row, draft }: { readonly row: DraftRow; readonly draft: PasteDraft }) {
  const bases = useCollection('legalBases')
  const [isEditing, setEditing] = useState(false)
  const { index, matched, fields, choice } = row
  const name = `${legalBasisTypeLabels[fields.type]} ${fields.symbol}`.trim()
  const { tone, icon } = looks[matched.verdict]
  const options = choicesFor(row, bases)
  return (
    <>
      <tr data-out={choice?.use === 'skip' || undefined}>
        <td className={classes.number}>{formatInteger(index + 1)}</td>
        <td>
          <div className={classes.name}>
            {name}
            {fields.dateText === '' ? '' : ` ngày ${fields.dateText}`}
            {fields.issuer === '' || isCitedByName(fields.type) ? '' : ` của ${fields.issuer}`}
          </div>
          <div className={classes.abstract}>{fields.abstract}</div>
          {matched.reasons.length > 0 ? <div className={classes.reason}>{matched.reasons.join(' ')}</div> : null}
          <Remarks row={row} />
        </td>
        <td>
          <Badge tone={tone} icon={icon}>
            {pasteVerdictLabels[matched.verdict]}
          </Badge>
        </td>
        <td className={classes.choice}>
          <Select
            size="xs"
            aria-label={`Xử lý văn bản ${index + 1}: ${name}`}
            placeholder="Chọn…"
            data={options.map(({ value, label }) => ({ value, label }))}
            value={choice === null ? null : keyOf(choice)}
            error={choice === null}
            allowDeselect={false}
            comboboxProps={{ shadow: 'md', width: 340, position: 'bottom-end' }}
            onChange={(value) => {
              const picked = options.find((option) => option.value === value)
              if (picked !== undefined) draft.choose(index, picked.choice)
            }}
          />
        </td>
        <td>
          <Tooltip label="Sửa trước khi thêm">
            <ActionIcon
              aria-label={`Sửa văn bản ${index + 1}: ${name}`}
              aria-expanded={isEditing}
              onClick={() => setEditing(!isEditing)}
            >
              <IconPencil size={16} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </td>
      </tr>
      {isEditing ? (
        <tr>
          <td />
          <td colSpan={4}>
            <PastedFields row={row} onEdit={(values) => draft.edit(index, values)} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

function Remarks({ row: { matched } }: { readonly row: DraftRow }) {
  const told = matched.document.remarks.filter(({ asks }) => !asks)
  if (told.length === 0) return null
  return <div className={classes.remark}>{told.map(({ text }) => text).join(' ')}</div>
}

interface ChoiceOption {
  readonly value: string
  readonly label: string
  readonly choice: PasteChoice
}

function keyOf(choice: PasteChoice): string {
  if (choice.use === 'list') return `list/${choice.id}`
  return choice.use === 'catalogue' ? `catalogue/${choice.key}` : choice.use
}

/** What can become of a pasted document: one of those it may be, a new one, or nothing. */
function choicesFor({ matched, choice }: DraftRow, bases: readonly LegalBasis[]): readonly ChoiceOption[] {
  const known = [...matched.candidates, ...(choice === null ? [] : [choice])].flatMap((each) => {
    const label = labelOf(each, bases)
    return label === null ? [] : [{ value: keyOf(each), label, choice: each }]
  })
  const unique = known.filter(({ value }, at) => known.findIndex((other) => other.value === value) === at)
  return [
    ...unique,
    { value: 'new', label: 'Thêm văn bản mới', choice: { use: 'new' } },
    { value: 'skip', label: 'Bỏ qua', choice: { use: 'skip' } },
  ]
}

function labelOf(choice: PasteChoice, bases: readonly LegalBasis[]): string | null {
  const dated = (document: Pick<LegalBasis, 'type' | 'symbol' | 'abstract' | 'date'>) =>
    `${documentName(document)}${document.date === null ? '' : ` (${formatShortDate(document.date)})`}`
  if (choice.use === 'list') {
    const basis = bases.find(({ id }) => id === choice.id)
    return basis === undefined ? null : `Đã có: ${dated(basis)}`
  }
  const entry = choice.use === 'catalogue' ? catalogueDocument(choice.key) : null
  return entry === null ? null : `Danh mục: ${dated(entry)}`
}
