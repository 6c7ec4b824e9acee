import { PageTabs } from '#renderer/components/PageTabs.tsx'
import { RecordListPage } from '#renderer/workspace/RecordListPage.tsx'
import { collections } from '#shared/records/collections.ts'
import { headcountList, staffList, trainingList } from './people-lists.ts'

const tabs = [staffList, headcountList, trainingList].map((spec) => ({
  path: spec.path,
  label: collections[spec.collection].title,
}))

/** Nhân lực: IT staff, the hospital's headcount, training. */
export function PeopleScreen({ part, openId }: { readonly part: string; readonly openId: string | null }) {
  const tabsAt = (here: string) => <PageTabs label="Nhân lực" tabs={tabs} here={here} />
  // The key gives each list a sort, selection and search of its own.
  switch (part) {
    case 'headcounts':
      return <RecordListPage key={part} spec={headcountList} openId={openId} tabs={tabsAt(headcountList.path)} />
    case 'trainings':
      return <RecordListPage key={part} spec={trainingList} openId={openId} tabs={tabsAt(trainingList.path)} />
    default:
      return <RecordListPage key={part} spec={staffList} openId={openId} tabs={tabsAt(staffList.path)} />
  }
}
