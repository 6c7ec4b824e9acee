import { PageTabs } from '#renderer/components/PageTabs.tsx'
import { RecordListPage } from '#renderer/workspace/RecordListPage.tsx'
import { collections } from '#shared/records/collections.ts'
import { hospitalRecord } from '#shared/records/hospital.ts'
import { DataScreen } from './DataScreen.tsx'
import { departmentList, operatingSystemList } from './department-list.ts'
import { HospitalHead } from './HospitalHead.tsx'
import { OperatingSystems } from './OperatingSystems.tsx'

const HEAD = '/hospital/head'
const DATA = '/hospital/data'
const tabs = [
  { path: HEAD, label: hospitalRecord.title },
  { path: departmentList.path, label: collections.departments.title },
  { path: operatingSystemList.path, label: collections.operatingSystems.title },
  { path: DATA, label: 'Dữ liệu' },
]

/** Đơn vị & cài đặt: the hospital's head data, its departments, the lists others choose from, and all data as a file. */
export function HospitalScreen({ part, openId }: { readonly part: string; readonly openId: string | null }) {
  const tabsAt = (here: string) => <PageTabs label="Đơn vị & cài đặt" tabs={tabs} here={here} />
  switch (part) {
    case 'departments':
      return <RecordListPage key={part} spec={departmentList} openId={openId} tabs={tabsAt(departmentList.path)} />
    case 'operating-systems':
      return <OperatingSystems key={part} openId={openId} tabs={tabsAt(operatingSystemList.path)} />
    case 'data':
      return <DataScreen tabs={tabsAt(DATA)} />
    default:
      return <HospitalHead tabs={tabsAt(HEAD)} />
  }
}
