import type { z } from 'zod'
import { moneyUnitLabel } from '#shared/basics/money.ts'
import { applicationKindLabels, applicationStateLabels, hostingLabels } from './application.ts'
import { antivirusStateLabels, assetKindLabels, assetStateLabels } from './asset.ts'
import type { CollectionName } from './collections.ts'
import { departmentKindLabels } from './department.ts'
import type { Field } from './field.ts'
import { dataKindLabels, dossierStateLabels, measureStateLabels } from './information-system.ts'
import { procurementWayLabels } from './initiative.ts'
import { inventoryTableLabels } from './inventory-table.ts'
import { certaintyLabels, legalBasisTypeLabels } from './legal-basis.ts'
import { linkKindLabels, linkStateLabels } from './link.ts'
import { degreeLabels, trainingKindLabels } from './people.ts'
import { appendixFormLabels, assignedTaskLabels, basisStyleLabels, groupOfLabels, planStatusLabels } from './plan.ts'
import { planAppendixLabels } from './plan-appendix.ts'
import { answerStateLabels, checkKindLabels, severityLabels } from './security.ts'
import { progressStateLabels } from './task.ts'

type Labels = Readonly<Record<string, string>>

/** The Vietnamese words for the codes of a choice, by collection and field; a field that is not here is shown by its codes. */
export const choiceLabels: Readonly<Record<string, Labels>> = {
  'departments.kind': departmentKindLabels,
  'assets.kind': assetKindLabels,
  'assets.state': assetStateLabels,
  'assets.antivirus': antivirusStateLabels,
  'links.kind': linkKindLabels,
  'links.state': linkStateLabels,
  'applications.kind': applicationKindLabels,
  'applications.state': applicationStateLabels,
  'applications.hosting': hostingLabels,
  'informationSystems.data': dataKindLabels,
  'informationSystems.dossier': dossierStateLabels,
  'informationSystems.measures': measureStateLabels,
  'staffMembers.degree': degreeLabels,
  'trainings.kind': trainingKindLabels,
  'legalBases.type': legalBasisTypeLabels,
  'legalBases.certainty': certaintyLabels,
  'securityShareRules.certainty': certaintyLabels,
  'plans.status': planStatusLabels,
  'plans.basisStyle': basisStyleLabels,
  'plans.appendixForm': appendixFormLabels,
  'plans.moneyUnit': {
    dong: moneyUnitLabel('dong'),
    thousand: moneyUnitLabel('thousand'),
    million: moneyUnitLabel('million'),
  },
  'groups.of': groupOfLabels,
  'plans.inventoryTables': inventoryTableLabels,
  'plans.appendices': planAppendixLabels,
  'plans.assignedTasks': assignedTaskLabels,
  'tasks.state': progressStateLabels,
  'initiatives.procurement': procurementWayLabels,
  'initiatives.state': progressStateLabels,
  'executions.state': progressStateLabels,
  'checks.kind': checkKindLabels,
  'answers.state': answerStateLabels,
  'incidents.severity': severityLabels,
}

/** What a value of a choice is called; a bare number says nothing, so it follows the field's own label: "Cấp độ 3". */
export function choiceWord(
  collection: CollectionName | 'hospital',
  key: string,
  field: Field<z.ZodType>,
  value: string,
): string {
  return choiceLabels[`${collection}.${key}`]?.[value] ?? (/^\d+$/.test(value) ? `${field.label} ${value}` : value)
}
