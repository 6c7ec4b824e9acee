import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome',
]
const windowsPlaces = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

/** The first browser on this machine that can print to PDF (Chromium, Chrome or Edge); null without one. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env, platform: string = process.platform): string | null {
  const onPath = (env.PATH ?? env.Path ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  const ending = platform === 'win32' ? '.exe' : ''
  const roots = platform === 'win32' ? [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA] : []
  const candidates = [
    ...onPath.flatMap((folder) => names.map((name) => join(folder, name + ending))),
    ...roots.flatMap((root) => (root ? windowsPlaces.map((parts) => join(root, ...parts)) : [])),
  ]
  return candidates.find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
