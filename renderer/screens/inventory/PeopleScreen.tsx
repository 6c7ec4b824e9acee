import { PageTabs } from '#renderer/components/PageTabs.tsx'
import { RecordListPage } from '#renderer/workspace/RecordListPage.tsx'
import { collections } from '#shared/records/collections.ts'
import { headcountList, staffList, trainingList } from './people-lists.ts'

/** Nhân lực: IT staff, the hospital's headcount, training. */
export function PeopleScreen({ part, openId }: { readonly part: string; readonly openId: string | null }) {
  const tabs = (
    <PageTabs
      label="Nhân lực"
      tabs={[staffList, headcountList, trainingList].map((spec) => ({
        path: spec.path,
        label: collections[spec.collection].title,
      }))}
    />
  )
  // A list keeps sort, selection and search of its own.
  switch (part) {
    case 'headcounts':
      return <RecordListPage key={part} spec={headcountList} openId={openId} tabs={tabs} />
    case 'trainings':
      return <RecordListPage key={part} spec={trainingList} openId={openId} tabs={tabs} />
    default:
      return <RecordListPage key={part} spec={staffList} openId={openId} tabs={tabs} />
  }
}
