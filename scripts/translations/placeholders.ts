import { pluralForms } from './plural-forms.ts';

/** What a message says: each of its plural forms, or itself. */
export function formsOf(message: string): string[] {
  return Object.values(pluralForms(message) ?? [message]);
}

/** The placeholders of a message, each once, sorted: `{day}`, `{ms_your_products}`. */
export function placeholdersOf(message: string): string[] {
  const found = formsOf(message).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)]);
  return [...new Set(found.map(([hole]) => hole))].sort();
}
