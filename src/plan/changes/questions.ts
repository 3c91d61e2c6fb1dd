import { CLOUDS, CUSTOMERS } from '../../guidance/model.ts';
import { OLD_SELLERS } from '../../guidance/situation.ts';
import { isCalendarDay } from '../../calendar/days.ts';
import type { Answers } from '../stored/content-schema.ts';

/** A question beyond the first two. Its words are `unknown_…`, where the guide names what it does not know. */
export type Question =
  | { field: QuestionField; kind: 'choice'; options: readonly string[]; words: string }
  | { field: QuestionField; kind: 'flag' }
  | { field: QuestionField; kind: 'day' };

/** Fields of the situation that an admin can answer for the whole move, by path. */
export const QUESTION_FIELDS = [
  'migrationTool',
  'data.mailboxes',
  'data.oneDrive',
  'data.sharePoint',
  'data.teams',
  'data.holds',
  'customDomain',
  'domainMoves',
  'groupLicensing',
  'plan.buyOn',
  'plan.cutOverOn',
  'customer',
  'clouds.old',
  'clouds.new',
  'partnerCountry',
  'oldSeller',
] as const;
export type QuestionField = (typeof QUESTION_FIELDS)[number];

/** Only Chile has a window of its own [C-13]; `ZZ` stands for any other country. */
const COUNTRIES = ['CL', 'ZZ'];
const TOOLS = ['mailbox-tool', 'orchestrator', 'third-party', 'manual'];

const CHOICES: Partial<Record<QuestionField, { options: readonly string[]; words: string }>> = {
  migrationTool: { options: TOOLS, words: 'tool' },
  customer: { options: CUSTOMERS, words: 'customer' },
  'clouds.old': { options: CLOUDS, words: 'cloud' },
  'clouds.new': { options: CLOUDS, words: 'cloud' },
  partnerCountry: { options: COUNTRIES, words: 'country' },
  oldSeller: { options: OLD_SELLERS, words: 'seller' },
};

/** Every question, in the order in which it is asked. */
export const QUESTIONS: readonly Question[] = QUESTION_FIELDS.map((field) => {
  const choice = CHOICES[field];
  if (choice) return { field, kind: 'choice', ...choice };
  return { field, kind: field.startsWith('plan.') ? 'day' : 'flag' };
});

/** What an answer may be: text and days as text, yes or no as a boolean, null to take it back. */
export type AnswerValue = string | boolean | null;

/** The present answer to a question, null while it is open. */
export function answerTo(answers: Answers, field: QuestionField): AnswerValue {
  const [first = '', second] = field.split('.');
  const found = (answers as Readonly<Record<string, unknown>>)[first];
  const value =
    second === undefined ? found : (found as Readonly<Record<string, unknown>> | undefined)?.[second];
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** The answers with one changed; as they were when the question admits no such answer. */
export function withAnswer(answers: Answers, field: QuestionField, value: AnswerValue): Answers {
  if (!admits(field, value)) return answers;
  const [first = '', second] = field.split('.');
  const before = (answers as Readonly<Record<string, unknown>>)[first];
  const inner = second === undefined ? value : put(before ?? {}, second, value);
  return put(answers, first, inner);
}

/** Checked by hand and not by schema: the popup carries no schemas. */
function admits(field: QuestionField, value: AnswerValue): boolean {
  if (value === null) return true;
  const question = QUESTIONS.find((one) => one.field === field);
  if (question?.kind === 'choice') return question.options.includes(String(value));
  if (question?.kind === 'flag') return typeof value === 'boolean';
  return /^20\d{2}-\d{2}-\d{2}$/.test(String(value)) && isCalendarDay(String(value));
}

function put(object: object, key: string, value: unknown): object {
  const others = Object.entries(object).filter(([name]) => name !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}
