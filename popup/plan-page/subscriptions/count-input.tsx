import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translator } from '../../../src/i18n/translator.ts';

/** As the plan's schema takes it. */
const MAX_COUNT = 10_000_000;

/** A number of licences, checked where it is typed; `onChoose` gets null for an emptied field. */
export function CountInput({
  id,
  label,
  value,
  translator: { t },
  focus = false,
  describedBy = '',
  onChoose,
  onLeave,
}: {
  id: string;
  /** Its name, where no label stands beside it. */
  label?: string;
  value: number | undefined;
  translator: Translator;
  focus?: boolean;
  describedBy?: string | undefined;
  onChoose: (count: number | null) => void;
  onLeave?: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    if (focus) input.current?.focus();
  }, [focus]);
  return (
    <>
      <input
        ref={input}
        id={id}
        class="count"
        type="number"
        min={0}
        max={MAX_COUNT}
        step={1}
        value={value ?? ''}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={[describedBy, isWrong ? `${id}-wrong` : ''].join(' ').trim() || undefined}
        onChange={({ currentTarget }) => {
          setWrong(!currentTarget.validity.valid);
          if (currentTarget.validity.valid) {
            onChoose(currentTarget.value === '' ? null : currentTarget.valueAsNumber);
          }
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') onLeave?.();
        }}
        onBlur={({ currentTarget }) => {
          if (currentTarget.validity.valid) onLeave?.();
        }}
      />
      {isWrong && (
        <span class="wrong" id={`${id}-wrong`} role="alert">
          {t('rows_badCount', { max: MAX_COUNT })}
        </span>
      )}
    </>
  );
}
