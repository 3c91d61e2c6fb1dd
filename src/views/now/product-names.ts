/**
 * Product names as they stand on labels: without 'Microsoft 365' or 'Microsoft' where what is left still says which
 * product it is ('Business Premium', 'E5 trial', but 'Microsoft 365 E3'). Two products never share a short name. Same order as given.
 */
export function shortNames(products: readonly string[]): string[] {
  const wanted = products.map(shortName);
  const full = new Map<string, Set<string>>();
  wanted.forEach((name, at) => {
    const owners = full.get(name) ?? new Set<string>();
    full.set(name, owners.add(products[at] ?? name));
  });
  return wanted.map((name, at) => ((full.get(name)?.size ?? 1) > 1 ? (products[at] ?? name) : name));
}

/** A letter and a number alone ('E3', 'F1') name no product. */
const CODE_ONLY = /^[A-Z]\d+\b/;
/** A trial is known by its code. */
const CODE_OF_TRIAL = /^[A-Z]\d+ \(trial\)$/i;

function shortName(product: string): string {
  const name = product.trim();
  const rest = name.replace(/^Microsoft (?:365 )?/i, '');
  if (CODE_OF_TRIAL.test(rest)) return rest.replace(/[()]/g, '');
  return rest === '' || CODE_ONLY.test(rest) || /^365\b/.test(rest) ? name : rest;
}
