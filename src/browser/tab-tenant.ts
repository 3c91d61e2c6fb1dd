import * as v from 'valibot';
import { IdSchema } from '../plan/stored/row-schema.ts';
import { TENANTS } from '../plan/stored/row.ts';
import { browser } from './api.ts';

const KEY = 'tenants-of-tabs';

const AnswerSchema = v.object({
  plan: IdSchema,
  tenant: v.picklist(TENANTS),
  org: v.nullable(v.string()),
});

/** Which tenant of which plan a tab shows, as the user said. */
export type TabAnswer = Omit<v.InferOutput<typeof AnswerSchema>, 'org'>;

/**
 * What the user said of a tab in this session of the browser. `org` is the tab's `delegatedOrg` at that time: under
 * another one the answer says nothing.
 */
export async function answerOfTab(tabId: number, org: string | undefined): Promise<TabAnswer | null> {
  const found = (await read())[String(tabId)];
  return found && found.org === (org ?? null) ? found : null;
}

/** Keeps what the user said of a tab; null forgets it. */
export async function setAnswerOfTab(
  tabId: number,
  org: string | undefined,
  answer: TabAnswer | null,
): Promise<void> {
  const { [String(tabId)]: _, ...others } = await read();
  const next = answer ? { ...others, [String(tabId)]: { ...answer, org: org ?? null } } : others;
  await browser.storage.session.set({ [KEY]: next });
}

async function read(): Promise<Record<string, v.InferOutput<typeof AnswerSchema>>> {
  const parsed = v.safeParse(
    v.record(v.string(), AnswerSchema),
    (await browser.storage.session.get(KEY))[KEY],
  );
  return parsed.success ? parsed.output : {};
}
