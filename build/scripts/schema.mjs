// Writes the published JSON Schemas from the validators: npm run schema. A test fails when they are stale.
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = `${root}shared/package/schema/`

// Vite reads the TypeScript, so that no build has to come first.
const { module } = await runnerImport(`${root}shared/package/json-schema.ts`, { root, configFile: false })
await mkdir(folder, { recursive: true })
for (const [name, schema] of Object.entries(module.jsonSchemas())) {
  await writeFile(folder + name, `${JSON.stringify(schema, null, 2)}\n`)
  console.log(`shared/package/schema/${name}`)
}
