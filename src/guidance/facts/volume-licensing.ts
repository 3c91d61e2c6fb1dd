import { inferred, stated, type Facts } from './fact.ts';

/** V: volume licensing. */
export const VOLUME_LICENSING: Facts = {
  'V-01': stated('manage-volume-licensing'),
  'V-02': stated('manage-volume-licensing'),
  'V-03': stated('volume-licensing-sign-in'),
  'V-04': stated('activate-volume-licensing'),
  'V-05': stated('activate-volume-licensing'),
  'V-06': stated('activate-volume-licensing'),
  'V-07': stated('activate-volume-licensing'),
  'V-08': stated('volume-licensing-support'),
  'V-09': stated('enterprise-agreement-wrong-account'),
  'V-10': stated('licence-reservations'),
  'V-11': inferred('inference', 'volume-licensing-partner'),
  'V-12': stated('activate-volume-licensing-renewal'),
  'V-13': stated('activate-volume-licensing-renewal'),
  'V-14': stated('move-lifecycle-services'),
};
