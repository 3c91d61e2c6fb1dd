import { letters } from '../cells/words.ts';
import { admindroid } from './admindroid.ts';
import { also } from './also.ts';
import { appdirect } from './appdirect.ts';
import { cipp } from './cipp.ts';
import { cloudblue } from './cloudblue.ts';
import { crayon } from './crayon.ts';
import { graphDirectorySubscriptions } from './graph-directory-subscriptions.ts';
import { graphSubscribedSkus } from './graph-subscribed-skus.ts';
import { ingram } from './ingram.ts';
import { licensesPage } from './licenses-page.ts';
import { m365Assess } from './m365-assess.ts';
import { msonline } from './msonline.ts';
import { partnerCenter } from './partner-center.ts';
import { pax8 } from './pax8.ts';
import { scubagear } from './scubagear.ts';
import type { Source } from './source.ts';
import { tdSynnex } from './td-synnex.ts';
import { yourProducts } from './your-products.ts';

/** Every source that is recognised, the more telling before the more general. */
export const SOURCES: readonly Source[] = [
  cipp,
  cloudblue,
  admindroid,
  scubagear,
  pax8,
  crayon,
  ingram,
  m365Assess,
  msonline,
  graphDirectorySubscriptions,
  graphSubscribedSkus,
  partnerCenter,
  also,
  tdSynnex,
  appdirect,
  licensesPage,
  yourProducts,
];

/** Keys whose nested lists some source reads. */
export const NESTED: ReadonlySet<string> = new Set(SOURCES.flatMap(({ nested }) => nested ?? []));

/** The source whose headers these are; none for a list of somebody's own. */
export function sourceOf(headers: readonly string[]): Source | undefined {
  const names = new Set(headers.map(letters));
  return SOURCES.find(({ marks }) => marks.some((group) => group.every((mark) => names.has(mark))));
}
