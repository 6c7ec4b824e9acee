import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useAskedField } from '#renderer/components/asked-field.ts'
import { focusField } from '#renderer/components/focus-field.ts'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import type { TextHints } from '#renderer/components/TextField.tsx'
import { hospitalChange } from '#renderer/database/change.ts'
import { useHospital, useStore } from '#renderer/database/use-store.tsx'
import { listAddress } from '#renderer/workspace/list-address.ts'
import { type FieldGroup, RecordForm } from '#renderer/workspace/RecordForm.tsx'
import { emailCaution, phoneCaution } from '#shared/basics/contact-caution.ts'
import type { Fields } from '#shared/records/field.ts'
import { type Hospital, hospitalRecord } from '#shared/records/hospital.ts'
import { Appearance } from './Appearance.tsx'
import { departmentList } from './department-list.ts'
import classes from './HospitalHead.module.css'

const groups: readonly FieldGroup<keyof Hospital>[] = [
  { title: 'Đầu văn bản', fields: ['authority', 'name', 'symbol', 'place'] },
  { title: 'Bệnh viện', fields: ['code', 'grade', 'beds'] },
  { title: 'Liên hệ', fields: ['address', 'phone', 'email', 'website'] },
]

const hints: Readonly<Partial<Record<keyof Hospital, TextHints>>> = {
  authority: { example: 'Ví dụ: Sở Y tế tỉnh Bình Dương' },
  name: { example: 'Ví dụ: Bệnh viện Đa khoa khu vực Củ Chi' },
  symbol: { example: 'Ví dụ: BVĐKCC' },
  place: { example: 'Ví dụ: Thành phố Hồ Chí Minh' },
  code: { example: 'Mã cơ sở khám bệnh, chữa bệnh, ví dụ: 79024' },
  grade: {
    example: 'Chọn hoặc gõ hạng',
    suggestions: ['Hạng đặc biệt', 'Hạng I', 'Hạng II', 'Hạng III', 'Hạng IV'],
  },
  address: { example: 'Số nhà, đường, phường (xã), tỉnh (thành phố)' },
  phone: { example: 'Ví dụ: 0274 3822 000', caution: phoneCaution },
  email: { example: 'Ví dụ: benhvien@tinh.gov.vn', caution: emailCaution },
  website: { example: 'Ví dụ: benhvien.tinh.gov.vn' },
}

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
          hints={hints}
          onStore={save}
        />
        <p className={classes.next}>
          Tiếp theo: nhập <Link href={departmentList.path}>khoa, phòng</Link>, rồi{' '}
          <Link href={listAddress('assets')}>thiết bị</Link>. Nếu đã có bảng kiểm kê, hãy{' '}
          <Link href="/import">nhập từ bảng tính</Link>.
        </p>
        <Appearance />
      </div>
    </div>
  )
}
