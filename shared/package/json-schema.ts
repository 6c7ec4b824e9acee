import { z } from 'zod'
import { choiceLabels } from '#shared/records/choice-labels.ts'
import { collectionNames, collections } from '#shared/records/collections.ts'
import type { Fields } from '#shared/records/field.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import { block } from '#shared/records/narrative.ts'
import { inline } from '#shared/records/rich-text.ts'
import { SNAPSHOT_VERSION, snapshotSchema } from '#shared/records/snapshot.ts'
import { targetValue } from '#shared/records/target.ts'
import { date, funding, period } from '#shared/records/values.ts'
import { envelopeSchema, PACKAGE_FORMAT_VERSION } from './envelope.ts'

type JsonSchema = z.core.JSONSchema.JSONSchema
const DIALECT = 'https://json-schema.org/draft/2020-12/schema'
const SNAPSHOT_ID = `urn:ke-hoach-so:snapshot:${SNAPSHOT_VERSION}`
const PACKAGE_ID = `urn:ke-hoach-so:package:${PACKAGE_FORMAT_VERSION}`

/**
 * The published JSON Schemas (draft 2020-12) by file name, made from the validators, so that an authority can read snapshots
 * and packages without this app. What a schema cannot say (a real calendar day, a period in order, ids used once) is in the
 * description of the snapshot.
 */
export function jsonSchemas(): Readonly<Record<string, JsonSchema>> {
  const snapshot = snapshotJsonSchema()
  return {
    [`snapshot-${SNAPSHOT_VERSION}.schema.json`]: snapshot,
    [`package-${PACKAGE_FORMAT_VERSION}.schema.json`]: packageJsonSchema(snapshot),
  }
}

function snapshotJsonSchema(): JsonSchema {
  const registry = z.registry<{ id?: string; title?: string; format?: string; pattern?: string }>()
  // Most validators take a format for a remark.
  registry.add(date, { format: 'date', pattern: '^(?:19|2[01])\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$' })
  for (const [id, schema] of Object.entries({ period, funding, inline, block, targetValue }))
    registry.add(schema, { id })
  const kinds = { hospital: hospitalRecord, ...collections }
  for (const [name, { schema, title }] of Object.entries(kinds)) registry.add(schema, { id: recordId(name), title })
  const { $schema: _dialect, ...made } = z.toJSONSchema(snapshotSchema, { target: 'draft-2020-12', metadata: registry })
  for (const [name, { fields }] of Object.entries(kinds)) labelFields(name, fields, made.$defs?.[recordId(name)])
  for (const name of collectionNames) {
    const list = made.properties?.[name]
    if (typeof list === 'object') list.title = collections[name].title
  }
  return {
    $schema: DIALECT,
    $id: SNAPSHOT_ID,
    title: 'Dữ liệu Kế hoạch số',
    description:
      'Toàn bộ bản ghi của một đơn vị. Ngoài lược đồ này: ngày phải có thật trong lịch (1900–2199); khoảng thời gian có mốc cuối sau mốc đầu; mã nội bộ không trùng trong cùng danh sách; tiền là số đồng nguyên.',
    ...made,
  }
}

function packageJsonSchema(snapshot: JsonSchema): JsonSchema {
  const { $schema: _dialect, ...made } = z.toJSONSchema(envelopeSchema, { target: 'draft-2020-12' })
  return {
    $schema: DIALECT,
    $id: PACKAGE_ID,
    title: 'Gói dữ liệu Kế hoạch số',
    description:
      'integrity.digest là SHA-256 của dạng chuẩn RFC 8785 (JCS) của toàn bộ gói trừ phần integrity. Gói report và backup có payload là dữ liệu Kế hoạch số.',
    ...made,
    if: { properties: { kind: { enum: ['report', 'backup'] } } },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nothing awaits this object
    then: { properties: { payload: { $ref: SNAPSHOT_ID } } },
    $defs: { snapshot },
  }
}

function recordId(name: string): string {
  return `${name}Record`
}

function labelFields(name: string, fields: Fields, record: JsonSchema | undefined): void {
  for (const [key, field] of Object.entries(fields)) {
    const property = record?.properties?.[key]
    if (typeof property !== 'object') throw new Error(`the schema of ${name} has no property ${key}`)
    property.title = field.label
    const labels = choiceLabels[`${name}.${key}`]
    if (labels === undefined) continue
    property.description = Object.entries(labels)
      .map(([code, label]) => `${code}: ${label}`)
      .join('; ')
  }
}
