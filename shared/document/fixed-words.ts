// The words that every official document carries (NĐ 30/2020, Phụ lục I, ô số 1 and 9a); a user cannot change them.
export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'
export const recipientsLabel = 'Nơi nhận:'
