// npm run demo: the whole job once without a screen. The sample hospital goes in, out/demo/ gets its plan, and every file is
// read again from the disk. Ends with 0 only when all of them hold what they should.
import { rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from './build.mjs'
import { endingInWords, ensureInstalled, Refusal } from './ensure.mjs'
import { project, run } from './run.mjs'

const sample = join(project, 'tests/fixtures/binh-duong.snapshot.json')
const out = join(project, 'out/demo')
const count = new Intl.NumberFormat('vi')

await endingInWords(async () => {
  await ensureInstalled()
  await build({ only: ['headless'] })
  rmSync(out, { recursive: true, force: true })
  const said = await generate()
  const wrong = [...(await reread(said)), ...(await addUp(said.files.find((file) => file.kind === 'xlsx')))]
  for (const { path, bytes, sha256 } of said.files) {
    console.log(`${relative(project, path)}  ${count.format(bytes)} byte  SHA-256 ${sha256}`)
  }
  for (const note of said.notes) console.error(note)
  for (const sentence of wrong) console.error(sentence)
  if (wrong.length > 0) throw new Refusal('Đọc lại không khớp. / What was written does not agree with the records.')
  console.error(
    `Đã đọc lại ${said.files.length} tệp, tất cả đều khớp với dữ liệu. / All files were read again and agree.`,
  )
})

/** The command as a user runs it. */
async function generate() {
  const khs = join(project, 'dist/headless/khs.js')
  const { code, output } = await run(process.execPath, [khs, 'generate', sample, '--out', out, '--json'], {
    show: false,
  })
  if (code !== 0) throw new Refusal(output)
  return JSON.parse(output)
}

async function reread(said) {
  const { runnerImport } = await import('vite')
  const path = join(project, 'electron/headless/reread-plan.ts')
  const { module } = await runnerImport(path, { root: project, configFile: false, logLevel: 'warn' })
  return module.rereadPlan(sample, said)
}

/** Another program's reader, and a sum of its own: the amounts of each appendix give its last number, the total. */
async function addUp(file) {
  if (file === undefined) return []
  const { default: readXlsx } = await import('read-excel-file/node')
  const sheets = await readXlsx(file.path)
  return sheets.flatMap(({ sheet, data }) => {
    const amounts = data.map((row) => row[3]).filter((value) => typeof value === 'number')
    const total = amounts.pop()
    const sum = amounts.reduce((a, b) => a + b, 0)
    return total !== undefined && Math.abs(sum - total) < 1e-6
      ? []
      : [`${sheet}: các dòng cộng lại ${sum}, ghi ${total}.`]
  })
}
