import { z } from 'zod'
import {
  fileKinds,
  MAX_FILE_BYTES,
  type OpenRequest,
  type PdfRequest,
  type SaveRequest,
  type StoredState,
} from '#shared/contract/bridge.ts'

/** A plan with all its appendices is about one million characters; more than this would only stop the printer. */
const MAX_HTML_CHARACTERS = 32 * 1024 * 1024

const suggestedName = z.string().max(1000)
const fileKind = z.enum(fileKinds)
const count = z.number().int().nonnegative()
const collections = z.record(z.string().max(100), count).refine((counts) => Object.keys(counts).length <= 200)

/** What each call may be given: a list of arguments, exactly as the contract types them and nothing besides. */
export const argumentsOf = {
  saveFile: z.tuple([
    z.strictObject({
      fileKind,
      suggestedName,
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= MAX_FILE_BYTES),
    }),
  ]) satisfies z.ZodType<[SaveRequest]>,
  savePdf: z.tuple([z.strictObject({ suggestedName, html: z.string().max(MAX_HTML_CHARACTERS) })]) satisfies z.ZodType<
    [PdfRequest]
  >,
  openFile: z.tuple([z.strictObject({ fileKind })]) satisfies z.ZodType<[OpenRequest]>,
  noteStored: z.tuple([z.strictObject({ snapshotVersion: count, counts: collections })]) satisfies z.ZodType<
    [StoredState]
  >,
  about: z.tuple([]),
}
