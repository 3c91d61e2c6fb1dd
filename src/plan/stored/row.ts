import type * as v from 'valibot';
import type { Day, Subscription } from '../../guidance/model.ts';
import { READ_FIELDS, type ReadField } from '../../inventory/read-fields.ts';
import type { PatchSchema, RowSchema, TargetSchema } from './row-schema.ts';

/** The old tenant is left or reduced, in the new one is bought. Their rows never mix. */
export const TENANTS = ['old', 'new'] as const;
export type Tenant = (typeof TENANTS)[number];

export type Row = v.InferOutput<typeof RowSchema>;
export type Target = v.InferOutput<typeof TargetSchema>;
export type Patch = v.InferOutput<typeof PatchSchema>;

/** Changes of subscriptions, by type: what the popup never makes. */
export const ROW_CHANGE_TYPES = [
  'read',
  'edit-row',
  'decide',
  'add-row',
  'remove-rows',
  'take-offer',
  'settle',
  'carry-in',
] as const;

/** True for a change of subscriptions. */
export function isRowChange<T extends { type: string }>(
  change: T,
): change is Extract<T, { type: (typeof ROW_CHANGE_TYPES)[number] }> {
  return (ROW_CHANGE_TYPES as readonly string[]).includes(change.type);
}

/** True for a change of what is known of pages' tenants, which the popup never makes either. */
export function isPageTenantChange<T extends { type: string }>(
  change: T,
): change is Extract<T, { type: 'page-tenant' | 'tenant-detection' }> {
  return change.type === 'page-tenant' || change.type === 'tenant-detection';
}

/** Fields that the user can type or decide. */
export const EDITABLE_FIELDS = [
  ...READ_FIELDS,
  'needed',
  'oldTenant',
  'holdsData',
  'licencesAddedOn',
  'kind',
  'deletedOn',
  'price',
] as const satisfies readonly (keyof Subscription)[];
export type EditableField = (typeof EDITABLE_FIELDS)[number];

/** True for a field that a reading can give. */
export function isReadField(field: EditableField): field is ReadField {
  return (READ_FIELDS as readonly string[]).includes(field);
}

/** Licences needed in the new tenant: what was decided, else all that are assigned; undefined while both are unknown. */
export function neededOf({ subscription: { needed, assigned } }: Row): number | undefined {
  return needed ?? assigned;
}

/** A row as the guidance core takes it, with the fields that are guesses and the day it was read. A start that lies after the end was read wrong and is let go. */
export function toSubscription(row: Row): Subscription {
  const { startedOn, ...rest } = row.subscription;
  const { readOn, unsure } = row;
  const needed = neededOf(row);
  const starts = startedOn && !(rest.renewsOn && startedOn >= rest.renewsOn) ? { startedOn } : {};
  return { ...rest, ...starts, ...(needed !== undefined && { needed }), ...(unsure && { unsure }), readOn };
}

/** A row that the user adds by hand. */
export function newRow(id: string, product: string, on: Day): Row {
  return { id, subscription: { product }, source: 'hand', readOn: on, byHand: ['product'] };
}

/** The next free id among rows: short, and the same wherever the change is applied. */
export function nextRowNumber(rows: readonly Row[]): number {
  return rows.reduce((highest, { id }) => Math.max(highest, Number(id.slice(1)) || 0), 0) + 1;
}

/** The id of a row by its number. */
export function rowId(number: number): string {
  return `r${String(number)}`;
}
