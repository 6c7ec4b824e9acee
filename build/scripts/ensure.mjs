import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { project, run } from './run.mjs'

const OLDEST_NODE = [20, 19]

/** A sentence for the user in place of a stack trace. */
export class Refusal extends Error {}

/**
 * Makes sure that the packages of package-lock.json are installed; does nothing when they are. Throws a Refusal that says in
 * words why it cannot.
 */
export async function ensureInstalled() {
  checkNode(process.versions.node)
  checkPlace(project)
  if (isInstalled()) return
  console.log('Đang cài các gói của dự án (npm ci) … / Installing the packages of the project (npm ci) …')
  // Without warnings: some packages for packing the app ask for a newer Node than what they need here.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const { code, output } = npm
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) throw new Refusal(whyNotInstalled(code, output))
}

/** @param {string} version such as 20.19.0 */
function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new Refusal(
    `Cần Node.js ${OLDEST_NODE.join('.')} trở lên, máy này có ${version}. ` +
      `/ Node.js ${OLDEST_NODE.join('.')} or newer is needed, this is ${version}.`,
  )
}

/** The tools that build and test read paths as addresses, in which these two mean something else. */
function checkPlace(folder) {
  if (!/[#?]/.test(folder)) return
  throw new Refusal(
    `Đường dẫn “${folder}” có dấu # hoặc ?, các công cụ không đọc được. Hãy đổi tên thư mục hoặc chép dự án sang nơi khác. ` +
      '/ The path holds # or ?, which the tools cannot read: rename the folder or move the project.',
  )
}

/**
 * npm writes its own copy of the lock file at the end of an installation; it is complete when the copy holds every package of ours that is
 * for this machine, in its version. By content: a clone or a checkout makes files new that are not.
 */
function isInstalled() {
  const installed = packagesIn(join(project, 'node_modules/.package-lock.json'))
  const wanted = packagesIn(join(project, 'package-lock.json'))
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const found = installed[path]
    // What is optional may be meant for another system.
    return found === undefined ? optional === true : found.version === version && found.integrity === integrity
  })
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {}
  } catch {
    // Absent, or cut off by an installation that was ended: not installed.
    return {}
  }
}

/** @param {number} code @param {string} output */
function whyNotInstalled(code, output) {
  const network = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/.exec(
    output,
  )
  if (network !== null) {
    return (
      `Không cài được vì npm không kết nối được tới kho gói (${network[1]}): cần Internet cho lần cài đầu tiên. ` +
      `/ Not installed: npm cannot reach its registry (${network[1]}); the first installation needs the internet.`
    )
  }
  return `npm ci kết thúc với mã lỗi ${code}, lý do ở trên. / npm ci ended with code ${code}; see above for its reason.`
}

/** Runs a script's work; a Refusal is printed as the sentence it is, anything else is a bug and keeps its stack. */
export async function endingInWords(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
