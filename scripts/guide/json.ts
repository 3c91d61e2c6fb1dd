import type { Guide, Text } from '../../src/guidance/model.ts';
import type { Wording } from './wording.ts';

/** The guide in the format that is kept for reviewers: every Text as the sentence of one language. */
export function asJson(guide: Guide, { say }: Wording): unknown {
  const sentences = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sentences);
    if (typeof value !== 'object' || value === null) return value;
    if (isText(value)) return say(value);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sentences(inner)]));
  };
  return sentences(guide);
}

function isText(value: object): value is Text {
  return 'key' in value && typeof value.key === 'string';
}
