import { formatInteger } from '#shared/basics/money.ts'
import { foldForSearch } from '#shared/basics/search-fold.ts'
import { quote } from '#shared/basics/text.ts'
import { toWords } from '#shared/document/runs.ts'
import { collections } from '#shared/records/collections.ts'
import { planRecord } from '#shared/records/plan.ts'
import type { Found, Rule } from './finding.ts'

const namelessAssignment: Rule = {
  id: 'assignment.name',
  title: 'Mỗi phân công rõ giao cho ai',
  severity: 'error',
  source: 'Phần Tổ chức thực hiện: mỗi đơn vị một tiêu đề',
  check: ({ snapshot, plan }) =>
    snapshot.assignments
      .filter(({ planId, title, departmentId }) => {
        const named = title.trim() !== '' || snapshot.departments.some(({ id }) => id === departmentId)
        return planId === plan.id && !named
      })
      .map(({ id }) => ({
        message: 'Có một phân công chưa ghi giao cho ai nên tiêu đề của nó in ra trống.',
        advice: 'Chọn khoa, phòng hoặc ghi tên đơn vị thực hiện; nếu thừa thì xóa.',
        at: { collection: 'assignments', id },
        field: 'departmentId',
      })),
}

const tasksWithoutLead: Rule = {
  id: 'task.lead',
  title: 'Mỗi nhiệm vụ có đơn vị chủ trì',
  severity: 'warning',
  source: `Kế hoạch chọn “${planRecord.fields.printTaskDetails.label}”, hoặc in kèm bảng nhiệm vụ`,
  check: (context) => {
    const { snapshot, plan } = context
    if (!plan.printTaskDetails && !plan.appendices.includes('tasks')) return []
    const known = new Set(snapshot.departments.map(({ id }) => id))
    const led = ({ departmentId, lead }: (typeof snapshot.tasks)[number]) =>
      lead.trim() !== '' || (departmentId !== null && known.has(departmentId))
    const without = snapshot.tasks.filter((task) => task.planId === plan.id && task.parentId === null && !led(task))
    const [first, ...others] = without
    if (first === undefined) return []
    const name = quote(toWords(first.statement, context))
    return [
      {
        message:
          others.length === 0
            ? `Nhiệm vụ ${name} chưa có đơn vị chủ trì.`
            : `${formatInteger(without.length)} nhiệm vụ chưa có đơn vị chủ trì, trong đó có ${name}.`,
        advice: 'Chọn khoa, phòng chủ trì hoặc ghi tên đơn vị chủ trì.',
        at: { collection: 'tasks', id: first.id },
        field: 'departmentId',
      },
    ]
  },
}

/** Lists in which two records of one name are one thing entered twice, and are counted and printed twice. */
const namedOnce = ['departments', 'informationSystems', 'applications', 'fundingSources'] as const

const sameName: Rule = {
  id: 'list.same-name',
  title: 'Không có hai mục trùng tên trong một danh sách',
  severity: 'warning',
  source: 'Một mục nhập hai lần được đếm và in hai lần',
  check: ({ snapshot }) =>
    namedOnce.flatMap((collection): readonly Found[] => {
      const met = new Set<string>()
      const told = new Set<string>()
      const rows: readonly { readonly id: string; readonly name: string }[] = snapshot[collection]
      return rows.flatMap(({ id, name }) => {
        const folded = foldForSearch(name)
        const again = folded !== '' && met.has(folded) && !told.has(folded)
        met.add(folded)
        if (!again) return []
        told.add(folded)
        return [
          {
            message: `${collections[collection].title}: có nhiều mục cùng tên ${quote(name)}.`,
            advice: 'Gộp hoặc xóa mục thừa, hoặc đặt tên cho phân biệt được.',
            at: { collection, id },
            field: 'name',
          },
        ]
      })
    }),
}

const storedTwice: Rule = {
  id: 'head.stored-twice',
  title: '“Lưu” chỉ đứng một lần, ở cuối Nơi nhận',
  severity: 'warning',
  source: 'NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 9',
  check: ({ plan }) =>
    plan.recipients
      .filter((recipient) => /^[\s-]*lưu\s*:/iu.test(recipient))
      .map((recipient) => ({
        message: `Nơi nhận có dòng ${quote(recipient)}, trong khi dòng “Lưu” đã tự in ở cuối.`,
        advice: `Bỏ dòng này; nơi lưu ghi ở mục “${planRecord.fields.archive.label}”.`,
        at: { collection: 'plans', id: plan.id },
        field: 'recipients',
        repair: {
          label: 'Bỏ dòng này',
          fields: [
            {
              collection: 'plans',
              id: plan.id,
              field: 'recipients',
              before: plan.recipients,
              after: plan.recipients.filter((each) => each !== recipient),
            },
          ],
        },
      })),
}

/** Whether everything that is told by its name has one, and its own. */
export const namingRules: readonly Rule[] = [namelessAssignment, tasksWithoutLead, sameName, storedTwice]
