import { PageTabs } from '#renderer/components/PageTabs.tsx'
import { RecordListPage } from '#renderer/workspace/RecordListPage.tsx'
import { collections } from '#shared/records/collections.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import { departmentList, operatingSystemList } from './department-list.ts'
import { HospitalHead } from './HospitalHead.tsx'

const HEAD = '/hospital/head'
const tabs = [
  { path: HEAD, label: hospitalRecord.title },
  { path: departmentList.path, label: collections.departments.title },
  { path: operatingSystemList.path, label: collections.operatingSystems.title },
]

/** Đơn vị & cài đặt: the hospital's head data, its departments and the lists others choose from. */
export function HospitalScreen({ part, openId }: { readonly part: string; readonly openId: string | null }) {
  const tabsAt = (here: string) => <PageTabs label="Đơn vị & cài đặt" tabs={tabs} here={here} />
  switch (part) {
    case 'departments':
      return <RecordListPage key={part} spec={departmentList} openId={openId} tabs={tabsAt(departmentList.path)} />
    case 'operating-systems':
      return (
        <RecordListPage key={part} spec={operatingSystemList} openId={openId} tabs={tabsAt(operatingSystemList.path)} />
      )
    default:
      return <HospitalHead tabs={tabsAt(HEAD)} />
  }
}
