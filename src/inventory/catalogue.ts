import { withoutTerm } from './cells/names.ts';
import { fold } from './cells/text.ts';
import type { SkuCatalogue } from './model.ts';

/** One SKU of Microsoft's catalogue. `guid` is in lower case. */
export interface Sku {
  guid: string;
  stringId: string;
  name: string;
}

/** Microsoft's own renamings that the catalogue does not follow, or that old invoices and pages still show. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['microsoft 365 copilot', 'microsoft copilot for microsoft 365'],
  ['project plan 3', 'planner and project plan 3'],
  ['azure active directory premium p1', 'microsoft entra id p1'],
  ['azure active directory premium p2', 'microsoft entra id p2'],
  ['office 365 proplus', 'microsoft 365 apps for enterprise'],
  ['office 365 business', 'microsoft 365 apps for business'],
  ['office 365 business essentials', 'microsoft 365 business basic'],
  ['office 365 business premium', 'microsoft 365 business standard'],
]);

interface Index {
  byGuid: Map<string, Sku>;
  byStringId: Map<string, Sku>;
  byName: Map<string, string[]>;
  byNormalName: Map<string, string[]>;
}

const indexes = new WeakMap<SkuCatalogue, Index>();

/** The SKU with a GUID, in any case; the first name where Microsoft's file has two. */
export function skuById(guid: string, catalogue: SkuCatalogue): Sku | undefined {
  return indexOf(catalogue).byGuid.get(guid.toLowerCase());
}

/** The SKU with a string id (`skuPartNumber`), in any case. */
export function skuByStringId(stringId: string, catalogue: SkuCatalogue): Sku | undefined {
  return indexOf(catalogue).byStringId.get(stringId.toLowerCase());
}

/**
 * The GUIDs of the SKUs that a product's name fits: by the exact name, else by the name without what differs from
 * page to page, else by Microsoft's own renaming of it, else without what a seller adds to it. Fifteen names belong to
 * two SKUs: never take the first.
 */
export function skusNamed(name: string, catalogue: SkuCatalogue): readonly string[] {
  const index = indexOf(catalogue);
  const exact = index.byName.get(name) ?? byNormalName(name, index);
  if (exact) return exact;
  const bare = withoutTerm(name);
  return (bare !== name && byNormalName(bare, index)) || [];
}

function byNormalName(name: string, { byNormalName: names }: Index): readonly string[] | undefined {
  const normal = normalName(name);
  const renamed = RENAMED.get(normal);
  return names.get(normal) ?? (renamed ? names.get(renamed) : undefined);
}

function indexOf(catalogue: SkuCatalogue): Index {
  const known = indexes.get(catalogue);
  if (known) return known;
  const index: Index = {
    byGuid: new Map(),
    byStringId: new Map(),
    byName: new Map(),
    byNormalName: new Map(),
  };
  for (const [id, stringId, name] of catalogue.skus) {
    const guid = id.toLowerCase();
    const sku = { guid, stringId, name };
    if (!index.byGuid.has(guid)) index.byGuid.set(guid, sku);
    if (!index.byStringId.has(stringId.toLowerCase())) index.byStringId.set(stringId.toLowerCase(), sku);
    add(index.byName, name, guid);
    add(index.byNormalName, normalName(name), guid);
  }
  indexes.set(catalogue, index);
  return index;
}

function add(names: Map<string, string[]>, name: string, guid: string): void {
  const guids = names.get(name);
  if (!guids) names.set(name, [guid]);
  else if (!guids.includes(guid)) guids.push(guid);
}

/** Case, spaces, ™ and dashes let go; 'EEA' and 'no Teams' moved to the end, whatever their order and brackets. */
function normalName(name: string): string {
  let normal = fold(name.replace(/[™®©]/g, '')).replace(/[\u2010-\u2015]/g, '-');
  const marks: string[] = [];
  for (const [mark, pattern] of MARKS) {
    const without = normal.replace(pattern, ' ');
    if (without !== normal) marks.push(mark);
    normal = without;
  }
  return [normal.replace(/\s+/g, ' ').trim(), ...marks].join(' ');
}

const MARKS: readonly [mark: string, pattern: RegExp][] = [
  ['eea', /[([]?(?<![a-z])eea(?![a-z])[)\]]?/],
  ['no teams', /[([]?(?<![a-z])(?:no|without|w\/o) teams(?![a-z])[)\]]?/],
];
