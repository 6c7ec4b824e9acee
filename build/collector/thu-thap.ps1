# Reads what a hospital's inventory has to know of this machine and writes it into one file:
#     ket-qua\<host name>_<serial>_<network card>.json, in the folder of this script.
# It changes nothing on the machine, installs nothing, needs no network and no administrator rights.
# It reads no user names, no files of users and no data of patients.
#
# Runs on Windows PowerShell 2.0 (Windows 7) to 5.1 (Windows 11), so it uses nothing newer than 2.0:
# no Get-CimInstance, no ConvertTo-Json, no $PSScriptRoot, no -in, no [ordered], no members of lists.
# In 2.0 "foreach" runs once over $null, so what may be missing is always asked about first.

$ErrorActionPreference = 'Stop'

$FormatVersion = 1
$CollectorVersion = '1.0'
$Invariant = [System.Globalization.CultureInfo]::InvariantCulture
$NotRead = New-Object System.Collections.ArrayList

# ---------------------------------------------------------------- asking Windows

# All instances of a WMI class as a list; $null when Windows does not have the class or does not answer.
function Get-Instances([string]$ClassName, [string]$Namespace) {
    try {
        $found = @(Get-WmiObject -Class $ClassName -Namespace $Namespace -ErrorAction Stop)
        return , $found
    }
    catch {
        [void]$NotRead.Add($ClassName)
        return $null
    }
}

# The first instance of a class; $null when there is none.
function Get-First([string]$ClassName) {
    $found = Get-Instances $ClassName 'root\cimv2'
    if ($null -eq $found -or $found.Length -eq 0) { return $null }
    return $found[0]
}

# A property as trimmed text, '' when the object or the property is missing.
function Get-Text($Object, [string]$Name) {
    if ($null -eq $Object) { return '' }
    $value = $Object.$Name
    if ($null -eq $value) { return '' }
    return ([string]$value).Trim()
}

# A property as a whole number, $null when it is missing.
function Get-Number($Object, [string]$Name) {
    if ($null -eq $Object) { return $null }
    $value = $Object.$Name
    if ($null -eq $value) { return $null }
    return [uint64]$value
}

# ---------------------------------------------------------------- the parts of the answer

function New-Record {
    # Keeps its keys in the order they are added.
    return New-Object System.Collections.Specialized.OrderedDictionary
}

function Get-Processors {
    $names = New-Object System.Collections.ArrayList
    $found = Get-Instances 'Win32_Processor' 'root\cimv2'
    if ($null -ne $found) {
        foreach ($processor in $found) { [void]$names.Add((Get-Text $processor 'Name')) }
    }
    return , $names
}

# 'SSD', 'HDD' or '' by the number of the disk. Windows 7 does not know; a missing answer is no failure.
function Get-DiskTypes {
    $types = @{}
    try {
        $found = @(Get-WmiObject -Class 'MSFT_PhysicalDisk' -Namespace 'root\Microsoft\Windows\Storage' -ErrorAction Stop)
        foreach ($disk in $found) {
            $media = [int]$disk.MediaType
            if ($media -eq 4) { $types[[string]$disk.DeviceId] = 'SSD' }
            if ($media -eq 3) { $types[[string]$disk.DeviceId] = 'HDD' }
        }
    }
    catch { }
    return $types
}

# Built-in disks; sticks and external disks (this very stick, for one) do not belong to the machine.
function Get-Disks {
    $found = Get-Instances 'Win32_DiskDrive' 'root\cimv2'
    if ($null -eq $found) { return $null }
    $types = Get-DiskTypes
    $disks = New-Object System.Collections.ArrayList
    foreach ($disk in $found) {
        $media = Get-Text $disk 'MediaType'
        if ((Get-Text $disk 'InterfaceType') -eq 'USB' -or $media -match 'Removable' -or $media -match 'External') { continue }
        $record = New-Record
        $record.Add('model', (Get-Text $disk 'Model'))
        $record.Add('sizeBytes', (Get-Number $disk 'Size'))
        $record.Add('mediaType', [string]$types[(Get-Text $disk 'Index')])
        [void]$disks.Add($record)
    }
    return , $disks
}

function Get-OperatingSystem {
    $system = Get-First 'Win32_OperatingSystem'
    if ($null -eq $system) { return $null }
    $key = 'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
    $record = New-Record
    $record.Add('caption', (Get-Text $system 'Caption'))
    $record.Add('version', (Get-Text $system 'Version'))
    $record.Add('build', (Get-Text $system 'BuildNumber'))
    $record.Add('revision', [string][Microsoft.Win32.Registry]::GetValue($key, 'UBR', ''))
    $record.Add('release', [string][Microsoft.Win32.Registry]::GetValue($key, 'DisplayVersion', ''))
    $record.Add('servicePack', (Get-Text $system 'CSDVersion'))
    $record.Add('architecture', (Get-Text $system 'OSArchitecture'))
    # 1 is a workstation, 2 and 3 are servers.
    $record.Add('productType', (Get-Number $system 'ProductType'))
    return $record
}

# Adapters with an address of their own. "physical" tells a card from what VPN and virtual machines add.
function Get-Networks {
    $found = Get-Instances 'Win32_NetworkAdapterConfiguration' 'root\cimv2'
    if ($null -eq $found) { return $null }
    $cards = @{}
    $adapters = Get-Instances 'Win32_NetworkAdapter' 'root\cimv2'
    if ($null -ne $adapters) {
        foreach ($adapter in $adapters) {
            $device = Get-Text $adapter 'PNPDeviceID'
            $cards[[string]$adapter.Index] = ($device -match '^(PCI|USB|VMBUS|XEN|ACPI)\\')
        }
    }
    $networks = New-Object System.Collections.ArrayList
    foreach ($config in $found) {
        if ((Get-Text $config 'MACAddress') -eq '') { continue }
        $addresses = New-Object System.Collections.ArrayList
        if ($null -ne $config.IPAddress) {
            foreach ($address in $config.IPAddress) {
                if ([string]$address -match '^\d+\.\d+\.\d+\.\d+$') { [void]$addresses.Add([string]$address) }
            }
        }
        $record = New-Record
        $record.Add('name', (Get-Text $config 'Description'))
        $record.Add('mac', (Get-Text $config 'MACAddress'))
        $record.Add('ipv4', $addresses)
        $record.Add('physical', [bool]$cards[[string]$config.Index])
        [void]$networks.Add($record)
    }
    return , $networks
}

# What the Security Center knows. $null (it is not known) on servers, which have none, and while its service
# does not run; an empty list means that it runs and knows of no product.
function Get-Antivirus {
    try {
        $service = Get-Service -Name 'wscsvc' -ErrorAction Stop
        if ([string]$service.Status -ne 'Running') { return $null }
    }
    catch { return $null }
    $found = Get-Instances 'AntiVirusProduct' 'root\SecurityCenter2'
    if ($null -eq $found) { return $null }
    $products = New-Object System.Collections.ArrayList
    foreach ($product in $found) {
        $record = New-Record
        $record.Add('name', (Get-Text $product 'displayName'))
        # A number whose parts the app decodes: whether it is switched on, whether it is up to date.
        $record.Add('productState', (Get-Number $product 'productState'))
        [void]$products.Add($record)
    }
    return , $products
}

# Whether the Windows firewall is on for every network in use; $null when Windows does not say.
function Get-FirewallOn {
    try {
        $policy = New-Object -ComObject 'HNetCfg.FwPolicy2'
        $current = [int]$policy.CurrentProfileTypes
        $on = $true
        # 1 domain, 2 private, 4 public.
        foreach ($profileType in 1, 2, 4) {
            if (($current -band $profileType) -ne 0 -and -not $policy.FirewallEnabled($profileType)) { $on = $false }
        }
        return $on
    }
    catch {
        [void]$NotRead.Add('HNetCfg.FwPolicy2')
        return $null
    }
}

function Get-Printers {
    $found = Get-Instances 'Win32_Printer' 'root\cimv2'
    if ($null -eq $found) { return $null }
    $printers = New-Object System.Collections.ArrayList
    foreach ($printer in $found) {
        $port = Get-Text $printer 'PortName'
        # A port that is a folder can hold a user's name.
        if ($port -match '\\Users\\' -or $port -match '^[A-Za-z]:\\') { $port = '' }
        $record = New-Record
        $record.Add('name', (Get-Text $printer 'Name'))
        $record.Add('driver', (Get-Text $printer 'DriverName'))
        $record.Add('port', $port)
        [void]$printers.Add($record)
    }
    return , $printers
}

function Get-ChassisTypes {
    $types = New-Object System.Collections.ArrayList
    $enclosure = Get-First 'Win32_SystemEnclosure'
    if ($null -ne $enclosure -and $null -ne $enclosure.ChassisTypes) {
        foreach ($type in $enclosure.ChassisTypes) { [void]$types.Add([int]$type) }
    }
    return , $types
}

# ---------------------------------------------------------------- writing JSON

# Text in quotes. Letters beyond ASCII are written as \uXXXX, so that no encoding can spoil them.
function ConvertTo-Quoted([string]$Text) {
    $built = New-Object System.Text.StringBuilder
    [void]$built.Append('"')
    foreach ($letter in $Text.ToCharArray()) {
        $code = [int]$letter
        if ($code -eq 34 -or $code -eq 92) { [void]$built.Append('\' + $letter) }
        elseif ($code -lt 32 -or $code -gt 126) { [void]$built.Append('\u' + $code.ToString('x4', $Invariant)) }
        else { [void]$built.Append($letter) }
    }
    [void]$built.Append('"')
    return $built.ToString()
}

# A value as JSON: $null, true or false, text, whole numbers, records (dictionaries) and lists of these.
function ConvertTo-JsonValue($Value, [string]$Indent) {
    if ($null -eq $Value) { return 'null' }
    if ($Value -is [bool]) { if ($Value) { return 'true' } else { return 'false' } }
    if ($Value -is [string]) { return ConvertTo-Quoted $Value }
    $deeper = $Indent + '  '
    $parts = New-Object System.Collections.ArrayList
    if ($Value -is [System.Collections.IDictionary]) {
        foreach ($key in $Value.Keys) {
            [void]$parts.Add($deeper + (ConvertTo-Quoted $key) + ': ' + (ConvertTo-JsonValue $Value[$key] $deeper))
        }
        if ($parts.Count -eq 0) { return '{}' }
        return "{`r`n" + [string]::Join(",`r`n", $parts.ToArray()) + "`r`n" + $Indent + '}'
    }
    if ($Value -is [System.Collections.IList]) {
        foreach ($item in $Value) { [void]$parts.Add($deeper + (ConvertTo-JsonValue $item $deeper)) }
        if ($parts.Count -eq 0) { return '[]' }
        return "[`r`n" + [string]::Join(",`r`n", $parts.ToArray()) + "`r`n" + $Indent + ']'
    }
    return $Value.ToString($Invariant)
}

# ---------------------------------------------------------------- putting it together

function Get-Machine {
    $computer = Get-First 'Win32_ComputerSystem'
    $bios = Get-First 'Win32_BIOS'
    $machine = New-Record
    $machine.Add('format', 'ke-hoach-so/machine')
    $machine.Add('version', $FormatVersion)
    $machine.Add('collectorVersion', $CollectorVersion)
    $machine.Add('collectedAt', (Get-Date).ToString("yyyy-MM-dd'T'HH:mm:sszzz", $Invariant))
    $machine.Add('hostName', [System.Environment]::MachineName)
    $machine.Add('serial', (Get-Text $bios 'SerialNumber'))
    $machine.Add('manufacturer', (Get-Text $computer 'Manufacturer'))
    $machine.Add('model', (Get-Text $computer 'Model'))
    $machine.Add('chassisTypes', (Get-ChassisTypes))
    $machine.Add('processors', (Get-Processors))
    $machine.Add('memoryBytes', (Get-Number $computer 'TotalPhysicalMemory'))
    $machine.Add('disks', (Get-Disks))
    $machine.Add('operatingSystem', (Get-OperatingSystem))
    $machine.Add('networks', (Get-Networks))
    $machine.Add('antivirus', (Get-Antivirus))
    $machine.Add('firewallOn', (Get-FirewallOn))
    $machine.Add('printers', (Get-Printers))
    # Left blank on purpose: whoever collects may write the department here.
    $machine.Add('department', '')
    $machine.Add('notRead', $NotRead)
    return $machine
}

# Host name, serial and the first network card: machines copied from one image share the first two.
function Get-FileName($Machine) {
    $card = ''
    if ($null -ne $Machine['networks']) {
        foreach ($network in $Machine['networks']) {
            if ($card -eq '' -and $network['physical']) { $card = $network['mac'] }
        }
    }
    $name = ''
    foreach ($part in $Machine['hostName'], $Machine['serial'], ($card -replace '[^0-9A-Fa-f]', '')) {
        $clean = (([string]$part) -replace '[^A-Za-z0-9-]+', '-').Trim('-')
        if ($clean.Length -gt 40) { $clean = $clean.Substring(0, 40) }
        if ($clean -ne '') {
            if ($name -ne '') { $name = $name + '_' }
            $name = $name + $clean
        }
    }
    if ($name -eq '') { $name = 'may' }
    return $name + '.json'
}

# Under another name first, through to the disk: a stick pulled out too early leaves no half result.
function Write-Result([string]$Folder, [string]$Name, [string]$Text) {
    [void][System.IO.Directory]::CreateDirectory($Folder)
    $target = [System.IO.Path]::Combine($Folder, $Name)
    $temporary = $target + '.tmp'
    $bytes = (New-Object System.Text.UTF8Encoding($false)).GetBytes($Text)
    $options = [System.IO.FileOptions]::WriteThrough
    $stream = New-Object System.IO.FileStream($temporary, [System.IO.FileMode]::Create, [System.IO.FileAccess]::Write, [System.IO.FileShare]::None, 4096, $options)
    try { $stream.Write($bytes, 0, $bytes.Length) }
    finally { $stream.Close() }
    if ([System.IO.File]::Exists($target)) { [System.IO.File]::Delete($target) }
    [System.IO.File]::Move($temporary, $target)
}

try {
    Write-Host ('Kế hoạch số: thu thập thông tin máy, bản ' + $CollectorVersion)
    Write-Host 'Đang đọc thông tin máy, thường mất dưới một phút...'
    $folder = [System.IO.Path]::GetDirectoryName($MyInvocation.MyCommand.Path)
    $machine = Get-Machine
    $name = Get-FileName $machine
    Write-Result ([System.IO.Path]::Combine($folder, 'ket-qua')) $name ((ConvertTo-JsonValue $machine '') + "`r`n")
    Write-Host ('Đã ghi xong: ket-qua\' + $name)
    if ($NotRead.Count -gt 0) { Write-Host ('Windows không cho biết: ' + [string]::Join(', ', $NotRead.ToArray())) }
    Write-Host 'Có thể rút USB an toàn và sang máy khác.'
    exit 0
}
catch {
    Write-Host ('Chưa ghi được kết quả: ' + $_.Exception.Message)
    Write-Host 'Hãy kiểm tra USB còn chỗ trống, không bị khóa ghi, rồi chạy lại thu-thap.cmd.'
    exit 1
}
