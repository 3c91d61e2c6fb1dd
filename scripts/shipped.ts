import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** All that the package may hold: a new file is added here on purpose, or the build fails. */
const SHIPPED: readonly RegExp[] = [
  /^(?:manifest\.json|managed-schema\.json|LICENSE|THIRD-PARTY-NOTICES\.txt)$/,
  /^background\.js$/,
  /^content-scripts\/(?:watcher\.js|main\.js|page\.css|panel\/panel\.css)$/,
  /^popup\/(?:popup\.html|popup\.css|plan-page\/plan-page\.css|compact\/narrow\.css|main\.js|reader-worker\.js)$/,
  /^(?:content-scripts|popup)\/chunks\/[a-z0-9-]+-[A-Z0-9]{8}\.js$/,
  /^icons\/(?:16|32|48|128)\.png$/,
  /^data\/(?:command-names|header-words|sku-catalogue|catalog-keys|(?:catalog|facts)\.[a-z]{2}(?:-[A-Z]{2})?)\.json$/,
  /^_locales\/[a-z]{2}(?:_[A-Z]{2})?\/messages\.json$/,
];

/** Those of a package's files, by their path in it, that are not on the list of what is shipped. */
export function strangersAmong(files: readonly string[]): string[] {
  return files.filter((file) => !SHIPPED.some((shipped) => shipped.test(file)));
}

/** Every file in a folder, by its path there with slashes. */
export async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Throws when a built package holds a file that is not on the list. */
export async function refuseStrangers(folder: string): Promise<void> {
  const strangers = strangersAmong(await filesIn(folder));
  if (strangers.length === 0) return;
  throw new Error(`Not on the list of what is shipped (scripts/shipped.ts): ${strangers.join(', ')}`);
}
