const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** A GUID without its dashes. */
const BARE = /^\{?([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\}?$/i;

/** The GUIDs of a text, in lower case, in their order. */
export function guidsIn(text: string): string[] {
  if (text.length < 32) return [];
  const bare = text.length < 36 ? BARE.exec(text.trim()) : null;
  if (bare) return [bare.slice(1).join('-').toLowerCase()];
  return (text.match(GUID) ?? []).map((guid) => guid.toLowerCase());
}

/** The last GUID of a text: Graph and PowerShell write the tenant's before a SKU's, `<tenant>_<sku>`. */
export function guidIn(text: string): string | undefined {
  return guidsIn(text).at(-1);
}

/** The tenant in `<tenant GUID>_<SKU GUID>` or `contoso:SPE_E3`; undefined where the text names none. */
export function tenantIn(text: string): string | undefined {
  const [tenant, sku] = guidsIn(text);
  if (tenant && sku) return tenant;
  return /^([a-z0-9][a-z0-9.-]*):[^\s/]/i.exec(text.trim())?.[1]?.toLowerCase();
}

/** A string id without the tenant before it: `contoso:SPE_E3` → `SPE_E3`. */
export function withoutTenant(text: string): string {
  return text.replace(/^[^:\s]*:(?=\S)/, '').trim();
}
