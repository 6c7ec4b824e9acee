import { type ReactNode, useEffect, useRef } from 'react'
import { useAskedField } from '#renderer/components/asked-field.ts'
import { focusField } from '#renderer/components/focus-field.ts'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { hospitalChange } from '#renderer/database/change.ts'
import { useHospital, useStore } from '#renderer/database/use-store.tsx'
import { type FieldGroup, RecordForm } from '#renderer/workspace/RecordForm.tsx'
import type { Fields } from '#shared/records/field.ts'
import { type Hospital, hospitalRecord } from '#shared/records/hospital.ts'
import { Appearance } from './Appearance.tsx'
import classes from './HospitalHead.module.css'

const groups: readonly FieldGroup<keyof Hospital>[] = [
  { title: 'Đầu văn bản', fields: ['authority', 'name', 'symbol', 'place'] },
  { title: 'Bệnh viện', fields: ['code', 'grade', 'beds'] },
  { title: 'Liên hệ', fields: ['address', 'phone', 'email', 'website'] },
]

/** The hospital's own data, from which the letterhead of every document is made. */
export function HospitalHead({ tabs }: { readonly tabs: ReactNode }) {
  const hospital = useHospital()
  const store = useStore()
  const body = useRef<HTMLDivElement>(null)
  const asked = useAskedField()
  useEffect(() => {
    if (asked !== null && body.current !== null) focusField(body.current, '', asked)
  }, [asked])
  const save = async (key: string, value: unknown) => {
    const seen = store.getSnapshot()
    const change = hospitalChange(seen, { ...seen.hospital, [key]: value } as Hospital)
    const result = await store.commit('Sửa thông tin đơn vị', [change])
    return result.ok ? null : result.error.message
  }
  return (
    <div className={classes.page}>
      <PageHeader title="Đơn vị & cài đặt" />
      {tabs}
      <div className={classes.body} ref={body}>
        <RecordForm
          collection="hospital"
          record={hospital}
          fields={hospitalRecord.fields as unknown as Fields}
          groups={groups}
          wide={['authority', 'name', 'address']}
          onStore={save}
        />
        <Appearance />
      </div>
    </div>
  )
}
