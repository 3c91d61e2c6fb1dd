import { answerTo, type QuestionField } from '../plan/changes/questions.ts';
import type { Answers } from '../plan/stored/content-schema.ts';

/** The four answers that shape a plan, and the fields of which one must be answered. */
const SHAPING = {
  tool: ['migrationTool'],
  data: ['data.mailboxes', 'data.oneDrive', 'data.sharePoint', 'data.teams'],
  domain: ['domainMoves'],
  cutOver: ['plan.cutOverOn'],
} as const satisfies Record<string, readonly QuestionField[]>;

export type ShapingAnswer = keyof typeof SHAPING;

/** The key of each one's question. */
export const SHAPING_QUESTIONS: Readonly<Record<ShapingAnswer, string>> = {
  tool: 'unknown_migrationTool',
  data: 'ask_data',
  domain: 'unknown_domainMoves',
  cutOver: 'unknown_plan_cutOverOn',
};

/** The four answers in order, each with whether it is given. */
export function shapingAnswers(answers: Answers): { id: ShapingAnswer; isGiven: boolean }[] {
  return (Object.keys(SHAPING) as ShapingAnswer[]).map((id) => ({
    id,
    isGiven: SHAPING[id].some((field) => answerTo(answers, field) !== null),
  }));
}
