import type { ElectronApplication } from '@playwright/test'

declare global {
  var scriptedDialogs:
    | { title: string | undefined; defaultPath: string | undefined; extensions: string[] }[]
    | undefined
}

/** Answers the next save dialogs, one path each and the last one for ever; null cancels. */
export async function answerSaveDialogs(app: ElectronApplication, answers: readonly (string | null)[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    const left = [...paths]
    globalThis.scriptedDialogs = []
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const { title, defaultPath, filters } = given.at(-1) as Electron.SaveDialogOptions
      globalThis.scriptedDialogs?.push({
        title,
        defaultPath,
        extensions: filters?.flatMap((one) => one.extensions) ?? [],
      })
      const path = left.length > 1 ? left.shift() : left[0]
      return { canceled: path == null, filePath: path ?? '' }
    }
  }, answers)
}

/** Answers every open dialog with one path or several; null cancels. */
export async function answerOpenDialogs(
  app: ElectronApplication,
  path: string | readonly string[] | null,
): Promise<void> {
  await app.evaluate(
    ({ dialog }, answer) => {
      globalThis.scriptedDialogs = []
      dialog.showOpenDialog = async (...given: unknown[]) => {
        const { title, defaultPath, filters } = given.at(-1) as Electron.OpenDialogOptions
        globalThis.scriptedDialogs?.push({
          title,
          defaultPath,
          extensions: filters?.flatMap((one) => one.extensions) ?? [],
        })
        return { canceled: answer.length === 0, filePaths: answer }
      }
    },
    path === null ? [] : [path].flat(),
  )
}

/** What the dialogs were asked to show since they were scripted. */
export function dialogsShown(app: ElectronApplication) {
  return app.evaluate(() => globalThis.scriptedDialogs ?? [])
}
