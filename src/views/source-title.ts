import type { Citation } from '../guidance/facts/cite.ts';
import type { Translator } from '../i18n/translator.ts';

/** A source in words: its title, or what kind of source it is, and its own date or when it was seen. */
export function sourceTitle({ title, kind, on }: Citation, { t, day }: Translator): string {
  const date = on ? day(on) : t('ui_seen');
  return t('ui_sourceTitle', { title: title || t(`source_${kind}`), date });
}
