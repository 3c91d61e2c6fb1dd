import { chromiumTargets, publisher, registryKey } from './browsers.ts';

/** A script for Windows that prints what a machine has: it reads the registry and Firefox's file, and writes nothing. */
export function powerShell(): string {
  const { geckoId } = publisher();
  const calls = chromiumTargets().map((target) =>
    [
      `Show-Key '${target.title}: policy of the extension' '${registryKey(target)}'`,
      `Show-Value '${target.title}: ExtensionSettings' '${target.registry}' 'ExtensionSettings'`,
      String.raw`Show-Key '${target.title}: ExtensionInstallForcelist' '${target.registry}\ExtensionInstallForcelist'`,
    ].join('\n'),
  );
  return `# Shows what this machine has of the policy of Tenant Transfer Guide for Microsoft 365. Reads only.
$hives = @('HKLM:', 'HKCU:')

function Show-Key($title, $key) {
  foreach ($hive in $hives) {
    $path = Join-Path $hive $key
    if (-not (Test-Path -LiteralPath $path)) { "$title ($hive): not set"; continue }
    "$title ($hive):"
    $keys = @(Get-Item -LiteralPath $path) + @(Get-ChildItem -LiteralPath $path -Recurse)
    foreach ($item in $keys) {
      foreach ($name in $item.GetValueNames()) {
        "  $($item.PSChildName)\\$name = $($item.GetValue($name)) [$($item.GetValueKind($name))]"
      }
    }
  }
}

function Show-Value($title, $key, $name) {
  foreach ($hive in $hives) {
    $path = Join-Path $hive $key
    $item = Get-Item -LiteralPath $path -ErrorAction SilentlyContinue
    $value = if ($item) { $item.GetValue($name) }
    if ($null -eq $value) { "$title (\${hive}): not set" } else { "$title (\${hive}): $value" }
  }
}

${calls.join('\n')}
Show-Key 'Firefox: policy of the extension' 'Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${geckoId}'
foreach ($folder in @($env:ProgramFiles, \${env:ProgramFiles(x86)})) {
  if (-not $folder) { continue }
  $file = Join-Path $folder 'Mozilla Firefox\\distribution\\policies.json'
  if (Test-Path -LiteralPath $file) { "Firefox: $file"; Get-Content -LiteralPath $file } else { "Firefox: $file is not there" }
}
`;
}

/** A script for macOS and Linux that prints what a machine has, and writes nothing. */
export function shell(): string {
  const { geckoId } = publisher();
  const targets = chromiumTargets();
  const mac = targets.flatMap(({ domain, id }) => [domain, `${domain}.extensions.${id}`]);
  const folders = [...targets.map(({ folder }) => folder), '/etc/chromium/policies/managed'];
  return `#!/bin/sh
# Shows what this machine has of the policy of Tenant Transfer Guide for Microsoft 365. Reads only.
# The extension's id in Firefox: ${geckoId}

show_file() {
  if [ -r "$1" ]; then
    echo "$1:"
    cat "$1"
  else
    echo "$1: not there"
  fi
}

if [ "$(uname)" = Darwin ]; then
  for domain in ${[...mac, 'org.mozilla.firefox'].join(' ')}; do
    for file in "/Library/Managed Preferences/$domain.plist" "/Library/Managed Preferences/$(id -un)/$domain.plist"; do
      if [ -r "$file" ]; then
        echo "$file:"
        plutil -p "$file"
      else
        echo "$file: not there"
      fi
    done
  done
  show_file /Applications/Firefox.app/Contents/Resources/distribution/policies.json
else
  for folder in ${folders.join(' ')}; do
    found=no
    for file in "$folder"/*.json; do
      [ -e "$file" ] || continue
      found=yes
      show_file "$file"
    done
    [ "$found" = yes ] || echo "$folder: no policies"
  done
  show_file /etc/firefox/policies/policies.json
fi
`;
}
