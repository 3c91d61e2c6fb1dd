import type { Translator } from '../../../src/i18n/translator.ts';
import type { EditableField, Row } from '../../../src/plan/stored/row.ts';
import type { App } from '../../shared/app-state.ts';
import { CountInput } from './count-input.tsx';
import { DayInput } from './day-input.tsx';
import { ProductInput } from './product-input.tsx';
import { wordsKey, type FieldKind } from './field-kinds.ts';

/** The native input that fits a field; `set` gets null for an emptied one. */
export function FieldInput({
  app,
  row,
  translator,
  field,
  kind,
  id,
  describedBy,
  set,
}: {
  app: App;
  row: Row;
  translator: Translator;
  field: EditableField;
  kind: FieldKind | undefined;
  id: string;
  describedBy: string | undefined;
  set: (value: string | number | boolean | null) => void;
}) {
  const value = row.subscription[field];
  const shared = { id, describedBy, translator };
  switch (kind?.kind) {
    case 'product':
      return (
        <ProductInput
          id={id}
          describedBy={describedBy}
          value={row.subscription.product}
          onChoose={(named) => {
            if (!named) return;
            app.change({ type: 'edit-row', tenant: 'old', id: row.id, set: named });
          }}
        />
      );
    case 'count':
      return <CountInput {...shared} value={typeof value === 'number' ? value : undefined} onChoose={set} />;
    case 'day':
      return <DayInput {...shared} value={typeof value === 'string' ? value : ''} onChoose={set} />;
    default:
      return <ChoiceInput {...shared} kind={kind} value={value} set={set} />;
  }
}

function ChoiceInput({
  id,
  describedBy,
  translator: { t },
  kind,
  value,
  set,
}: {
  id: string;
  describedBy: string | undefined;
  translator: Translator;
  kind: FieldKind | undefined;
  value: unknown;
  set: (value: string | boolean | null) => void;
}) {
  const choice = kind?.kind === 'choice' ? kind : null;
  const options = choice ? choice.options : ['true', 'false'];
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      value={typeof value === 'boolean' || typeof value === 'string' ? String(value) : ''}
      onChange={({ currentTarget: { value: chosen } }) => {
        if (chosen === '') set(null);
        else set(choice ? chosen : chosen === 'true');
      }}
    >
      <option value="">{t('rows_open')}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {t(choice ? wordsKey(choice.words, option) : `answer_${option}`)}
        </option>
      ))}
    </select>
  );
}
