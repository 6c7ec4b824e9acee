import { foldForSearch } from '#shared/basics/search-fold.ts'
import { type ApplicationKind, applicationKindLabels } from '#shared/records/application.ts'
import { commonNote } from './common-notes.ts'
import type { RowNote } from './judgement.ts'

/** What a name says of the kind of a piece of software, the surest words first. */
const told: readonly (readonly [RegExp, ApplicationKind])[] = [
  [
    /\b(?:windows|linux|ubuntu|centos|macos|he dieu hanh|office|unikey|vietkey|winrar|7-?zip|teamviewer|ultraviewer|anydesk|adobe|foxit|sql server|oracle|chrome|may ao|vmware)\b/,
    'other',
  ],
  [
    /\b(?:diet virus|diet vi rut|anti-?virus|kaspersky|bkav|eset|nod32|symantec|trend micro|mcafee|sophos|bitdefender|ma doc|edr|siem|soc|tuong lua|firewall|an toan thong tin|bao mat)\b/,
    'security',
  ],
  [/\b(?:ris|pacs|chan doan hinh anh|dicom)\b/, 'risPacs'],
  [/\b(?:lis|xet nghiem)\b/, 'lis'],
  [/\b(?:emr|benh an dien tu|hsba dien tu|ho so benh an)\b/, 'emr'],
  [/\b(?:ehr|ho so suc khoe)\b/, 'ehr'],
  [/\b(?:giam dinh|bao hiem y te|bao hiem xa hoi|bhyt|bhxh)\b/, 'insurance'],
  [/\b(?:thanh toan|qr|pos)\b.*\b(?:vien phi|khong dung tien mat|truc tuyen|qr)\b|\bkhong dung tien mat\b/, 'payment'],
  [/\b(?:ke toan|misa|imas|tai chinh|hoa don dien tu|quan ly tien luong)\b/, 'accounting'],
  [/\b(?:quan ly van ban|ioffice|eoffice|e-office|van phong dien tu|van ban (?:va )?dieu hanh|qlvb)\b/, 'documents'],
  [/\b(?:quan ly (?:can bo|vien chuc|nhan su|nhan luc|cbccvc)|nhan su|cham cong|tien luong|qlcb)\b/, 'personnel'],
  [/\b(?:chu ky so|ky so|token|vgca)\b/, 'signature'],
  [/\b(?:xep hang|lay so|goi so|boc so|phat so)\b/, 'queue'],
  [/\b(?:tu xa|telehealth|telemedicine|telemed)\b/, 'telehealth'],
  [/\b(?:hoi nghi|hop truc tuyen|truyen hinh hoi nghi|zoom|teams|webex|google meet)\b/, 'conference'],
  [/\b(?:quan ly (?:tai san|trang thiet bi|thiet bi|vat tu)|tai san)\b/, 'assets'],
  [/\b(?:website|trang thong tin|trang web|cong thong tin|portal|fanpage)\b/, 'website'],
  [
    /\b(?:his|quan ly benh vien|quan ly kham chua benh|kham chua benh|kham benh, chua benh|quan ly vien phi|fpt\.ehospital|ehospital)\b/,
    'his',
  ],
  [/\b(?:bao cao|thong ke)\b/, 'reporting'],
]

/** Tells what a new piece of software is for by its name, where no cell says it; what the name does not tell is remarked on. */
export function tellApplication(values: Record<string, unknown>): readonly RowNote[] {
  if (values.kind !== undefined || typeof values.name !== 'string') return []
  const name = foldForSearch(values.name)
  const kind = told.find(([words]) => words.test(name))?.[1] ?? null
  values.kind = kind ?? 'other'
  const label = applicationKindLabels[kind ?? 'other']
  if (kind !== null) return [commonNote('Nhóm theo tên', label)]
  const message = `Tên không cho biết nhóm phần mềm nên ghi là “${label}”; nếu thuộc nhóm khác thì sửa lại ở danh sách.`
  return [{ cell: null, message }]
}
