const TYPED_IN = '[contenteditable="true"], input:not([type="hidden"]), textarea, select, button'

/**
 * Puts the keyboard into the input of a field and brings it into sight. The field bears its name, alone or with the record's
 * key before it ("ph-1/name"), or is one of several inputs ("funding/src-1"). False when there is none.
 */
export function focusField(within: HTMLElement, recordKey: string, field: string): boolean {
  const [name, own] = [field, `${recordKey}/${field}`].map((each) => CSS.escape(each))
  const marked = within.querySelector<HTMLElement>(
    `[data-field="${name}"], [data-field="${own}"], [data-field^="${name}/"]`,
  )
  const input = marked?.matches(TYPED_IN) === false ? marked.querySelector<HTMLElement>(TYPED_IN) : marked
  if (input === null || input === undefined) return false
  input.focus({ preventScroll: true })
  // In the middle, so that its label and what stands around it are seen too.
  input.scrollIntoView({ block: 'center' })
  if (input instanceof HTMLInputElement) input.select()
  return true
}
