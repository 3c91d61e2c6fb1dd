/**
 * The forms of a message that counts, by ICU's names: `{count, plural, =0 {None} one {{count} day} other {{count} days}}`.
 * Null for any other message. A form holds placeholders, and no form within a form.
 */
export function pluralForms(message: string): Readonly<Record<string, string>> | null {
  if (!message.startsWith('{count,')) return null;
  const forms = message.matchAll(/(\S+) \{((?:[^{}]|\{\w+\})*)\}/g);
  return Object.fromEntries([...forms].map(([, name = '', words = '']) => [name, words]));
}

/** A message that counts, put together again from its forms. */
export function withForms(forms: Readonly<Record<string, string>>): string {
  const written = Object.entries(forms).map(([name, words]) => `${name} {${words}}`);
  return `{count, plural, ${written.join(' ')}}`;
}
