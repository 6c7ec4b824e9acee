import { Button, Checkbox } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { Badge } from '#renderer/components/Badge.tsx'
import { formatShortDate } from '#shared/basics/calendar-date.ts'
import { documentName } from '#shared/legal/from-catalogue.ts'
import classes from './CatalogueDialog.module.css'
import type { CatalogueRow } from './catalogue-rows.ts'
import { ValidityBadge } from './ValidityBadge.tsx'

interface CatalogueListProps {
  readonly rows: readonly CatalogueRow[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (keys: readonly string[], isChosen: boolean) => void
}

/** The documents offered, each with its force on the day and what replaces it. */
export function CatalogueList({ rows, chosen, onChoose }: CatalogueListProps) {
  return (
    <ul className={classes.list} aria-label="Danh mục văn bản có sẵn">
      {rows.map((row) => (
        <li key={row.entry.key} className={classes.row}>
          <Checkbox
            className={classes.tick}
            checked={row.isListed || chosen.has(row.entry.key)}
            disabled={row.isListed}
            onChange={(event) => onChoose([row.entry.key], event.currentTarget.checked)}
            label={<Name row={row} />}
          />
          <div className={classes.state}>
            {row.isListed ? (
              <Badge tone="info" icon={IconCheck}>
                Đã có
              </Badge>
            ) : null}
            <ValidityBadge {...row.validity} />
          </div>
          <Replaced row={row} chosen={chosen} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  )
}

function Name({ row: { entry } }: { readonly row: CatalogueRow }) {
  const date = entry.date === null ? 'chưa rõ ngày' : `ngày ${formatShortDate(entry.date)}`
  return (
    <>
      <span className={classes.name}>{documentName(entry)}</span>
      <span className={classes.date}>
        {' '}
        {date}
        {entry.issuer === '' ? '' : `, ${entry.issuer}`}
      </span>
      {entry.type === 'law' || entry.abstract === '' ? null : (
        <span className={classes.abstract}>{entry.abstract}</span>
      )}
      {entry.scopeNote === '' ? null : <span className={classes.scope}>{entry.scopeNote}.</span>}
    </>
  )
}

/** What replaces a document, and both at one press. */
function Replaced({ row, chosen, onChoose }: { readonly row: CatalogueRow } & Omit<CatalogueListProps, 'rows'>) {
  const { entry, replacement, isListed } = row
  if (replacement === null) return null
  const both = isListed ? [replacement.key] : [entry.key, replacement.key]
  const hasBoth = both.every((key) => chosen.has(key))
  return (
    <div className={classes.replaced}>
      <span>Được thay thế bởi {documentName(replacement)}</span>
      <Button variant="subtle" disabled={hasBoth} onClick={() => onChoose(both, true)}>
        {isListed ? 'Chọn văn bản thay thế' : 'Chọn cả hai'}
      </Button>
      {isListed ? null : (
        <Button
          variant="subtle"
          disabled={chosen.has(replacement.key) && !chosen.has(entry.key)}
          onClick={() => {
            onChoose([entry.key], false)
            onChoose([replacement.key], true)
          }}
        >
          Chỉ chọn văn bản thay thế
        </Button>
      )}
    </div>
  )
}
