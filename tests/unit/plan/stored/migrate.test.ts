import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { migrated } from '../../../../src/plan/stored/migrate.ts';
import { currentPlan, STORED_VERSION } from '../../../../src/plan/stored/model.ts';
import { StoredSchema } from '../../../../src/plan/stored/stored-schema.ts';
import { emptyStored, FRESH } from '../../support/stored.ts';

const VERSION_1 = {
  version: 1,
  current: 'plan-1',
  plans: [{ id: 'plan-1', answers: { agreement: 'mca' }, done: ['buy-licences'] }],
  settings: { language: 'da', panel: { shown: false, views: { 'admin.cloud.microsoft': 'pill' } } },
};

describe('migrated', () => {
  it('brings version 1 to the present one and loses nothing', () => {
    const stored = v.parse(StoredSchema, migrated(VERSION_1, FRESH));
    expect(currentPlan(stored)).toEqual({
      ...currentPlan(emptyStored()),
      answers: { agreement: 'mca' },
      ticks: [{ step: 'buy-licences', row: null, on: FRESH.madeOn }],
    });
    expect(stored.settings).toMatchObject(VERSION_1.settings);
  });

  it.each([emptyStored(), { version: 99 }, { version: 1, plans: 'x' }, { version: 0 }, null, 'x'])(
    'leaves to the schema what it does not know: %o',
    (raw) => {
      const { version, ...rest } = (migrated(raw, FRESH) ?? {}) as { version?: number };
      const { version: _, ...before } = (typeof raw === 'object' && raw ? raw : {}) as { version?: number };
      expect(version === STORED_VERSION || version === (raw as { version?: number } | null)?.version).toBe(
        true,
      );
      if (typeof raw === 'object') expect(rest).toEqual(before);
    },
  );
});
