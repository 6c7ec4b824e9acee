import { inventoryTableLabels } from '#shared/records/inventory-table.ts'
import {
  degreeLabels,
  degrees,
  type StaffMember,
  type Training,
  trainingKindLabels,
  trainingKinds,
} from '#shared/records/people.ts'
import type { FigureContext } from './catalogue.ts'
import {
  countColumn,
  type FigureCell,
  type FigureTable,
  numberColumn,
  numbered,
  totalling,
  wordColumn,
} from './figure-table.ts'
import type { RowsBehind } from './rows-behind.ts'

type Context = Pick<FigureContext, 'snapshot'>

/** IT people at work, by degree: in all, those whose job is IT, and those in charge of information security. */
export function itStaffTable({ snapshot }: Context): FigureTable {
  const active = snapshot.staffMembers.filter((member) => member.active)
  const cells = (members: readonly StaffMember[], more: RowsBehind['where']): readonly FigureCell[] => {
    const where = { active: ['true'], ...more }
    const count = (value: number, also: RowsBehind['where']): FigureCell => ({
      kind: 'count',
      count: value,
      rows: { collection: 'staffMembers', where: { ...where, ...also } },
    })
    return [
      count(members.length, {}),
      count(members.filter((member) => member.dedicated).length, { dedicated: ['true'] }),
      count(members.filter((member) => member.security).length, { security: ['true'] }),
    ]
  }
  const held = degrees.filter((degree) => active.some((member) => member.degree === degree))
  return {
    name: 'itStaff',
    title: inventoryTableLabels.itStaff,
    columns: [
      numberColumn,
      wordColumn('Trình độ', 36),
      countColumn('Số người', 16),
      countColumn('Chuyên trách', 18),
      countColumn('Phụ trách an toàn thông tin', 23),
    ],
    rows: numbered(
      held.map((degree) => [
        { kind: 'text', text: degreeLabels[degree] },
        ...cells(
          active.filter((member) => member.degree === degree),
          { degree: [degree] },
        ),
      ]),
    ),
    total: totalling(cells(active, {})),
    remarks: [],
  }
}

/** Courses by subject: held, the people who took part, and those still to come. */
export function trainingTable({ snapshot }: Context): FigureTable {
  const used = trainingKinds.filter((kind) => snapshot.trainings.some((training) => training.kind === kind))
  return {
    name: 'trainings',
    title: inventoryTableLabels.trainings,
    columns: [
      numberColumn,
      wordColumn('Nội dung', 28),
      countColumn('Lớp đã tổ chức', 15),
      countColumn('Lượt người tham gia', 15),
      countColumn('Lớp dự kiến', 13),
      wordColumn('Ghi chú', 22),
    ],
    rows: numbered(
      used.map((kind) => [
        { kind: 'text', text: trainingKindLabels[kind] },
        ...courseCells(
          snapshot.trainings.filter((training) => training.kind === kind),
          { kind: [kind] },
        ),
      ]),
    ),
    total: totalling(courseCells(snapshot.trainings, {})),
    remarks: [],
  }
}

function courseCells(courses: readonly Training[], where: RowsBehind['where']): readonly FigureCell[] {
  const held = courses.filter((course) => course.held)
  const uncounted = held.filter((course) => course.participants === null).length
  const count = (some: readonly Training[], isHeld: string): FigureCell => ({
    kind: 'count',
    count: some.length,
    rows: { collection: 'trainings', where: { ...where, held: [isHeld] } },
  })
  return [
    count(held, 'true'),
    {
      kind: 'count',
      count:
        held.length > 0 && uncounted === held.length
          ? null
          : held.reduce((sum, course) => sum + (course.participants ?? 0), 0),
    },
    count(
      courses.filter((course) => !course.held),
      'false',
    ),
    { kind: 'text', text: uncounted === 0 ? '' : `${uncounted} lớp chưa rõ số người` },
  ]
}
