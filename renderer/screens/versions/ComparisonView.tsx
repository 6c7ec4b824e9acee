import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react'
import { Fragment } from 'react'
import { Badge } from '#renderer/components/Badge.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import type { SectionDifference } from '#shared/versions/compare-text.ts'
import {
  type Comparison,
  isSame,
  type ListDifference,
  type RecordDifference,
} from '#shared/versions/compare-versions.ts'
import { changeWords, comparisonLines, differenceText, shortPieces } from '#shared/versions/comparison-words.ts'
import classes from './Versions.module.css'

const looks = {
  added: { tone: 'good', icon: IconPlus },
  removed: { tone: 'bad', icon: IconMinus },
  changed: { tone: 'info', icon: IconPencil },
} as const

/** What differs, from the whole to the single word. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  if (isSame(comparison)) return <p className={classes.quiet}>Hai bản không có điểm nào khác nhau.</p>
  const { lists, bases, text, head } = comparison
  return (
    <>
      <section className={classes.part} aria-label="Tóm tắt">
        {comparisonLines(comparison).map((line) => (
          <p key={line} className={classes.line}>
            {line}
          </p>
        ))}
      </section>
      <MoneyTable comparison={comparison} />
      {lists.map((list) =>
        list.records.length === 0 ? null : <ListTable key={list.list} list={list} of={comparison} />,
      )}
      {head.length === 0 ? null : (
        <section className={classes.part}>
          <h2>Đầu và cuối văn bản</h2>
          <SideTable of={comparison}>
            {head.map((field) => (
              <tr key={field.label}>
                <th scope="row">{field.label}</th>
                <td>{field.left}</td>
                <td>{field.right}</td>
              </tr>
            ))}
          </SideTable>
        </section>
      )}
      {bases.added.length + bases.removed.length === 0 ? null : (
        <section className={classes.part}>
          <h2>Căn cứ pháp lý</h2>
          {(['added', 'removed'] as const).flatMap((kind) =>
            bases[kind].map((cited) => (
              <p key={`${kind}${cited}`} className={classes.note}>
                <Badge {...looks[kind]}>{changeWords[kind]}</Badge> {cited}
              </p>
            )),
          )}
        </section>
      )}
      {text.length === 0 ? null : (
        <section className={classes.part}>
          <h2>Lời văn</h2>
          {text.map((section) => (
            <SectionWords key={`${section.kind}${section.title}`} section={section} />
          ))}
        </section>
      )}
    </>
  )
}

function MoneyTable({ comparison: { money, left, right } }: { readonly comparison: Comparison }) {
  return (
    <section className={classes.part}>
      <h2>Kinh phí (đồng)</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            <th scope="col" data-numeric>
              {left.label}
            </th>
            <th scope="col" data-numeric>
              {right.label}
            </th>
            <th scope="col" data-numeric>
              Chênh lệch
            </th>
          </tr>
        </thead>
        <tbody>
          {money.map((line) => (
            <tr key={`${line.of}${line.name}`}>
              <th scope="row">{line.name}</th>
              <td data-numeric>{line.left === null ? '' : formatInteger(line.left)}</td>
              <td data-numeric>{line.right === null ? '' : formatInteger(line.right)}</td>
              <td data-numeric>{differenceText(line.left, line.right)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function SideTable({ of, children }: { readonly of: Comparison; readonly children: React.ReactNode }) {
  return (
    <table className={`${classes.table} ${classes.fixed}`}>
      <thead>
        <tr>
          <th scope="col">Nội dung</th>
          <th scope="col">{of.left.label}</th>
          <th scope="col">{of.right.label}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function ListTable({ list, of }: { readonly list: ListDifference; readonly of: Comparison }) {
  return (
    <section className={classes.part}>
      <h2>
        {list.title} <span className={classes.quiet}>({formatInteger(list.same)} không thay đổi)</span>
      </h2>
      <SideTable of={of}>
        {list.records.map((record, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list is drawn anew as a whole
          <RecordRows key={at} record={record} />
        ))}
      </SideTable>
    </section>
  )
}

const dong = (amount: number | null | undefined): string => (amount == null ? '' : `${formatInteger(amount)} đồng`)

function RecordRows({ record: { kind, name, fields, amounts } }: { readonly record: RecordDifference }) {
  const title = (
    <th scope="row">
      <Badge {...looks[kind]}>{changeWords[kind]}</Badge> {name}
    </th>
  )
  if (fields.length === 0) {
    return (
      <tr>
        {title}
        <td>{dong(amounts?.left)}</td>
        <td>{dong(amounts?.right)}</td>
      </tr>
    )
  }
  return (
    <>
      <tr>
        {title}
        <td />
        <td />
      </tr>
      {fields.map((field) => (
        <tr key={field.label}>
          <th scope="row">
            <span className={classes.level} data-level="1">
              {field.label}
            </span>
          </th>
          <td>{field.left}</td>
          <td>{field.right}</td>
        </tr>
      ))}
    </>
  )
}

function SectionWords({ section: { kind, title, pieces } }: { readonly section: SectionDifference }) {
  return (
    <article className={classes.section}>
      <h3>
        <Badge {...looks[kind]}>{changeWords[kind]}</Badge> {title}
      </h3>
      <p className={classes.words}>
        {shortPieces(pieces).map((piece, at) => {
          const key = at
          if (piece.kind === 'added') return <ins key={key}>{piece.text}</ins>
          if (piece.kind === 'removed') return <del key={key}>{piece.text}</del>
          return <Fragment key={key}>{piece.text}</Fragment>
        })}
      </p>
    </article>
  )
}
