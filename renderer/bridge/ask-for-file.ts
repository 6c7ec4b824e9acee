/** Shows the browser's open dialog; null when the user leaves it without a file. */
export async function askForFile(accept: string): Promise<File | null> {
  const [first] = await ask((input) => {
    input.accept = accept
  })
  return first ?? null
}

/** The same for several files at once; empty when the user leaves it. */
export function askForFiles(accept: string): Promise<readonly File[]> {
  return ask((input) => {
    input.accept = accept
    input.multiple = true
  })
}

/** Every file in a folder and below it, with its path inside (`webkitRelativePath`); empty when the user leaves it. */
export function askForFolder(): Promise<readonly File[]> {
  return ask((input) => {
    input.webkitdirectory = true
  })
}

function ask(shape: (input: HTMLInputElement) => void): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  shape(input)
  input.hidden = true
  // In the document, because a browser may throw a loose input away while its dialog is still open.
  document.body.append(input)
  return new Promise((resolve) => {
    const finish = () => {
      input.remove()
      resolve([...(input.files ?? [])])
    }
    input.addEventListener('change', finish, { once: true })
    input.addEventListener('cancel', finish, { once: true })
    input.click()
  })
}
