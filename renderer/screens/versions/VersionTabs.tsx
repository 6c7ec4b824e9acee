import { PageTabs } from '#renderer/components/PageTabs.tsx'

const tabs = [
  { path: '/versions', label: 'Các kế hoạch' },
  { path: '/versions/years', label: 'Các năm cạnh nhau' },
  { path: '/versions/compare', label: 'So sánh hai bản' },
]

/** The three views of plans over time. */
export function VersionTabs({ here }: { readonly here: string }) {
  return <PageTabs label="Phiên bản" tabs={tabs} here={here} />
}
