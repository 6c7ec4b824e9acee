import { RecordListPage } from '#renderer/workspace/RecordListPage.tsx'
import { applicationList } from './application-list.ts'
import { informationSystemList } from './information-system-list.ts'
import { linkList } from './link-list.ts'

interface ScreenProps {
  readonly openId: string | null
}

/** Đường truyền. */
export function LinksScreen({ openId }: ScreenProps) {
  return <RecordListPage spec={linkList} openId={openId} />
}

/** Phần mềm. */
export function ApplicationsScreen({ openId }: ScreenProps) {
  return <RecordListPage spec={applicationList} openId={openId} />
}

/** Hệ thống thông tin. */
export function InformationSystemsScreen({ openId }: ScreenProps) {
  return <RecordListPage spec={informationSystemList} openId={openId} />
}
