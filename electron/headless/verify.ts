import { calculateJwkThumbprint } from 'jose'
import { sha256OfFile } from '#electron/files/file-hash.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { ok } from '#shared/basics/result.ts'
import { packageKindLabels } from '#shared/package/envelope.ts'
import type { OpenedPackage } from '#shared/package/read-package.ts'
import { shorten } from '#shared/records/read-json.ts'
import type { RunCommand } from './command.ts'
import { readPackageFile } from './input.ts'

/** `khs verify`: whether a package fits its own digest and header and, when signed, the key in it. */
export const verify: RunCommand = async (args) => {
  const opened = await readPackageFile(args.file)
  if (!opened.ok) return opened
  const { kind, header, digest, signature, publicKey } = opened.value
  // Of the very file, so that it can be compared with what the sender's app or khs generate has told.
  const fileDigest = await sha256OfFile(args.file)
  const keyFingerprint = publicKey === null ? null : await calculateJwkThumbprint(publicKey)
  const records = Object.values(header.counts).reduce((sum, count) => sum + count, 0)
  return ok({
    exitCode: 0,
    lines: [
      `${packageKindLabels[kind]} “${shorten(header.hospitalName, 160)}”, năm ${header.year}, gói thứ ${header.sequence}.`,
      unchangedWords(signature),
      `Tạo lúc ${header.createdAt} (giờ UTC), ${formatInteger(records)} bản ghi, không gửi kèm ${header.withheld.length} phần.`,
      `SHA-256 của nội dung: ${digest}`,
      `SHA-256 của tệp: ${fileDigest}`,
      signatureWords(signature, keyFingerprint),
    ],
    notes: [],
    data: { kind, header, digest, fileDigest, signature, keyFingerprint },
  })
}

/** A digest alone is made anew by whoever changes the content: only a signature speaks of the sender. */
function unchangedWords(signature: OpenedPackage['signature']): string {
  return signature === 'none'
    ? 'Không phát hiện thay đổi so với lúc xuất; gói chưa ký nên không chứng minh được nơi gửi.'
    : 'Không phát hiện thay đổi so với lúc ký.'
}

function signatureWords(signature: OpenedPackage['signature'], fingerprint: string | null): string {
  if (fingerprint === null) return 'Chữ ký số: không có.'
  // It proves that nothing changed since signing; whose key it is, only the fingerprint on paper can say.
  const state = signature === 'valid' ? 'đúng với khóa trong gói' : 'chưa kiểm tra'
  return `Chữ ký số: ${state}; hãy so vân tay khóa ${fingerprint} với bản giấy để biết nơi gửi.`
}
