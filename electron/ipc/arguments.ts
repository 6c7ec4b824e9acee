import { z } from 'zod'
import { cleanFileName } from '#electron/files/file-name.ts'
import {
  fileKinds,
  folderFileKinds,
  MAX_FILE_BYTES,
  MAX_FILES,
  type OpenFilesRequest,
  type OpenRequest,
  type PdfRequest,
  type SaveFolderRequest,
  type SaveRequest,
  type StoredState,
} from '#shared/contract/bridge.ts'

/** A plan with all its appendices is about one million characters; more than this would only stop the printer. */
const MAX_HTML_CHARACTERS = 32 * 1024 * 1024

const suggestedName = z.string().max(1000)
const fileKind = z.enum(fileKinds)
const bytes = z.instanceof(Uint8Array).refine((each) => each.byteLength <= MAX_FILE_BYTES)
const folderFile = z.strictObject({ name: z.string().max(1000).refine(isPlainName), bytes })
const folderFiles = z
  .array(folderFile)
  .min(1)
  .max(MAX_FILES)
  .refine((files) => new Set(files.map(({ name }) => name.toLowerCase())).size === files.length)
  .refine((files) => files.reduce((sum, file) => sum + file.bytes.byteLength, 0) <= MAX_FILE_BYTES)
const count = z.number().int().nonnegative()
const collections = z.record(z.string().max(100), count).refine((counts) => Object.keys(counts).length <= 200)

/** What each call may be given: a list of arguments, exactly as the contract types them and nothing besides. */
export const argumentsOf = {
  saveFile: z.tuple([
    z.strictObject({
      fileKind,
      suggestedName,
      bytes,
    }),
  ]) satisfies z.ZodType<[SaveRequest]>,
  savePdf: z.tuple([z.strictObject({ suggestedName, html: z.string().max(MAX_HTML_CHARACTERS) })]) satisfies z.ZodType<
    [PdfRequest]
  >,
  openFile: z.tuple([z.strictObject({ fileKind })]) satisfies z.ZodType<[OpenRequest]>,
  openFiles: z.tuple([
    z.strictObject({ fileKinds: z.array(fileKind).min(1).max(fileKinds.length) }),
  ]) satisfies z.ZodType<[OpenFilesRequest]>,
  openFolder: z.tuple([z.strictObject({ fileKind })]) satisfies z.ZodType<[OpenRequest]>,
  saveFolder: z.tuple([z.strictObject({ suggestedName, files: folderFiles })]) satisfies z.ZodType<[SaveFolderRequest]>,
  noteStored: z.tuple([z.strictObject({ snapshotVersion: count, counts: collections })]) satisfies z.ZodType<
    [StoredState]
  >,
  about: z.tuple([]),
}

/** A name that may stand in a folder as it is: of a kind that is known, and nothing that the shell would have to change. */
function isPlainName(name: string): boolean {
  const extension = folderFileKinds.map((kind) => `.${kind}`).find((each) => name.endsWith(each))
  return extension !== undefined && cleanFileName(name, extension) === name
}
