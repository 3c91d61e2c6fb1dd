import { mcaEnterprise } from './mca-enterprise.ts';
import { mca } from './mca.ts';
import type { Agreement } from '../model.ts';
import { mosa } from './mosa.ts';
import { nonprofit } from './nonprofit.ts';
import { partner } from './partner.ts';
import { productKey } from './product-key.ts';
import { trial } from './trial.ts';
import { unsure } from './unsure.ts';
import { volumeLicensing } from './volume-licensing.ts';
import type { Way } from './way.ts';

/** Every way of buying. */
export const WAYS: Readonly<Record<Agreement, Way>> = {
  unsure,
  mca,
  mosa,
  'mca-enterprise': mcaEnterprise,
  partner,
  'volume-licensing': volumeLicensing,
  'product-key': productKey,
  trial,
  nonprofit,
};
