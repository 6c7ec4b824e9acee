/** Why nothing was written. `message` is a whole Vietnamese sentence, ready for the screen. */
export interface StoreProblem {
  readonly kind: 'invalid' | 'conflict' | 'nothing-to-undo' | 'disk-full' | 'database'
  readonly message: string
  /** For `invalid` and `conflict`: the record and, where one is to blame, the field. */
  readonly where: { readonly collection: string; readonly id: string; readonly field: string | null } | null
}
