import { foldForSearch } from '#shared/basics/search-fold.ts'

const SECRET = /^(?:mat khau|password|passwd|pass|pwd|mk)(?:$|[ /(:])/

/** Whether a column holds passwords: it is shown nowhere and imported into nothing, since a record may leave the hospital. */
export function isSecret(heading: string): boolean {
  return heading.split(': ').some((line) => SECRET.test(foldForSearch(line)))
}
