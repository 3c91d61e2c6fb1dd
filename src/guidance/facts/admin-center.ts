import { inferred, reported, stated, type Facts } from './fact.ts';

/** D: hosts and addresses of the admin center. */
export const ADMIN_CENTER: Facts = {
  'D-01': stated('assign-licences'),
  'D-02': stated('cloud-microsoft-domain'),
  'D-03': stated('volume-licensing-sign-in'),
  'D-04': reported('office-365-essentials'),
  'D-05': inferred('inference'),
  'D-06': reported('edge-issue'),
  'D-07': reported('message-mc1191924'),
  'D-08': reported('bemo-guide'),
};
