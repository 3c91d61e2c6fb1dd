import { useState } from 'preact/hooks';
import type { Translator } from '../../../src/i18n/translator.ts';

/** A day that a subscription can have, checked where it is typed; `onChoose` gets null for an emptied field. */
export function DayInput({
  id,
  value,
  translator: { t },
  describedBy = '',
  onChoose,
}: {
  id: string;
  value: string;
  translator: Translator;
  describedBy?: string | undefined;
  onChoose: (day: string | null) => void;
}) {
  const [isWrong, setWrong] = useState(false);
  return (
    <>
      <input
        id={id}
        type="date"
        min="2000-01-01"
        max="2099-12-31"
        value={value}
        aria-invalid={isWrong}
        aria-describedby={[describedBy, isWrong ? `${id}-wrong` : ''].join(' ').trim() || undefined}
        onChange={({ currentTarget }) => {
          setWrong(!currentTarget.validity.valid);
          if (currentTarget.validity.valid) onChoose(currentTarget.value || null);
        }}
      />
      {isWrong && (
        <span class="wrong" id={`${id}-wrong`} role="alert">
          {t('rows_badDay')}
        </span>
      )}
    </>
  );
}
