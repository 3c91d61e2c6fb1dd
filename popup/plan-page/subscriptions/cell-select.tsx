import { Icon } from '../../../src/ui/icons.tsx';

/**
 * A native select whose cell says more than its options do, on as many lines as the words need: the select itself
 * lies over the words, unseen.
 */
export function CellSelect({
  label,
  text,
  value,
  options,
  onChoose,
  soon = false,
}: {
  label: string;
  text: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
  onChoose: (value: string) => void;
  soon?: boolean;
}) {
  return (
    <span class={soon ? 'cell-select soon' : 'cell-select'}>
      {soon && <Icon name="clock" size={16} />}
      <span class="grow" aria-hidden="true">
        {text}
      </span>
      <Icon name="down" size={16} />
      <select
        aria-label={`${label}: ${text}`}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value;
          // What is chosen shows once the plan says so.
          currentTarget.value = value;
          onChoose(chosen);
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
