import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import { ENDS } from '../../../src/guidance/model.ts';
import { situation } from './situations.ts';
it('keys', () => {
  const en = JSON.parse(readFileSync('_locales/en/messages.json', 'utf8'));
  const missing = new Map<string, string>();
  fc.assert(
    fc.property(situation, fc.constantFrom(...ENDS), fc.integer({ min: -5, max: 30 }), (s, end, n) => {
      const subs = s.subscriptions?.map((x) => ({
        ...x,
        end,
        ...(x.renewsOn && { renewsOn: new Date(Date.parse(s.today) + n * 864e5).toISOString().slice(0, 10) }),
      }));
      for (const t of [
        s,
        { ...s, subscriptions: subs },
        { ...s, subscriptions: subs?.map(({ end, ...x }) => x) },
      ]) {
        JSON.stringify(guide(t as never), (k, v) => {
          if (k === 'key' && !en[v] && !en[v + '_other']) missing.set(v, '');
          return v;
        });
      }
    }),
    { numRuns: 3000 },
  );
  console.log([...missing.keys()].sort().join('\n'));
});
