import { useEffect, useRef } from 'preact/hooks';
import { skuById } from '../../../src/inventory/catalogue.ts';
import type { Translator } from '../../../src/i18n/translator.ts';
import type { ReadField } from '../../../src/inventory/model.ts';
import { isReadField, type EditableField, type Row } from '../../../src/plan/stored/row.ts';
import type { App } from '../../shared/app-state.ts';
import { FieldInput } from './field-input.tsx';
import { ProductInput, useCatalogue } from './product-input.tsx';
import { TYPED_FIELDS, valueText, type FieldKind } from './field-kinds.ts';

export interface DetailsProps {
  app: App;
  row: Row;
  translator: Translator;
}

/** Everything that is known of a subscription, to be typed otherwise; beside it what it was read from. */
export function RowDetails({
  focusTarget,
  onClose,
  ...props
}: DetailsProps & { focusTarget: boolean; onClose: () => void }) {
  const { app, row, translator } = props;
  const { t, day } = translator;
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusTarget) form.current?.querySelector<HTMLElement>(`#target-${row.id}`)?.focus();
  }, [focusTarget]);
  return (
    <div class="details" ref={form}>
      <div class="details-fields">
        <TargetField {...props} />
        {row.candidates && <SkuField {...props} candidates={row.candidates} />}
        {TYPED_FIELDS.map(({ field, kind }) => (
          <Field key={field} {...props} field={field} kind={kind} />
        ))}
      </div>
      <div class="row">
        <span class="hint grow">{t(`rows_source_${row.source}`, { date: day(row.readOn) })}</span>
        <button
          type="button"
          class="button"
          onClick={() => {
            app.change({ type: 'remove-rows', tenant: 'old', ids: [row.id] });
            app.say(t('rows_removed'));
          }}
        >
          {t('rows_remove')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('ui_close')}
        </button>
      </div>
    </div>
  );
}

function Field({
  app,
  row,
  translator,
  field,
  kind,
}: DetailsProps & { field: EditableField; kind: FieldKind }) {
  const id = `${field}-${row.id}`;
  const notes = isReadField(field) ? notesOf(row, field, translator) : [];
  const describedBy = notes.length > 0 ? `${id}-notes` : undefined;
  const set = (value: string | number | boolean | null) =>
    app.change({ type: 'edit-row', tenant: 'old', id: row.id, set: { [field]: value } });
  return (
    <div class="field">
      <label for={id}>{translator.t(`field_${field}`)}</label>
      <FieldInput
        app={app}
        row={row}
        translator={translator}
        field={field}
        kind={kind}
        id={id}
        describedBy={describedBy}
        set={set}
      />
      {notes.length > 0 && (
        <span class="hint" id={describedBy}>
          {notes.join(' ')}
        </span>
      )}
      {isReadField(field) && <Offer app={app} row={row} translator={translator} field={field} />}
    </div>
  );
}

/** What is to be known of a value: that it is a guess, what it was, and the text that it was read from. */
function notesOf(row: Row, field: ReadField, translator: Translator): string[] {
  const { t } = translator;
  const before = row.before?.[field];
  const raw = row.raw?.[field];
  return [
    ...(row.unsure?.includes(field) ? [t('rows_unsureHint')] : []),
    ...(before === undefined || before === null
      ? []
      : [t('rows_wasHint', { value: valueText(field, before, translator) })]),
    ...(raw === undefined ? [] : [t('rows_readFrom', { text: raw })]),
  ];
}

/** What the last reading says where the user typed something else. */
function Offer({ app, row, translator, field }: DetailsProps & { field: ReadField }) {
  const { t } = translator;
  const offered = row.offered?.[field];
  if (offered === undefined) return null;
  const theirs = valueText(field, offered, translator);
  const own = valueText(field, row.subscription[field], translator);
  const answer = (take: boolean) =>
    app.change({ type: 'take-offer', tenant: 'old', id: row.id, field, take });
  return (
    <div class="offer">
      <p>{t('rows_offer', { value: theirs })}</p>
      <div class="row">
        <button type="button" class="button small" onClick={() => answer(false)}>
          {t('rows_keep', { value: own })}
        </button>
        <button type="button" class="button small" onClick={() => answer(true)}>
          {t('rows_use', { value: theirs })}
        </button>
      </div>
    </div>
  );
}

/** What to buy in place of the old product: the same one unless chosen. */
function TargetField({ app, row, translator: { t } }: DetailsProps) {
  const id = `target-${row.id}`;
  return (
    <div class="field">
      <label for={id}>{t('rows_target')}</label>
      <ProductInput
        id={id}
        value={row.target?.product ?? ''}
        placeholder={row.subscription.product}
        describedBy={`${id}-hint`}
        onChoose={(target) => app.change({ type: 'decide', ids: [row.id], target })}
      />
      <span class="hint" id={`${id}-hint`}>
        {t('rows_targetHint')}
      </span>
    </div>
  );
}

/** A name that fits several SKUs: nothing is chosen for the user. */
function SkuField({ app, row, translator: { t }, candidates }: DetailsProps & { candidates: string[] }) {
  const id = `sku-${row.id}`;
  const catalogue = useCatalogue(true);
  return (
    <div class="field">
      <label for={id}>{t('rows_whichSku')}</label>
      <select
        id={id}
        value=""
        onChange={({ currentTarget: { value } }) => {
          if (value) app.change({ type: 'edit-row', tenant: 'old', id: row.id, set: { sku: value } });
        }}
      >
        <option value="">{t('rows_chooseSku')}</option>
        {candidates.map((guid) => {
          const sku = catalogue && skuById(guid, catalogue);
          return (
            <option key={guid} value={guid}>
              {sku ? `${sku.name} (${sku.stringId})` : guid}
            </option>
          );
        })}
      </select>
    </div>
  );
}
