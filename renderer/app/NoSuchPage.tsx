import { Button } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { Link } from 'wouter'
import { EmptyState } from '#renderer/components/EmptyState.tsx'

/** An address that leads nowhere in this version. */
export function NoSuchPage() {
  return (
    <EmptyState
      icon={IconMapOff}
      title="Chưa có trang này"
      text="Địa chỉ vừa mở không có trong phiên bản đang dùng. Các trang đang có nằm ở cột bên trái."
    >
      <Button component={Link} href="/">
        Về trang đầu
      </Button>
    </EmptyState>
  )
}
