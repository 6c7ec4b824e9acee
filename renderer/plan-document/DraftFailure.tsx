import { Button } from '@mantine/core'
import { IconBug } from '@tabler/icons-react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'

/** Stands where the document or its findings would, when they could not be made of the records as they are. */
export function DraftFailure({ failure, onRetry }: { readonly failure: string; readonly onRetry: () => void }) {
  return (
    <div role="alert">
      <EmptyState icon={IconBug} title="Chưa viết và kiểm tra được văn bản" text={failure}>
        <Button onClick={onRetry}>Thử lại</Button>
      </EmptyState>
    </div>
  )
}
