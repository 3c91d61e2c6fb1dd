import * as v from 'valibot';
import { IdSchema } from '../plan/stored/row-schema.ts';
import { TENANTS } from '../plan/stored/row.ts';
import { readClosed, writeClosed } from './closed-memory.ts';
import { readMemory, writeMemory, type Keeping } from './private-memory.ts';

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
export async function answerOfTab(
  keeping: Keeping,
  tabId: number,
  org: string | undefined,
): Promise<TabAnswer | null> {
  const found = (await read(keeping))[String(tabId)];
  return found && found.org === (org ?? null) ? found : null;
}

/** Keeps what the user said of a tab; null forgets it. */
export async function setAnswerOfTab(
  keeping: Keeping,
  tabId: number,
  org: string | undefined,
  answer: TabAnswer | null,
): Promise<void> {
  const { [String(tabId)]: _, ...others } = await read(keeping);
  const next = answer ? { ...others, [String(tabId)]: { ...answer, org: org ?? null } } : others;
  if (keeping === 'memory') await writeMemory({ [KEY]: next });
  else await writeClosed(KEY, next);
}

async function read(keeping: Keeping): Promise<Record<string, v.InferOutput<typeof AnswerSchema>>> {
  const kept = keeping === 'memory' ? (await readMemory())[KEY] : await readClosed(KEY);
  const parsed = v.safeParse(v.record(v.string(), AnswerSchema), kept);
  return parsed.success ? parsed.output : {};
}
