import { type ChildProcess, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'

const project = resolve(import.meta.dirname, '../..')

export interface LaunchOptions {
  /** Profile to use again; a fresh temporary one when absent. */
  readonly userDataDir?: string
  /** More arguments for the app. */
  readonly args?: readonly string[]
  /** Folder of another app than the project, for the stand-in's own fixture. */
  readonly appFolder?: string
  /** A packed app's executable. It holds its app, so `appFolder` is not passed. */
  readonly executablePath?: string
}

export interface LaunchedApp {
  readonly app: ElectronApplication
  /** The first window. */
  readonly page: Page
  readonly userDataDir: string
  /** Stands for the user's home folder (Documents, Downloads, …). */
  readonly home: string
  /** Everything the main process has printed so far. */
  readonly output: () => string
  /** Ends the app, if it still runs, and starts it again on the same profile and home. */
  readonly relaunch: () => Promise<LaunchedApp>
  /** SIGKILL to the main process: no handler runs, nothing is flushed. */
  readonly kill: () => Promise<void>
}

/** True when the suite runs on tests/standin: for the few checks that only one of the two engines can make. */
export const onStandin = basename(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? '') === 'standin'

/** Environment in which the app finds all of the user's folders under `home`, on every system. */
export function environmentOf(home: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    ...Object.fromEntries(inherited),
    STANDIN_HOME: home,
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    APPDATA: join(home, 'AppData/Roaming'),
    LOCALAPPDATA: join(home, 'AppData/Local'),
  }
}

const hasEnded = (process: ChildProcess) => process.exitCode !== null || process.signalCode !== null

function ended(process: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (hasEnded(process)) done()
    else process.once('exit', () => done())
  })
}

/** Launches apps for one test; knows what to end and remove after it. */
class Launcher {
  readonly #folders: string[] = []
  readonly #running = new Set<ElectronApplication>()
  readonly #outputs: string[][] = []

  async launch(options: LaunchOptions, knownHome?: string): Promise<LaunchedApp> {
    const userDataDir = options.userDataDir ?? this.#temporaryFolder('profile')
    const home = knownHome ?? this.#temporaryFolder('home')
    const appArguments = options.executablePath === undefined ? [options.appFolder ?? '.'] : []
    const app = await _electron.launch({
      args: [...appArguments, `--user-data-dir=${userDataDir}`, ...(options.args ?? [])],
      cwd: project,
      env: environmentOf(home),
      ...(options.executablePath === undefined ? {} : { executablePath: options.executablePath }),
    })
    const child = app.process()
    const output: string[] = []
    this.#running.add(app)
    this.#outputs.push(output)
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => output.push(String(data)))

    const page = await app.firstWindow()
    await page.waitForURL((url) => url.protocol !== 'about:') // a window may be seen before its first address
    return {
      app,
      page,
      userDataDir,
      home,
      output: () => output.join(''),
      relaunch: async () => {
        await this.#close(app)
        return this.launch({ ...options, userDataDir }, home)
      },
      kill: async () => {
        this.#running.delete(app)
        killHard(child)
        await ended(child)
      },
    }
  }

  async finish(): Promise<string> {
    for (const app of this.#running) await this.#close(app)
    for (const folder of this.#folders) {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }) // a killed app lets go late
    }
    return this.#outputs.map((output) => output.join('')).join('\n--- next launch ---\n')
  }

  async #close(app: ElectronApplication): Promise<void> {
    if (!this.#running.delete(app)) return
    const child = app.process()
    if (!hasEnded(child)) await app.close()
    await ended(child) // or the profile is still locked when the next launch wants it
  }

  #temporaryFolder(name: string): string {
    const folder = mkdtempSync(join(tmpdir(), `khs-${name}-`))
    this.#folders.push(folder)
    return folder
  }
}

/** On Windows the child is a shell around the app (Playwright starts it so): its whole tree must go. */
function killHard(child: ChildProcess): void {
  if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(child.pid), '/t', '/f'])
  else child.kill('SIGKILL')
}

interface Fixtures {
  /** Launches the project's app; closed after the test, its temporary folders removed. */
  readonly launchApp: (options?: LaunchOptions) => Promise<LaunchedApp>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  launchApp: async ({}, use, testInfo) => {
    const launcher = new Launcher()
    await use((options = {}) => launcher.launch(options))
    const output = await launcher.finish()
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('main process', { body: output, contentType: 'text/plain' })
    }
  },
})
