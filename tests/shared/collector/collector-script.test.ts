import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// Windows PowerShell cannot run here, so the script is held to what a reading of its text can prove.

const folder = new URL('../../../build/collector/', import.meta.url)
const bytesOf = (name: string) => readFileSync(new URL(name, folder))
const script = bytesOf('thu-thap.ps1').toString('utf8')
const starter = bytesOf('thu-thap.cmd').toString('latin1')

interface Stripped {
  /** The code without comments and with every string emptied. */
  readonly code: string
  readonly strings: readonly string[]
  /** A string or a bracket that is not closed, or closed by the wrong one; null when all is well. */
  readonly fault: string | null
}

/** Reads PowerShell as far as strings, comments and brackets go; here-strings and block comments are not used and are faults. */
function strip(text: string): Stripped {
  const strings: string[] = []
  const open: string[] = []
  let code = ''
  let at = 0
  const fault = (what: string): Stripped => ({
    code,
    strings,
    fault: `${what}, line ${text.slice(0, at).split('\n').length}`,
  })
  while (at < text.length) {
    const letter = text[at] ?? ''
    if (letter === '#') {
      while (at < text.length && text[at] !== '\n') at += 1
    } else if (letter === "'" || letter === '"') {
      const close = closingQuote(text, at)
      if (close === -1) return fault('a string is not closed')
      strings.push(text.slice(at + 1, close))
      code += letter + letter
      at = close + 1
    } else {
      if ('([{'.includes(letter)) open.push(letter)
      const expected = { ')': '(', ']': '[', '}': '{' }[letter]
      if (expected !== undefined && open.pop() !== expected) return fault(`“${letter}” closes nothing`)
      code += letter
      at += letter === '`' ? 2 : 1
    }
  }
  return { code, strings, fault: open.length === 0 ? null : `“${open.at(-1)}” is not closed` }
}

function closingQuote(text: string, start: number): number {
  const quote = text[start]
  for (let at = start + 1; at < text.length; at += 1) {
    if (quote === '"' && text[at] === '`') at += 1
    else if (text[at] === quote && text[at + 1] === quote) at += 1
    else if (text[at] === quote) return at
    else if (text[at] === '\n') return -1
  }
  return -1
}

describe('the collector for a stick', () => {
  it('is four files, with the hashes of the two that run beside them', () => {
    expect(readdirSync(folder).sort()).toEqual(['DOC-TRUOC.txt', 'SHA256SUMS.txt', 'thu-thap.cmd', 'thu-thap.ps1'])
    const hashOf = (name: string) => createHash('sha256').update(bytesOf(name)).digest('hex')
    expect(bytesOf('SHA256SUMS.txt').toString()).toBe(
      ['thu-thap.cmd', 'thu-thap.ps1'].map((name) => `${hashOf(name)}  ${name}\r\n`).join(''),
    )
  })

  it.each(['DOC-TRUOC.txt', 'SHA256SUMS.txt', 'thu-thap.cmd', 'thu-thap.ps1'])(
    'has lines that Notepad breaks: %s',
    (name) => {
      expect(bytesOf(name).toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    },
  )

  it('is read as UTF-8 by PowerShell 2.0, which takes a file without a mark for ANSI', () => {
    expect([...bytesOf('thu-thap.ps1').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(script).not.toContain('\uFFFD')
  })
})

describe('thu-thap.ps1', () => {
  const { code, strings, fault } = strip(script.slice(1))

  it('closes every bracket and every string', () => {
    expect(fault).toBeNull()
    expect(strip("function a { if ($b) { 'x' }").fault).toContain('“{” is not closed')
    expect(strip("'x").fault).toContain('not closed')
    expect(strip('(1]').fault).toContain('closes nothing')
  })

  it.each([
    [
      'cmdlets of later versions',
      /\b(Get-Cim\w+|ConvertTo-Json|ConvertFrom-Json|Get-Net(?!works)\w+|Get-PhysicalDisk|Get-Disk\b(?!Types)|Get-Printer\b|Get-ComputerInfo|Get-MpComputerStatus|Invoke-WebRequest|Invoke-RestMethod|Unblock-File)\b/i,
    ],
    ['operators of later versions', /-(in|notin|shl|shr)\b|\?\?|\?\.|&&|\|\|/i],
    ['automatic variables of later versions', /\$PSScriptRoot|\$PSItem|\$PSCommandPath/i],
    [
      'types and syntax of later versions',
      /\[(ordered|pscustomobject|NullString)\]|::new\(|\busing\s|(?<!-)\bclass\s|\benum\s|\.(Where|ForEach)\(|\bworkflow\b|#requires/i,
    ],
    ['parameters of later versions', /-(Raw|NoNewline|File|Directory)\b/i],
    [
      'what would change the machine or reach the network',
      /\b(Set-|Remove-|New-Item|Start-|Stop-|Invoke-|Register-|Enable-|Disable-|Install-|Out-File|Net\.)/i,
    ],
    ['what names people', /UserName|USERNAME|USERPROFILE|Win32_UserAccount|Win32_UserProfile|LastLogged/i],
  ])('uses no %s', (_what, forbidden) => {
    expect(code).not.toMatch(forbidden)
  })

  it('asks WMI only for classes of machines', () => {
    const asked = strings.filter((each) => /^(Win32_|MSFT_|AntiVirus)/.test(each)).sort()
    expect([...new Set(asked)]).toEqual([
      'AntiVirusProduct',
      'MSFT_PhysicalDisk',
      'Win32_BIOS',
      'Win32_ComputerSystem',
      'Win32_DiskDrive',
      'Win32_NetworkAdapter',
      'Win32_NetworkAdapterConfiguration',
      'Win32_OperatingSystem',
      'Win32_Printer',
      'Win32_Processor',
      'Win32_SystemEnclosure',
    ])
  })

  it('calls only functions that it defines or that Windows PowerShell 2.0 has', () => {
    const defined = [...code.matchAll(/\bfunction ([A-Z]\w*-\w+)/g)].map(([, name]) => name)
    const called = [...code.matchAll(/(?<![\w$.-])([A-Z]\w*-[A-Z]\w+)/g)].map(([, name]) => name)
    const builtIn = ['Get-WmiObject', 'Get-Service', 'Get-Date', 'New-Object', 'Write-Host']
    expect(called.filter((name) => !defined.includes(name) && !builtIn.includes(name ?? ''))).toEqual([])
    expect(defined.filter((name) => called.filter((each) => each === name).length < 2)).toEqual([])
  })

  it('writes under another name, without a mark, and puts it in place by a rename', () => {
    expect(code).toContain('System.Text.UTF8Encoding($false)')
    const steps = ['WriteThrough', '.Write($bytes', '.Close()', '::Delete($target)', '::Move($temporary, $target)']
    const places = steps.map((step) => code.indexOf(step))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

describe('thu-thap.cmd', () => {
  it('is plain ASCII, so that no code page of a console changes it', () => {
    expect(starter).toMatch(/^[\r\n\x20-\x7e]*$/)
  })

  it('starts the PowerShell of Windows, by its full path, with the script beside itself and nothing else', () => {
    expect(starter).toContain(String.raw`set "SHELL=%SystemRoot%\System32\WindowsPowerShell\v1.0\powershell.exe"`)
    expect(starter).toContain('set "SCRIPT=%~dp0thu-thap.ps1"')
    expect(starter.match(/-ExecutionPolicy/g)).toHaveLength(1)
    expect(starter).toContain('"%SHELL%" -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "%SCRIPT%"')
  })

  it('keeps every path in quotes and no path inside a block, where a bracket in a folder name would end it', () => {
    const lines = starter.split('\r\n').filter((line) => !line.startsWith('rem'))
    for (const line of lines) expect(line.replaceAll(/"[^"]*"/g, '')).not.toMatch(/%(~dp0|SCRIPT|SHELL|SystemRoot)/)
    expect(lines.filter((line) => line.endsWith('('))).toEqual([])
    const labels = lines.filter((line) => line.startsWith(':')).map((line) => line.slice(1))
    const jumps = [...starter.matchAll(/goto (\w+)/g)].map(([, label]) => label)
    expect(new Set(jumps)).toEqual(new Set(labels))
  })
})
