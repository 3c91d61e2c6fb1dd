import { inferred, stated, type Facts } from './fact.ts';

/** R: fewer licences in an old tenant that is kept. */
export const REMOVING: Facts = {
  'R-01': stated('buy-licences'),
  'R-02': stated('buy-licences'),
  'R-02b': inferred('inference', 'buy-licences', 'recurring-billing'),
  'R-03': stated('buy-licences'),
  'R-04': stated('assign-licences'),
  'R-05': stated('buy-licences'),
  'R-06': stated('buy-licences'),
  'R-07': stated('buy-licences'),
  'R-08': stated('scheduled-changes'),
  'R-09': stated('subscription-expires'),
  'R-10': stated('answer-reduce-seats'),
  'R-11': inferred('inference', 'assign-licences'),
};
