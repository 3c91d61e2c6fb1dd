import type { Translator } from '../../../src/i18n/translator.ts';

/** Leads through the pages of a long table, and says where one is. */
export function Pager({
  page,
  pages,
  size,
  count,
  translator: { t },
  onPage,
}: {
  page: number;
  pages: number;
  size: number;
  count: number;
  translator: Translator;
  onPage: (page: number) => void;
}) {
  const first = page * size + 1;
  return (
    <nav class="row pager" aria-label={t('rows_pages')}>
      <button type="button" class="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('rows_previous')}
      </button>
      <button type="button" class="button" disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        {t('rows_next')}
      </button>
      <span role="status">
        {t('rows_range', { first, last: Math.min(count, first + size - 1), total: count })}
      </span>
    </nav>
  );
}
