import type { QuestionField } from '../../../src/plan/changes/questions.ts';

/** What data may move: the question's field, and the words of its box. */
export const DATA = [
  ['data.mailboxes', 'data_mailboxes'],
  ['data.oneDrive', 'data_oneDrive'],
  ['data.sharePoint', 'data_sharePoint'],
  ['data.teams', 'data_teams'],
] as const satisfies readonly (readonly [QuestionField, string])[];

/** Questions that shape the plan and stand apart; all others are special cases. */
export const SHAPING: ReadonlySet<QuestionField> = new Set<QuestionField>([
  'migrationTool',
  'customDomain',
  'domainMoves',
  'plan.cutOverOn',
  ...DATA.map(([field]) => field),
]);
