import type { z } from 'zod'
import {
  ChoiceField,
  type Choices,
  FlagField,
  MultiChoiceField,
  type Option,
  TextsField,
} from '#renderer/components/ChoiceField.tsx'
import { DateField } from '#renderer/components/DateField.tsx'
import form from '#renderer/components/Form.module.css'
import { MoneyField } from '#renderer/components/MoneyField.tsx'
import { NumberField } from '#renderer/components/NumberField.tsx'
import { PeriodField } from '#renderer/components/PeriodField.tsx'
import { TextField, type TextHints } from '#renderer/components/TextField.tsx'
import { ipCaution, macCaution } from '#shared/basics/network-caution.ts'
import type { Period } from '#shared/basics/period.ts'
import { choiceWord } from '#shared/records/choice-labels.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import type { Field, Fields } from '#shared/records/field.ts'
import { fieldKindOf, isOptional } from '#shared/records/field-kind.ts'
import { targetOf } from '#shared/records/references.ts'
import type { Funding } from '#shared/records/values.ts'
import { FundingField } from './FundingField.tsx'
import classes from './RecordForm.module.css'
import { useReferences } from './references.ts'

/** Fields that belong together, under a heading. */
export interface FieldGroup<K extends string = string> {
  readonly title: string
  readonly fields: readonly K[]
}

interface RecordFormProps {
  readonly collection: CollectionName | 'hospital'
  readonly record: { readonly id: string }
  readonly fields: Fields
  readonly groups: readonly FieldGroup[]
  /** Fields that take the whole width. */
  readonly wide?: readonly string[]
  /** Fields of several lines; wide as well. */
  readonly multiline?: readonly string[]
  /** What text fields show beside their labels. */
  readonly hints?: Readonly<Record<string, TextHints>>
  /** Stores one field; a promise of a sentence says why it could not be. */
  readonly onStore: (key: string, value: unknown) => unknown
}

const NO_HINTS: TextHints = {}
/** For fields that mean the same in every list. */
const usualHints: Readonly<Record<string, TextHints>> = {
  ipAddress: { caution: ipCaution },
  macAddress: { caution: macCaution },
}

/** The fields of a record, each with the input its validator asks for and the label the record gives it. */
export function RecordForm(props: RecordFormProps) {
  return (
    <div className={form.form}>
      {props.groups.map((group) => (
        <fieldset key={group.title} className={classes.group}>
          <legend className={classes.title}>{group.title}</legend>
          <div className={form.pair}>
            {group.fields.map((key) => {
              const field = props.fields[key]
              if (field === undefined) return null
              const multiline = props.multiline?.includes(key) ?? false
              const wide = multiline || (props.wide?.includes(key) ?? false)
              return (
                <div key={`${props.record.id}/${key}`} className={wide ? classes.wide : undefined}>
                  <RecordInput
                    collection={props.collection}
                    record={props.record}
                    onStore={props.onStore}
                    field={field}
                    name={key}
                    multiline={multiline}
                    hints={props.hints?.[key] ?? usualHints[key] ?? NO_HINTS}
                  />
                </div>
              )
            })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}

interface RecordInputProps extends Pick<RecordFormProps, 'collection' | 'record' | 'onStore'> {
  readonly field: Field<z.ZodType>
  readonly name: string
  readonly multiline: boolean
  readonly hints: TextHints
}

function RecordInput({ collection, record, field, name, multiline, hints, onStore }: RecordInputProps) {
  const references = useReferences()
  const input = fieldKindOf(field)
  const value = (record as Readonly<Record<string, unknown>>)[name]
  const common = {
    label: field.label,
    field: name,
    draftKey: `${collection}/${record.id}/${name}`,
    onStore: (next: unknown) => onStore(name, next),
  }
  const optionsOf = (values: readonly string[]): Option[] =>
    values.map((value) => ({ value, label: choiceWord(collection, name, field, value) }))
  switch (input.kind) {
    case 'text':
      return <TextField {...common} {...hints} value={value as string} multiline={multiline} />
    case 'texts':
      return <TextsField {...common} value={value as readonly string[]} />
    case 'flag':
      return <FlagField {...common} value={value as boolean} />
    case 'money':
      return <MoneyField {...common} value={value as number | null} />
    case 'date':
      return <DateField {...common} value={value as string | null} required={!isOptional(field)} />
    case 'period':
      return <PeriodField {...common} value={value as Period | null} />
    case 'number':
      return <NumberField {...common} value={value as number | null} rule={input.rule} />
    case 'choice':
      return (
        <ChoiceField
          {...common}
          value={value === null ? null : String(value)}
          options={optionsOf(input.values)}
          clearable={isOptional(field)}
          onStore={(next) => onStore(name, input.numeric && next !== null ? Number(next) : next)}
        />
      )
    case 'choices':
      return <MultiChoiceField {...common} value={value as readonly string[]} options={optionsOf(input.values)} />
    case 'reference':
    case 'references': {
      const target = targetOf(collection, name)
      if (target === null) return null
      const choices: Choices = {
        // A record cannot be part of itself.
        list: () => references.options(target).filter((each) => each.value !== record.id),
        nameOf: (id) => references.nameOf(target, id),
      }
      return input.kind === 'reference' ? (
        <ChoiceField {...common} value={value as string | null} options={choices} clearable />
      ) : (
        <MultiChoiceField {...common} value={value as readonly string[]} options={choices} />
      )
    }
    case 'fundings':
      return <FundingField {...common} value={value as readonly Funding[]} />
    default:
      return null
  }
}
