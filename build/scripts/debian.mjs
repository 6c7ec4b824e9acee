import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'

/** The metric twins of the fonts that documents ask for: with others, lines and pages break elsewhere. */
const fonts = ['fonts-croscore', 'fonts-liberation']
/** What the tests need from the system: a browser, an office program to open DOCX with, readers of PDF, a packer. */
const needs = [
  { program: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
  { program: ['soffice', 'libreoffice'], debian: 'libreoffice-writer' },
  { program: ['pdftotext'], debian: 'poppler-utils' },
  { program: ['7za'], debian: 'p7zip-full' },
]

const onPath = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)))
const missingPrograms = () => needs.filter(({ program }) => !program.some(onPath)).map(({ debian }) => debian)
/** Only Debian keeps fonts by the names of its packages. */
const missingFonts = () => fonts.filter((name) => isDebianRoot() && !existsSync(join('/usr/share/doc', name)))
const missing = () => [...missingPrograms(), ...missingFonts()]

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
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], {
    show: false,
    env,
  })
  if (code !== 0) console.error(`apt-get (Debian ${release}):\n${output.slice(-2000)}`)
  return missing()
}
