import type { Subscription } from '../../guidance/model.ts';
import type { ColumnField } from '../cells/fields.ts';
import { cleanRaw } from '../cells/text.ts';
import type { ReadField } from '../model.ts';

/** The text of a row in one column; `unsure` where only the column's shape tells what it holds. */
export interface Cell {
  text: string;
  unsure: boolean;
  /** The column's header. */
  header: string;
}
export type CellOf = (field: ColumnField) => Cell;

/** A row that is being made. */
export class Draft {
  subscription: Partial<Subscription> = {};
  readonly raw: Partial<Record<ReadField, string>> = {};
  readonly unsure = new Set<ReadField>();

  /** Sets a field and keeps the text that it was made of; without a value the text alone. */
  put<F extends ReadField>(field: F, value: Subscription[F] | undefined, raw: string, unsure = false): void {
    if (raw !== '') this.raw[field] = cleanRaw(raw);
    if (value === undefined) return;
    Object.assign(this.subscription, { [field]: value });
    if (unsure) this.unsure.add(field);
    else this.unsure.delete(field);
  }

  /** Takes a value away again; its text stays. */
  drop(field: ReadField): void {
    const { [field]: _, ...rest } = this.subscription;
    this.subscription = rest;
    this.unsure.delete(field);
  }
}
