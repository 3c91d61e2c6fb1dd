import type { Guide, Text } from '../../src/guidance/model.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** The guide in the format that is kept for reviewers: every Text as the sentence of one language. */
export function asJson(guide: Guide, { t }: Translator): unknown {
  const sentences = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sentences);
    if (typeof value !== 'object' || value === null) return value;
    if (isText(value)) return t(value);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sentences(inner)]));
  };
  return sentences(guide);
}

function isText(value: object): value is Text {
  return 'key' in value && typeof value.key === 'string';
}
