import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

/** What the tests need from the system: a browser, an office program to open DOCX with, a font, and a packer. */
const needs = [
  { program: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
  { program: ['soffice', 'libreoffice'], debian: 'libreoffice-writer' },
  { program: ['pdftotext'], debian: 'poppler-utils' },
  { program: ['7za'], debian: 'p7zip-full' },
]

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
const missing = () => needs.filter(({ program }) => !program.some(onPath)).map(({ debian }) => debian)

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && onPath('apt-get')
}

/**
 * Installs the missing system packages on Debian as root; elsewhere says in one sentence what to install. Answers the
 * packages that are still missing.
 */
export async function ensureSystemPackages() {
  const wanted = missing()
  if (wanted.length === 0) return []
  if (!isDebianRoot()) {
    console.error(
      `Thiếu chương trình cho kiểm thử: hãy cài ${wanted.join(', ')} (tên gói Debian). ` +
        `/ Programs the tests need are missing: install ${wanted.join(', ')} (names of Debian packages).`,
    )
    return wanted
  }
  console.log(`Đang cài các gói Debian / Installing Debian packages: ${wanted.join(' ')} …`)
  const release = readFileSync('/etc/debian_version', 'utf8').trim()
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { show: false, env })
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'fonts-liberation', 'fonts-croscore', ...wanted],
    { show: false, env },
  )
  if (code !== 0) console.error(`apt-get (Debian ${release}):\n${output.slice(-2000)}`)
  return missing()
}
