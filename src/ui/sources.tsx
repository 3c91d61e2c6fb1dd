import type { Citation } from '../guidance/sources.ts';
import type { Translator } from '../i18n/translator.ts';

/** Where a statement comes from: each source with its own date, folded away. */
export function Sources({
  citations,
  translator,
}: {
  citations: readonly Citation[];
  translator: Translator;
}) {
  const { t, day } = translator;
  const [first] = citations;
  if (!first) return null;
  return (
    <details class="sources">
      <summary>
        {t('ui_source', { title: first.title, date: first.on ? day(first.on) : t('ui_seen') })}
        {citations.length > 1 && ` ${t('ui_moreSources', { count: citations.length - 1 })}`}
      </summary>
      <ul>
        {citations.map(({ title, url, on }) => (
          <li key={title}>
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
            , {on ? day(on) : t('ui_seen')}
          </li>
        ))}
      </ul>
    </details>
  );
}
