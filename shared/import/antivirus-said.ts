import { foldForSearch } from '#shared/basics/search-fold.ts'
import { assetRecord } from '#shared/records/asset.ts'
import { recordFinder } from '#shared/records/record-finder.ts'
import { emptySnapshot } from '#shared/records/snapshot.ts'
import { fieldReader } from '#shared/tables/read-field.ts'

/** What one column “PM diệt virus” says of both: whether there is an antivirus, and what it is called. */
export interface AntivirusSaid {
  /** Null where a product alone is named, or no more is said than that there is one: whether it is up to date, only the user knows. */
  readonly state: unknown
  /** Empty where no product is named. */
  readonly name: string
}

const readState = fieldReader('assets', 'antivirus', assetRecord.fields.antivirus, recordFinder(emptySnapshot()))
const PAST = /\b(?:het han|qua han|chua cap nhat|khong cap nhat|het ban quyen)\b/
const PAST_WORDS = /[\s,;(–-]*(?:đã |bị )?(?:hết hạn|quá hạn|chưa cập nhật|không cập nhật|hết bản quyền)[)\s.]*/iu

/** Words for an antivirus that is there; whether it is up to date they do not say. */
const INSTALLED = new Set(['co', 'x', 'da co', 'da cai', 'da cai dat', 'co cai', 'co cai dat', 'running', 'installed'])

/** Whether a text says no more than that there is an antivirus. */
export function saysInstalled(text: string): boolean {
  return INSTALLED.has(foldForSearch(text))
}

/** "Không" → none; "BKAV hết hạn" → outdated, BKAV; "Kaspersky" → a product whose state is to be asked. */
export function antivirusSaid(text: string): AntivirusSaid {
  if (saysInstalled(text)) return { state: null, name: '' }
  const read = readState(text)
  if (read.ok) return { state: read.value, name: '' }
  if (PAST.test(foldForSearch(text)))
    return { state: 'outdated', name: text.normalize('NFC').replace(PAST_WORDS, ' ').trim() }
  return { state: null, name: text }
}
