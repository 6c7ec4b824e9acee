import { dossierStateLabels } from '#shared/records/information-system.ts'
import type { RowNote } from './judgement.ts'

/** Tells that the dossier of a new information system is approved, where no cell says how it is and the decision has a number. */
export function tellSystem(values: Record<string, unknown>): readonly RowNote[] {
  const { decisionNumber } = values
  if (values.dossier !== undefined || typeof decisionNumber !== 'string' || decisionNumber.trim() === '') return []
  values.dossier = 'approved'
  const message = `Có số quyết định phê duyệt nên hồ sơ đề xuất cấp độ được ghi là “${dossierStateLabels.approved}”.`
  return [{ cell: null, message }]
}
