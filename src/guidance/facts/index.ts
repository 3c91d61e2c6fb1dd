import { ADMIN_CENTER } from './admin-center.ts';
import { AGREEMENTS } from './agreements.ts';
import { BUYING } from './buying.ts';
import { CANCELLING } from './cancelling.ts';
import { EXPIRY } from './expiry.ts';
import type { Facts } from './fact.ts';
import { MIGRATION } from './migration.ts';
import { PRACTICE } from './practice.ts';
import { QUESTIONS } from './questions.ts';
import { REMOVING } from './removing.ts';
import { TRANSFERS } from './transfers.ts';
import { VOLUME_LICENSING } from './volume-licensing.ts';

/** Every fact, by id. The first letter is its section. */
export const FACTS: Facts = {
  ...AGREEMENTS,
  ...CANCELLING,
  ...REMOVING,
  ...BUYING,
  ...EXPIRY,
  ...VOLUME_LICENSING,
  ...TRANSFERS,
  ...MIGRATION,
  ...ADMIN_CENTER,
  ...QUESTIONS,
  ...PRACTICE,
};
