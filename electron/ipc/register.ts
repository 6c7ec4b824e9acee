import { answerAbout } from './about.ts'
import { answerDocuments } from './documents.ts'
import { answerFolders } from './folders.ts'
import { answerStored } from './stored.ts'

/** Every channel of the contract; a call that is not answered here ends with Electron's own error. */
export function answerPage(): void {
  answerDocuments()
  answerFolders()
  answerStored()
  answerAbout()
}
