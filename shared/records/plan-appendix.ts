/** Appendices a plan may have beside one per phase and the tables of the inventory, in the order they are printed. */
export const planAppendixNames = ['targets', 'tasks', 'roadmap', 'execution'] as const
export type PlanAppendixName = (typeof planAppendixNames)[number]
export const planAppendixLabels: Readonly<Record<PlanAppendixName, string>> = {
  targets: 'Bảng chỉ tiêu',
  tasks: 'Bảng nhiệm vụ',
  roadmap: 'Lộ trình thực hiện',
  execution: 'Kết quả thực hiện năm trước',
}
