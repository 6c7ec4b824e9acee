import { Button } from '@mantine/core'
import { IconDatabaseX } from '@tabler/icons-react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'
import { describeOpenProblem, type OpenProblem } from '#renderer/database/database.ts'

/** Instead of an empty app: why the data could not be opened, and what to do. Nothing stored is touched. */
export function OpenFailure({ problem }: { readonly problem: OpenProblem }) {
  return (
    <main>
      <EmptyState icon={IconDatabaseX} title="Chưa mở được dữ liệu" text={describeOpenProblem(problem)}>
        <Button onClick={() => window.location.reload()}>Thử lại</Button>
      </EmptyState>
    </main>
  )
}
