import { Button, Code } from '@mantine/core'
import { IconBug } from '@tabler/icons-react'
import { Component, type ReactNode } from 'react'
import { EmptyState } from '#renderer/components/EmptyState.tsx'

interface State {
  readonly error: Error | null
}

/** Catches a bug while drawing: what is stored stays stored, and the page can be opened again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown): void {
    console.error(error)
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return (
      <main>
        <EmptyState
          icon={IconBug}
          title="Trang này gặp lỗi"
          text="Dữ liệu đã lưu vẫn nguyên vẹn. Hãy mở lại; nếu lỗi lặp lại, hãy gửi dòng dưới đây cho người hỗ trợ."
        >
          <Code block>{this.state.error.message}</Code>
          <Button onClick={() => window.location.reload()}>Mở lại</Button>
        </EmptyState>
      </main>
    )
  }
}
