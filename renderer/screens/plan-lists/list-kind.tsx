import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconCircle,
  IconHelpCircle,
  IconProgress,
  IconSubtask,
  IconTarget,
} from '@tabler/icons-react'
import type { Tone } from '#renderer/components/Badge.tsx'
import { type ListedCollection, listedNouns } from '#renderer/plan-document/listed-rows.ts'
import type { TargetState } from '#shared/figures/target-state.ts'
import type { ProgressState } from '#shared/records/task.ts'

/** What differs between the place of targets and that of tasks. */
export interface ListKind {
  readonly collection: ListedCollection
  readonly path: string
  readonly title: string
  readonly noun: string
  readonly icon: Icon
  /** Said under the heading while the list is empty. */
  readonly howTo: string
}

interface Look {
  readonly tone: Tone
  readonly icon: Icon
}

export const progressLooks: Readonly<Record<ProgressState, Look>> = {
  notStarted: { tone: 'quiet', icon: IconCircle },
  inProgress: { tone: 'info', icon: IconProgress },
  done: { tone: 'good', icon: IconCheck },
}

export const targetLooks: Readonly<Record<TargetState, Look>> = {
  met: { tone: 'good', icon: IconCheck },
  notMet: { tone: 'warn', icon: IconAlertTriangle },
  unknown: { tone: 'quiet', icon: IconHelpCircle },
}

const HOW_TO_PASTE = 'Gõ vào “Dòng mới”, hoặc chép bảng trong Excel, Word cả dòng tiêu đề rồi bấm Ctrl+V.'

export const targetKind: ListKind = {
  collection: 'targets',
  path: '/targets',
  title: 'Mục tiêu',
  noun: listedNouns.targets,
  icon: IconTarget,
  howTo: HOW_TO_PASTE,
}

export const taskKind: ListKind = {
  collection: 'tasks',
  path: '/tasks',
  title: 'Nhiệm vụ',
  noun: listedNouns.tasks,
  icon: IconSubtask,
  howTo: HOW_TO_PASTE,
}
