# Shows what this machine has of the policy of Tenant Transfer Guide for Microsoft 365. Reads only.
$hives = @('HKLM:', 'HKCU:')

function Show-Key($title, $key) {
  foreach ($hive in $hives) {
    $path = Join-Path $hive $key
    if (-not (Test-Path -LiteralPath $path)) { "$title ($hive): not set"; continue }
    "$title ($hive):"
    $keys = @(Get-Item -LiteralPath $path) + @(Get-ChildItem -LiteralPath $path -Recurse)
    foreach ($item in $keys) {
      foreach ($name in $item.GetValueNames()) {
        "  $($item.PSChildName)\$name = $($item.GetValue($name)) [$($item.GetValueKind($name))]"
      }
    }
  }
}

function Show-Value($title, $key, $name) {
  foreach ($hive in $hives) {
    $path = Join-Path $hive $key
    $item = Get-Item -LiteralPath $path -ErrorAction SilentlyContinue
    $value = if ($item) { $item.GetValue($name) }
    if ($null -eq $value) { "$title (${hive}): not set" } else { "$title (${hive}): $value" }
  }
}

Show-Key 'Google Chrome: policy of the extension' 'Software\Policies\Google\Chrome\3rdparty\extensions\to-be-given-by-the-chrome-web-store\policy'
Show-Value 'Google Chrome: ExtensionSettings' 'Software\Policies\Google\Chrome' 'ExtensionSettings'
Show-Key 'Google Chrome: ExtensionInstallForcelist' 'Software\Policies\Google\Chrome\ExtensionInstallForcelist'
Show-Key 'Microsoft Edge: policy of the extension' 'Software\Policies\Microsoft\Edge\3rdparty\extensions\to-be-given-by-microsoft-edge-add-ons\policy'
Show-Value 'Microsoft Edge: ExtensionSettings' 'Software\Policies\Microsoft\Edge' 'ExtensionSettings'
Show-Key 'Microsoft Edge: ExtensionInstallForcelist' 'Software\Policies\Microsoft\Edge\ExtensionInstallForcelist'
Show-Key 'Firefox: policy of the extension' 'Software\Policies\Mozilla\Firefox\3rdparty\Extensions\tenant-transfer-guide@publisher.example'
foreach ($folder in @($env:ProgramFiles, ${env:ProgramFiles(x86)})) {
  if (-not $folder) { continue }
  $file = Join-Path $folder 'Mozilla Firefox\distribution\policies.json'
  if (Test-Path -LiteralPath $file) { "Firefox: $file"; Get-Content -LiteralPath $file } else { "Firefox: $file is not there" }
}
