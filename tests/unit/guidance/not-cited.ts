/**
 * Facts that nothing cites, by the reason why they are kept all the same. The test fails on an id that is missing here,
 * and on one that is cited by now: take it off the list then.
 */
export const NOT_CITED: Readonly<Record<string, string>> = {
  'no rule says it yet': 'B-06 M-28b X-21',
  'confirms or dates another fact, for whoever checks that one': 'L-02c L-02e L-13 L-16 M-38 V-01 V-02',
  'what admins ask: it shaped the guide, no rule says it':
    'Q-01 Q-03 Q-04 Q-05 Q-06 Q-07 Q-08 Q-09 Q-10 Q-11 Q-12 Q-13 Q-14 Q-15',
  'not established: kept so that no rule takes it for known': 'U-01 U-02 U-03 U-04 U-05 U-06 U-07 U-08',
  'moves no licences: kept so that nobody offers it as a way': 'T-07 T-08 T-10 T-11 T-12',
  'hosts and addresses: what may be relied on, and what not': 'D-02 D-04 D-06 D-07',
  'a product or a way of buying that the guide leaves out': 'C-14 P-06 P-07 P-13 V-10',
  "a tool's detail that its own page tells when it is used": 'M-06 M-19 M-26 M-30 M-34 M-35',
};
