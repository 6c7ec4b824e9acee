import { z } from 'zod'
import { shorten } from '#shared/records/read-json.ts'
import { count, idValue, text, year } from '#shared/records/values.ts'

export const PACKAGE_FORMAT = 'ke-hoach-so/package'
/** The version of the envelope alone; the records inside have their own, `header.snapshotVersion`. */
export const PACKAGE_FORMAT_VERSION = 1

export const packageKinds = ['report', 'directive', 'receipt', 'backup'] as const
export type PackageKind = (typeof packageKinds)[number]
export const packageKindLabels: Readonly<Record<PackageKind, string>> = {
  report: 'Gói báo cáo của đơn vị',
  directive: 'Gói chỉ đạo của Sở Y tế',
  receipt: 'Biên nhận của Sở Y tế',
  backup: 'Bản sao lưu',
}

/** Lower case only, so that one digest has one spelling. */
const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)

const header = z.strictObject({
  packageId: idValue.meta({ title: 'Mã gói' }),
  hospitalCode: text.meta({ title: 'Mã đơn vị' }),
  hospitalName: text.meta({ title: 'Tên đơn vị' }),
  year: year.meta({ title: 'Năm kế hoạch' }),
  /** 1 for the first package of a hospital, then one more each time. */
  sequence: z.int().min(1).max(9_999_999).meta({ title: 'Số thứ tự gói' }),
  /** `integrity.digest` of the package before, so that a missing one is noticed. */
  previousHash: sha256Hex.nullable().meta({ title: 'Mã băm của gói trước' }),
  createdAt: z.iso.datetime().meta({ title: 'Thời điểm tạo (UTC)' }),
  appVersion: z.string().min(1).max(40).meta({ title: 'Phiên bản ứng dụng' }),
  snapshotVersion: z.int().min(1).max(9_999_999).meta({ title: 'Phiên bản dữ liệu' }),
  counts: z.record(z.string().max(64), count).meta({ title: 'Số bản ghi theo danh sách' }),
  /** What the sender chose not to send: "assets.serial", "checks". An empty value there means "not told", not "none". */
  withheld: z.array(z.string().max(80)).max(1000).meta({ title: 'Phần không gửi kèm' }),
})
export type PackageHeader = Readonly<z.infer<typeof header>>

/** An Ed25519 public key as JWK (RFC 8037), with nothing else in it. */
const publicKey = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
export type PublicKey = Readonly<z.infer<typeof publicKey>>

const integrity = z
  .strictObject({
    algorithm: z.literal('SHA-256').meta({ title: 'Thuật toán băm' }),
    digest: sha256Hex.meta({ title: 'Mã băm' }),
    /** Compact JWS with its payload left out (RFC 7515, Appendix F), over the same bytes as the digest. */
    signature: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,1000}\.\.[A-Za-z0-9_-]{1,1000}$/)
      .nullable()
      .meta({ title: 'Chữ ký số' }),
    publicKey: publicKey.nullable().meta({ title: 'Khóa công khai' }),
  })
  .refine(({ signature, publicKey }) => (signature === null) === (publicKey === null), { error: 'half-signed' })

/** A package: readable JSON around a payload. `payload` is checked by its kind (a snapshot for report and backup). */
export const envelopeSchema = z.strictObject({
  format: z.literal(PACKAGE_FORMAT).meta({ title: 'Định dạng' }),
  formatVersion: z.literal(PACKAGE_FORMAT_VERSION).meta({ title: 'Phiên bản định dạng' }),
  kind: z.enum(packageKinds).meta({ title: 'Loại gói' }),
  header: header.meta({ title: 'Thông tin chung' }),
  payload: z.unknown().meta({ title: 'Nội dung' }),
  integrity: integrity.meta({ title: 'Bảo đảm toàn vẹn' }),
})
export type Envelope = Readonly<z.infer<typeof envelopeSchema>>

/** Where a path into the envelope leads, in Vietnamese: “Phần “Thông tin chung” của gói, mục “Số thứ tự gói””. */
export function describeEnvelopePlace(path: readonly PropertyKey[]): string {
  const [part, key] = path.map(String)
  const shape: Shape = envelopeSchema.shape
  const inner: Shape = part === 'header' ? header.shape : part === 'integrity' ? integrity.shape : {}
  if (part === undefined) return 'Gói dữ liệu'
  const where = `Phần “${titleIn(shape, part)}” của gói`
  return key === undefined ? where : `${where}, mục “${titleIn(inner, key)}”`
}

type Shape = Readonly<Record<string, z.ZodType>>

function titleIn(shape: Shape, key: string): string {
  return (Object.hasOwn(shape, key) ? shape[key]?.meta()?.title : undefined) ?? shorten(key, 40)
}

/** SHA-256 of bytes as 64 lower-case hex digits; passed in, because shared/ has no crypto. */
export type Digest = (bytes: Uint8Array) => Promise<string>
/** Signs bytes with the hospital's key: a detached compact JWS (Ed25519) and the public key that checks it. */
export type Sign = (bytes: Uint8Array) => Promise<{ readonly signature: string; readonly publicKey: PublicKey }>
/** True when the signature over the bytes was made with the private half of this key. Whose key it is, is another question. */
export type Verify = (bytes: Uint8Array, signature: string, publicKey: PublicKey) => Promise<boolean>
