import { useEffect, useState } from 'preact/hooks';
import { skuCatalogue } from '../../../src/browser/package-files.ts';
import { skusNamed } from '../../../src/inventory/catalogue.ts';
import { cleanName } from '../../../src/inventory/cells/text.ts';
import type { SkuCatalogue } from '../../../src/inventory/model.ts';
import type { Target } from '../../../src/plan/stored/row.ts';

/** More suggestions than these nobody reads. */
const MAX_SUGGESTIONS = 20;

/** Microsoft's catalogue, once `wanted`; undefined until it is there. */
export function useCatalogue(wanted: boolean): SkuCatalogue | undefined {
  const [catalogue, set] = useState<SkuCatalogue>();
  useEffect(() => {
    // Without it products keep their names and have no SKU.
    if (wanted) skuCatalogue().then(set, () => undefined);
  }, [wanted]);
  return catalogue;
}

/** A product by name, with Microsoft's names offered while one types. `onChoose` gets its SKU where only one fits. */
export function ProductInput({
  id,
  value,
  placeholder,
  describedBy,
  onChoose,
}: {
  id: string;
  value: string;
  placeholder?: string;
  describedBy?: string | undefined;
  onChoose: (target: Target | null) => void;
}) {
  const [text, setText] = useState(value);
  const [touched, setTouched] = useState(false);
  const catalogue = useCatalogue(touched);
  useEffect(() => setText(value), [value]);
  const choose = () => {
    const product = cleanName(text);
    if (product === value) return;
    const [sku, ...others] = catalogue && product ? skusNamed(product, catalogue) : [];
    onChoose(product ? { product, ...(sku && others.length === 0 && { sku }) } : null);
  };
  return (
    <>
      <input
        id={id}
        type="text"
        maxLength={500}
        autocomplete="off"
        list={`${id}-names`}
        value={text}
        placeholder={placeholder}
        aria-describedby={describedBy}
        onFocus={() => setTouched(true)}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onChange={choose}
      />
      <datalist id={`${id}-names`}>
        {suggestions(text, value, catalogue).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function suggestions(text: string, value: string, catalogue: SkuCatalogue | undefined): string[] {
  const wanted = text.trim().toLowerCase();
  if (!catalogue || wanted.length < 2 || text === value) return [];
  const names = new Set<string>();
  for (const [, , name] of catalogue.skus) {
    if (name.toLowerCase().includes(wanted)) names.add(name);
    if (names.size === MAX_SUGGESTIONS) break;
  }
  return [...names];
}
