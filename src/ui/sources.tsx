import type { Citation } from '../guidance/facts/cite.ts';
import type { Certainty } from '../guidance/model.ts';
import type { Translator } from '../i18n/translator.ts';
import { sourceTitle } from '../views/source-title.ts';

interface SourcesProps {
  citations: readonly Citation[];
  translator: Translator;
  /** What is not `stated` by Microsoft says so. */
  certainty?: Certainty;
  /** Unfolded from the start: who came here asked for it. */
  open?: boolean;
}

/** Where a statement comes from, folded away: our sentence for each fact, and under it the page with its own date. */
export function Sources({ citations, translator, certainty = 'stated', open = false }: SourcesProps) {
  const { t } = translator;
  const [first] = citations;
  if (!first) return null;
  return (
    <details class="sources" open={open}>
      <summary>
        {certainty !== 'stated' && `${t(`certainty_${certainty}`)} `}
        {t('ui_source', { source: sourceTitle(first, translator) })}
        {citations.length > 1 && ` ${t('ui_moreSources', { count: citations.length - 1 })}`}
      </summary>
      <ul>
        {citations.map((citation) => (
          <li key={citation.source}>
            {citation.sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {citation.url ? (
              <a href={citation.url} target="_blank" rel="noreferrer">
                {sourceTitle(citation, translator)}
              </a>
            ) : (
              sourceTitle(citation, translator)
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
