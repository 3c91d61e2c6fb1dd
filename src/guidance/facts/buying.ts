import { disputed, inferred, reported, stated, type Facts } from './fact.ts';

/** P: buying in the new tenant. */
export const BUYING: Facts = {
  'P-01': stated('try-or-buy'),
  'P-02': stated('try-or-buy'),
  'P-03': stated('try-or-buy'),
  'P-04': stated('try-or-buy'),
  'P-05': stated('buy-licences'),
  'P-06': stated('buy-licences'),
  'P-07': stated('future-start-date'),
  'P-08': stated('try-or-buy'),
  'P-09': disputed('nonprofit-answer', 'nonprofit-eligibility'),
  'P-10': stated('academic-eligibility'),
  'P-10b': inferred('inference', 'academic-eligibility'),
  'P-11': inferred('inference', 'buy-licences'),
  'P-12': stated('change-country'),
  'P-13': reported('compare-plans'),
  'P-14': reported('pricing-blog'),
  'P-15': reported('partner-news-january'),
  'P-16': reported('partner-news-october'),
};
