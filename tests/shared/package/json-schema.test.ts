import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { jsonSchemas } from '#shared/package/json-schema.ts'
import { badFiles, badText } from '#tests/fixtures/bad-files.ts'

const folder = new URL('../../../shared/package/schema/', import.meta.url)
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'))

describe('the published JSON Schemas', () => {
  it.each(Object.entries(jsonSchemas()))(
    '%s is the one the validators make (if not, run: npm run schema)',
    (name, schema) => {
      expect(readFileSync(new URL(name, folder), 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`)
    },
  )

  it('lie in their folder with nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(jsonSchemas()).sort())
  })
})

interface Ajv {
  addFormat(name: string, format: boolean): void
  compile(schema: unknown): (value: unknown) => boolean
}

/** Another program's validator, which is here only because some tool happens to bring it along; null without it. */
async function loadAjv(): Promise<(new (options: object) => Ajv) | null> {
  const name = 'ajv/dist/2020.js'
  return await import(/* @vite-ignore */ name).then(
    (module) => module.Ajv2020 ?? module.default,
    () => null,
  )
}
const Ajv = await loadAjv()

describe.skipIf(Ajv === null)('an independent validator with the published schemas', () => {
  const valid: Record<string, (value: unknown) => boolean> = {}

  beforeAll(() => {
    if (Ajv === null) return
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      const ajv = new Ajv({ strict: false })
      ajv.addFormat('date', true)
      ajv.addFormat('date-time', true)
      valid[name.slice(0, name.indexOf('-'))] = ajv.compile(schema)
    }
  })

  it.each(['snapshot', 'package'])('accepts the frozen %s', (name) => {
    expect(valid[name]?.(fixture(`${name}-1.json`))).toBe(true)
  })

  const byShape = badFiles.filter(
    ({ kind, what }) => kind === 'invalid' && !['impossible-date', 'reversed-period'].includes(what ?? ''),
  )
  it.each(byShape)('refuses $file', ({ file }) => {
    expect(valid.snapshot?.(JSON.parse(badText(file)))).toBe(false)
  })

  it('looks into the content of a package', () => {
    expect(valid.package?.(JSON.parse(badText('package-bad-payload.json')))).toBe(false)
  })
})
