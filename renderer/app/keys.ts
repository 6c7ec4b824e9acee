import { useEffect, useRef } from 'react'
import { flushPendingEdits } from '#renderer/components/pending-edits.ts'
import { refusedInputs, wordsOf } from '#renderer/components/refused-inputs.ts'
import { showDone, showProblem } from '#renderer/components/undo-toast.tsx'
import { useStore } from '#renderer/database/use-store.tsx'
import { useUndoKeys } from './use-undo-keys.ts'

/** The keys that work everywhere, as the list shown by "?" tells them. */
export const keyList: readonly (readonly [keys: string, what: string])[] = [
  ['Ctrl + K', 'Tìm trang, bản ghi, đoạn văn, kết quả kiểm tra, việc cần làm'],
  ['Ctrl + N', 'Thêm dòng mới ở trang đang mở'],
  ['Ctrl + F', 'Tìm trong bảng'],
  ['Ctrl + Z', 'Hoàn tác'],
  ['Ctrl + Y', 'Làm lại'],
  ['Ctrl + S', 'Ghi ngay và cho biết đã lưu'],
  ['Alt + ←', 'Về trang trước'],
  ['Alt + ← →', 'Ở Lộ trình: dời thanh đang đứng; thêm Shift để đổi lúc kết thúc'],
  ['↑ ↓ ← →', 'Đi trong bảng; Home, End, PageUp, PageDown đi nhanh'],
  ['Enter', 'Mở chi tiết của dòng'],
  ['F2', 'Sửa ô đang đứng'],
  ['Dấu cách', 'Chọn dòng; giữ Shift để chọn cả đoạn'],
  ['Ctrl + A', 'Chọn tất cả các dòng đang hiện'],
  ['Ctrl + C', 'Chép các dòng đã chọn để dán vào Excel'],
  ['Ctrl + V', 'Dán khối ô chép từ Excel; ở “Dòng mới” cuối bảng thì thêm dòng'],
  ['Ctrl + D', 'Điền ô trên cùng xuống các ô đã đánh dấu (Shift + mũi tên để đánh dấu)'],
  ['Tab, Enter', 'Đang gõ: sang ô phải; xuống dưới ô đã bắt đầu gõ'],
  ['Ctrl + Enter', 'Bảng dự án: chèn dòng dưới dòng đang đứng'],
  ['Alt + ↑ ↓', 'Bảng dự án: chuyển dòng lên, xuống'],
  ['Alt + → ←', 'Bảng dự án: thành mục con của dòng trên; đưa ra khỏi mục cha'],
  ['Ctrl + ↓', 'Xuống “Dòng mới” ở cuối bảng'],
  ['Delete', 'Xóa các dòng đã chọn (hoàn tác được)'],
  ['Esc', 'Đóng ngăn chi tiết, trở về dòng'],
  ['?', 'Danh sách phím tắt'],
]

interface KeyActions {
  readonly onSearch: () => void
  readonly onKeyList: () => void
}

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z, wherever the app stands. */
export function useStepKeys(): void {
  const { takeBack, doAgain } = useUndoKeys()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (event.defaultPrevented || event.isComposing || !withControl(event) || (key !== 'z' && key !== 'y')) return
      // Inside an input that was typed in, undo belongs to the browser: letter by letter.
      if (isTypedIn(document.activeElement)) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) doAgain()
      else takeBack()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [takeBack, doAgain])
}

export function useGlobalKeys(actions: KeyActions): void {
  const store = useStore()
  useStepKeys()
  const latest = useRef(actions)
  latest.current = actions

  useEffect(() => {
    const leaveField = () => store.endTyping()
    document.addEventListener('focusout', leaveField)
    return () => document.removeEventListener('focusout', leaveField)
  }, [store])

  useEffect(() => {
    const sayWhetherSaved = () => {
      flushPendingEdits()
      const { state, problem } = store.getSaving()
      const [refused] = refusedInputs()
      if (state === 'failed') showProblem(problem ?? 'Lần ghi gần nhất không thành công.')
      else if (refused !== undefined)
        showProblem(`Chưa lưu “${wordsOf(refused)}” ở mục “${refused.label}”. ${refused.reason}`)
      else showDone('Đã lưu. Mọi thay đổi được ghi ngay khi nhập.')
    }
    const control: Readonly<Record<string, () => void>> = {
      k: () => latest.current.onSearch(),
      n: () => document.querySelector<HTMLElement>('[data-add-record]')?.click(),
      f: () => document.querySelector<HTMLElement>('input[data-filter-search]')?.focus(),
      s: sayWhetherSaved,
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const key = event.key.toLowerCase()
      const at = document.activeElement
      const act = choose(event, key, at)
      if (act === null) return
      event.preventDefault()
      act()
    }
    const choose = (event: KeyboardEvent, key: string, at: Element | null): (() => void) | null => {
      if (withControl(event)) return event.shiftKey ? null : (control[key] ?? null)
      if (event.altKey) return key === 'arrowleft' ? () => window.history.back() : null
      if (key === 'f1' || (key === '?' && !isTextInput(at))) return () => latest.current.onKeyList()
      return null
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [store])
}

function withControl(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey
}

function isTypedIn(element: Element | null): boolean {
  return element instanceof HTMLElement && element.dataset.typed !== undefined
}

function isTextInput(element: Element | null): boolean {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && element.type !== 'checkbox') ||
    (element instanceof HTMLElement && element.isContentEditable)
  )
}
