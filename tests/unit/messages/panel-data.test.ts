import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/guidance/guide.ts';
import { applyChange } from '../../../src/plan/changes/apply-change.ts';
import { currentPlan, emptyStored, situationOf, type Stored } from '../../../src/plan/stored/model.ts';
import { panelData } from '../../../src/messages/panel-data.ts';

import { testSentences } from '../support/translator.ts';

const TODAY = '2026-11-22';
const PARTNER = { cloud: 'worldwide', host: 'admin.microsoft.com', delegatedOrg: 'contoso.com' } as const;
const AT = { tenant: null, link: PARTNER, names: {} };

function dataOf(stored: Stored) {
  const made = guide(situationOf(currentPlan(stored), TODAY));
  return panelData(
    stored,
    made,
    { locale: 'en', messages: {}, sentences: testSentences(), sheet: '' },
    TODAY,
    AT,
  );
}

describe('panelData', () => {
  it('has advice for every known page, each with its sources', () => {
    const { advice, answered } = dataOf(emptyStored());
    expect(Object.keys(advice)).toHaveLength(9);
    for (const { citations } of Object.values(advice)) {
      expect(citations.length).toBeGreaterThan(0);
      expect(citations[0]?.sentences.length).toBeGreaterThan(0);
    }
    expect(answered).toBe(false);
  });

  it('carries the words that it needs, and no others', () => {
    const needed = ['panel_title', 'advice_subscriptions', 'link_marketplace', 'step_buyLicences'];
    const all = Object.fromEntries([...needed, 'settings_title', 'popup_more'].map((key) => [key, key]));
    const made = guide({ today: TODAY });
    const { messages } = panelData(
      emptyStored(),
      made,
      { locale: 'en', messages: all, sentences: {}, sheet: '' },
      TODAY,
      AT,
    );
    expect(Object.keys(messages)).toEqual(needed);
  });

  it('keeps the customer in links to the old tenant only', () => {
    const { advice } = dataOf(emptyStored());
    expect(advice['billing-accounts']?.link?.href).toContain('delegatedOrg=contoso.com');
    expect(advice.subscriptions?.link?.href).toBe('https://admin.cloud.microsoft/?#/catalog');
  });

  it('marks what is done, and on which page each step is done', () => {
    const stored = applyChange(applyChange(emptyStored(), { type: 'agreement', value: 'mca' }), {
      type: 'tick',
      step: 'buy-licences',
      done: true,
    });
    const { steps, answered } = dataOf(stored);
    expect(answered).toBe(true);
    expect(steps.find(({ id }) => id === 'buy-licences')).toMatchObject({ done: true, page: 'marketplace' });
    expect(steps.filter(({ done }) => done)).toHaveLength(1);
  });
});
