import { quote } from '#shared/basics/text.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import { collections } from '#shared/records/collections.ts'
import { departmentKindOf, isShortFor } from '#shared/records/department-name.ts'
import { type CollectionChange, changeOf } from '#shared/records/record-change.ts'
import type { Snapshot } from '#shared/records/snapshot.ts'
import { nextOrder } from '#shared/records/tree.ts'
import { ANSWER_AS, ANSWER_NEW, type Answers, type Question } from './judgement.ts'
import type { Row } from './match-record.ts'

/** The lists that a cell may add to; a device is never made from another's cell. */
const growing: readonly CollectionName[] = ['departments', 'operatingSystems', 'fundingSources']

/** Whether a name that is not known may be added to the list. */
export function mayGrow(collection: CollectionName): boolean {
  return growing.includes(collection)
}

interface NewName {
  readonly collection: CollectionName
  readonly id: string
  readonly aliases: Set<string>
}

/** A name as the rows write it; each spelling with the number of its rows, the first one first. */
interface MetName {
  readonly collection: CollectionName
  readonly spellings: Map<string, number>
}

/** The spelling of most rows; of as many the first. */
function spelling({ spellings }: MetName): string {
  const [first] = [...spellings].toSorted(([, a], [, b]) => b - a)
  return first?.[0] ?? ''
}

/** The records that answers add: each once, however many rows and spellings ask for it. Names go by the ids of their questions. */
export function newNames(snapshot: Snapshot, answers: Answers, newId: () => string) {
  const met = new Map<string, MetName>()
  const made = new Map<string, NewName>()

  function make(question: string, collection: CollectionName): NewName {
    const known = made.get(question)
    if (known !== undefined) return known
    const fresh = { collection, id: newId(), aliases: new Set<string>() }
    made.set(question, fresh)
    return fresh
  }

  return {
    /** The id of the record that a name is answered to be; null when it is answered otherwise, or not yet. */
    settle(question: string, collection: CollectionName, text: string): string | null {
      const own = met.get(question) ?? { collection, spellings: new Map<string, number>() }
      own.spellings.set(text, (own.spellings.get(text) ?? 0) + 1)
      met.set(question, own)
      const given = answers[question]
      if (!mayGrow(collection) || given === undefined) return null
      if (given === ANSWER_NEW) return make(question, collection).id
      const other = given.startsWith(ANSWER_AS) ? given.slice(ANSWER_AS.length) : null
      if (other === null || answers[other] !== ANSWER_NEW) return null
      const record = make(other, collection)
      record.aliases.add(text)
      return record.id
    },
    /** A question about a name, with the other new names of its list among its answers. */
    withOthers(question: Question): Question {
      const own = met.get(question.id)
      if (own === undefined || !mayGrow(own.collection)) return question
      const written = spelling(own)
      const others = [...met].flatMap(([id, other]) => {
        const isOpen =
          other.collection === own.collection && id !== question.id && [undefined, ANSWER_NEW].includes(answers[id])
        const text = isOpen ? spelling(other) : ''
        return isOpen && (isShortFor(written, text) || isShortFor(text, written)) ? [{ id, text }] : []
      })
      const longer = others.filter(({ text }) => text.length > written.length && isShortFor(written, text))
      const [blank] = question.options.slice(-1)
      return {
        ...question,
        options: [
          ...question.options.slice(0, -1),
          ...others.map(({ id, text }) => ({
            value: ANSWER_AS + id,
            label: `Là một với ${quote(text)}, cũng là tên mới trong bảng`,
          })),
          ...(blank === undefined ? [] : [blank]),
        ],
        proposed: question.proposed ?? (longer.length === 1 ? `${ANSWER_AS}${longer[0]?.id}` : null),
      }
    },
    /** The questions that are answered to be a new record, which no row that is accepted needs yet. */
    unmade: (isUsed: (id: string) => boolean): readonly string[] =>
      [...made].filter(([, { id }]) => !isUsed(id)).map(([question]) => question),
    /** Those that are used; a name whose rows were all refused adds nothing. */
    changes(isUsed: (id: string) => boolean): readonly CollectionChange[] {
      let order = nextOrder(snapshot.departments)
      const used = [...made].filter(([, { id }]) => isUsed(id))
      return used.map(([question, { collection, id, aliases }]) => {
        const own = met.get(question)
        const [alias = ''] = aliases
        // Another spelling of it alone may stand in the sheets.
        const name = own === undefined ? alias : spelling(own)
        const others = [...aliases].filter((each) => each !== name)
        const create = collections[collection].create as (id: string, values: object) => Row
        const values: Record<string, unknown> = { name, aliases: others }
        if (collection === 'departments') {
          values.order = order
          order += 1
          const kind = departmentKindOf(name)
          if (kind !== null) values.kind = kind
        }
        return changeOf(collection, null, create(id, values))
      })
    },
  }
}
