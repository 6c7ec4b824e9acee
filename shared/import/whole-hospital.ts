import { foldForSearch } from '#shared/basics/search-fold.ts'

const WHOLE =
  /^(?:(?:cua |dung )?(?:chung )?(?:cho )?(?:toan|ca) (?:vien|benh vien|don vi|co quan)|benh vien|dung chung|chung|tong hop)$/

/** Whether a text that stands where a department is named means all of them: "Toàn viện", "Dùng chung". */
export function isWholeHospital(text: string): boolean {
  return WHOLE.test(foldForSearch(text))
}
