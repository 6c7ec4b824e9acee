import { item, type OutlinePart, part, words } from './outline-part.ts'
import { bound, plain } from './rich-text.ts'

const titled = (title: string, ...blocks: NonNullable<OutlinePart['blocks']>): OutlinePart => ({
  title: words(plain(title)),
  blocks,
})

/**
 * The ten pillars of digital transformation as seed 001 reports on them, in the words of a hospital. Where the records can say
 * something, it is said; the others wait for what only the hospital knows, and preflight points at them until then.
 */
const pillars: readonly OutlinePart[] = [
  titled(
    'Nhận thức số',
    item(
      plain('Đã tổ chức '),
      bound('trainings.held', 'padded'),
      plain(' lớp đào tạo, tập huấn về công nghệ thông tin, chuyển đổi số với '),
      bound('trainings.participants'),
      plain(' lượt người tham dự.'),
    ),
  ),
  titled('Thể chế số (quy chế, quy trình nội bộ)'),
  titled(
    'Hạ tầng số',
    item(
      plain('Thiết bị công nghệ thông tin: các khoa, phòng có '),
      bound('inventory.listed'),
      plain('; tỷ lệ máy vi tính so với tổng số người lao động là '),
      bound('inventory.computersPerStaff', 'percent'),
      plain('.'),
    ),
    item(plain('Đường truyền: '), bound('links.bandwidths'), plain('.')),
  ),
  titled(
    'Dữ liệu số',
    item(
      plain('Dữ liệu của đơn vị được quản lý trên '),
      bound('systems.count', 'padded'),
      plain(' hệ thống thông tin; cấp độ an toàn cao nhất là cấp độ '),
      bound('systems.highestLevel'),
      plain('.'),
    ),
  ),
  titled(
    'Nền tảng số',
    item(
      plain('Đơn vị đang sử dụng '),
      bound('applications.inUse', 'padded'),
      plain(' phần mềm, nền tảng: '),
      bound('applications.listed'),
      plain('.'),
    ),
  ),
  titled(
    'Nhân lực số',
    item(
      plain('Tổng số lao động tính đến '),
      bound('people.asOf'),
      plain(' là '),
      bound('people.total'),
      plain(' người; đơn vị có '),
      bound('people.it', 'padded'),
      plain(' cán bộ chuyên trách về công nghệ thông tin, trong đó '),
      bound('people.itWithDegree', 'padded'),
      plain(' người có trình độ từ đại học trở lên.'),
    ),
  ),
  titled(
    'An toàn thông tin mạng',
    item(
      plain('Đã cài đặt phần mềm phòng, chống mã độc cho '),
      bound('inventory.antivirus.count'),
      plain(' máy tính, đạt '),
      bound('inventory.antivirus.ratio', 'percent'),
      plain('.'),
    ),
  ),
  titled('Chính quyền số (quản trị bệnh viện, văn bản điện tử)'),
  titled('Kinh tế số (thanh toán viện phí không dùng tiền mặt)'),
  titled('Xã hội số (hồ sơ sức khỏe điện tử, dịch vụ trực tuyến cho người bệnh)'),
]

/** A report on the ten pillars and the plan for the next year, after seed 001. */
export const pillarsOutline: readonly OutlinePart[] = [
  {
    title: words(plain('Tình hình thực hiện chuyển đổi số tại đơn vị')),
    parts: [{ title: words(plain('Kết quả thực hiện theo mười trụ cột')), parts: pillars }],
  },
  {
    title: words(plain('Kế hoạch chuyển đổi số năm '), bound('plan.yearAndHorizon')),
    parts: [
      titled('Căn cứ lập kế hoạch', part('legalBases', 'items')),
      {
        title: words(plain('Mục tiêu')),
        parts: [titled('Mục tiêu chung'), titled('Mục tiêu cụ thể', part('targets'))],
      },
      titled('Nhiệm vụ cụ thể', part('tasks')),
      titled('Lộ trình thực hiện', part('appendixReference')),
      titled(
        'Kinh phí thực hiện',
        item(plain('Tổng kinh phí thực hiện Kế hoạch là '), bound('budget.byPhase'), plain('.')),
      ),
      titled('Tổ chức thực hiện', part('assignments')),
    ],
  },
]
