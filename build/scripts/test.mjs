// npm test: format and lint, types, unit tests, e2e walks. The last line is "N passed, N failed, N skipped".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureSystemPackages } from './debian.mjs'
import { endingInWords, ensureInstalled } from './ensure.mjs'
import { project, run } from './run.mjs'

const reports = join(project, 'dist/reports')
const bin = (name) => join(project, 'node_modules', name)
const node = (...args) => run(process.execPath, args)

/** One check that passes or fails as a whole. */
async function check(title, ...args) {
  console.log(`\n— ${title}`)
  const { code } = await node(...args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** A runner with a JSON report; one that ends without a report, or fails without a failed test, counts as one failure. */
async function suite(title, report, count, ...args) {
  console.log(`\n— ${title}`)
  rmSync(report, { force: true })
  const { code } = await node(...args)
  const counted = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 }
  const silent = counted.passed + counted.failed === 0 || (code !== 0 && counted.failed === 0)
  return silent ? { ...counted, failed: counted.failed + 1 } : counted
}

const ofVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0),
  skipped: report.numPendingTests + report.numTodoTests,
})
const ofPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
})

await endingInWords(async () => {
  await ensureInstalled()
  await ensureSystemPackages()
  mkdirSync(reports, { recursive: true })
  const unit = join(reports, 'unit.json')
  const e2e = join(reports, 'e2e.json')
  const results = [
    await check('Định dạng và lint / Format and lint (Biome)', bin('@biomejs/biome/bin/biome'), 'ci', '.'),
  ]
  for (const side of ['shared', 'electron', 'renderer', 'tests']) {
    results.push(await check(`Kiểu dữ liệu / Types: ${side}`, bin('typescript/bin/tsc'), '-p', side))
  }
  // In a process of its own: a bundler sets NODE_ENV to production, and the tests below would inherit it.
  results.push(await check('Đóng gói / Build', 'build/scripts/build.mjs'))
  results.push(
    await suite(
      'Kiểm thử đơn vị / Unit tests (Vitest)',
      unit,
      ofVitest,
      bin('vitest/vitest.mjs'),
      ...[
        'run',
        '--config',
        'build/bundle/unit.config.ts',
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${unit}`,
      ],
    ),
    await suite(
      'Kiểm thử toàn trình / End-to-end walks (Playwright)',
      e2e,
      ofPlaywright,
      bin('@playwright/test/cli.js'),
      ...['test', '--config', 'build/bundle/e2e.config.ts'],
    ),
  )
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
})
