import { ok } from '#shared/basics/result.ts'
import { jsonSchemas } from '#shared/package/json-schema.ts'
import type { RunCommand } from './command.ts'
import { savedLine, saveFiles } from './save-files.ts'

/** `khs schema`: the published JSON Schemas, printed as one JSON object by name, or written one file each. */
export const schema: RunCommand = async ({ out }) => {
  const schemas = jsonSchemas()
  if (out === null) {
    return ok({ exitCode: 0, lines: [JSON.stringify(schemas, null, 2)], notes: [], data: { schemas } })
  }
  const encoder = new TextEncoder()
  const saved = await saveFiles(
    out,
    Object.entries(schemas).map(([name, each]) => ({
      kind: 'schema',
      name,
      bytes: encoder.encode(`${JSON.stringify(each, null, 2)}\n`),
    })),
  )
  if (!saved.ok) return saved
  return ok({ exitCode: 0, lines: saved.value.map(savedLine), notes: [], data: { files: saved.value } })
}
