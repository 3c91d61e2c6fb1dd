#!/bin/sh
# Shows what this machine has of the policy of Tenant Transfer Guide for Microsoft 365. Reads only.
# The extension's id in Firefox: tenant-transfer-guide@publisher.example

show_file() {
  if [ -r "$1" ]; then
    echo "$1:"
    cat "$1"
  else
    echo "$1: not there"
  fi
}

if [ "$(uname)" = Darwin ]; then
  for domain in com.google.Chrome com.google.Chrome.extensions.to-be-given-by-the-chrome-web-store com.microsoft.Edge com.microsoft.Edge.extensions.to-be-given-by-microsoft-edge-add-ons org.mozilla.firefox; do
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
  for folder in /etc/opt/chrome/policies/managed /etc/opt/edge/policies/managed /etc/chromium/policies/managed; do
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
