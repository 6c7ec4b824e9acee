import { item, type OutlinePart, part, words } from './outline-part.ts'
import { bound, plain } from './rich-text.ts'

/** The outline of a hospital's plan (seed 000), with what the records can say by themselves already said. */
export const hospitalOutline: readonly OutlinePart[] = [
  {
    title: words(plain('Báo cáo tình hình thực hiện công tác số hóa trong lĩnh vực y tế tại đơn vị')),
    parts: [
      {
        title: words(plain('Tình hình thực hiện công tác số hóa')),
        parts: [
          {
            title: words(plain('Hạ tầng kỹ thuật')),
            blocks: [
              item(
                plain('Thiết bị công nghệ thông tin: các khoa, phòng có '),
                bound('inventory.listed'),
                plain('; tỷ lệ máy vi tính so với tổng số người lao động là '),
                bound('inventory.computersPerStaff', 'percent'),
                plain('.'),
              ),
              item(plain('Đường truyền: '), bound('links.bandwidths'), plain('.')),
              item(plain('Phần mềm đang sử dụng: '), bound('applications.listed'), plain('.')),
            ],
          },
          {
            title: words(plain('Nguồn nhân lực')),
            blocks: [
              item(
                plain('Tổng số lao động tính đến '),
                bound('people.asOf'),
                plain(' là '),
                bound('people.total'),
                plain(' người. Bệnh viện hiện có '),
                bound('people.it', 'padded'),
                plain(' cán bộ chuyên trách về công nghệ thông tin, trong đó '),
                bound('people.itWithDegree', 'padded'),
                plain(' người có trình độ từ đại học trở lên.'),
              ),
            ],
          },
          {
            title: words(plain('An toàn thông tin')),
            blocks: [
              item(
                plain('Đã cài đặt phần mềm phòng, chống mã độc cho '),
                bound('inventory.antivirus.count'),
                plain(' máy tính, đạt '),
                bound('inventory.antivirus.ratio', 'percent'),
                plain('.'),
              ),
            ],
          },
        ],
      },
      { title: words(plain('Cơ sở pháp lý')), blocks: [part('legalBases', 'items')] },
    ],
  },
  {
    title: words(
      plain('Kế hoạch ứng dụng công nghệ thông tin, chuyển đổi số và bảo đảm an toàn thông tin mạng năm '),
      bound('plan.yearAndHorizon'),
    ),
    parts: [
      {
        title: words(plain('Kế hoạch năm '), bound('plan.year')),
        parts: [
          { title: words(plain('Mục tiêu cụ thể')), blocks: [part('targets')] },
          { title: words(plain('Nhiệm vụ cụ thể')), blocks: [part('tasks')] },
          { title: words(plain('Lộ trình thực hiện')), blocks: [part('appendixReference')] },
          {
            title: words(plain('Kinh phí thực hiện')),
            blocks: [item(plain('Tổng kinh phí thực hiện Kế hoạch là '), bound('budget.byPhase'), plain('.'))],
          },
        ],
      },
      { title: words(plain('Tổ chức thực hiện')), blocks: [part('assignments')] },
    ],
  },
]
