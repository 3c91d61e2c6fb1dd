import { NO_DATE, others, source, type Source } from './source.ts';

const LEARN = 'https://learn.microsoft.com/';
const NO_PAGE = { undated: 'No one page stands behind it.' };

/** Texts by others, copies of Microsoft's texts, and what no page says. */
export const OTHER_SOURCES = {
  // Resellers and distributors
  'cloudblue-extended-terms': others('CloudBlue: extended service terms', {
    undated: 'Of 2026, with no day.',
  }),
  'resellers-extended-terms': others('CloudBlue, CloudCockpit, Cloud Factory, Appxite, Ingram Micro', {
    undated: 'Five texts, each with a date of its own or none.',
  }),
  'provider-guides': others('Guides on changing the provider', { undated: 'Eight guides of several dates.' }),
  'godaddy-guides': others('Guides on leaving GoDaddy', '2026-04-02'),
  'bemo-guide': others('BEMO: a guide for direct customers', NO_DATE),

  // Copies of Microsoft's announcements
  'message-mc1216259': source(
    'thirdParty',
    'Message centre MC1216259',
    'https://mc.merill.net/message/MC1216259',
    '2026-01-09',
  ),
  'message-mc1381110': source(
    'thirdParty',
    'Message centre MC1381110',
    'https://admin.cloud.microsoft/?#/MessageCenter/:/messages/MC1381110',
    { undated: 'Of June 2026; the message itself needs a sign-in.' },
  ),
  'message-mc1191924': others('Message centre MC1191924', { undated: 'Seen in copies that show no date.' }),
  'pricing-blog': source(
    'thirdParty',
    'Microsoft 365 blog: new capabilities and pricing',
    'https://www.microsoft.com/en-us/microsoft-365/blog/2025/12/04/advancing-microsoft-365-new-capabilities-and-pricing-update/',
    '2025-12-04',
  ),
  'partner-news-january': source(
    'thirdParty',
    'Partner Center announcements, January 2026',
    `${LEARN}partner-center/announcements/2026-january`,
    { undated: "A month's announcements on one page, read through somebody else's list." },
  ),
  'partner-news-october': source(
    'thirdParty',
    'Partner Center announcements, October 2026',
    `${LEARN}partner-center/announcements/2026-october`,
    '2026-10-01',
  ),
  'project-online-banner': source(
    'thirdParty',
    'Project Online banner (Microsoft Learn)',
    `${LEARN}projectonline/get-started-with-project-online`,
    { undated: 'A banner, quoted in three texts; it shows no date of its own.' },
  ),
  'nonprofit-answer': others('Microsoft Q&A 5918616', {
    undated: 'Seen in a mirrored copy, which shows no date.',
  }),
  'teams-port-orders': source(
    'thirdParty',
    'Teams: port orders',
    `${LEARN}microsoftteams/phone-number-calling-plans/port-order-overview`,
    { undated: 'The page was not read; a thread of 2022 in its repository names it.' },
  ),
  'compare-plans': source(
    'thirdParty',
    'Compare all plans, listed by msportals.io',
    'https://www.microsoft.com/microsoft-365/business/compare-all-microsoft-365-business-products',
    '2026-08-06',
  ),

  // Blogs, tools and threads
  'admindroid-grace': others('AdminDroid: grace period ends', NO_DATE),
  'grace-blog': others("Consultant's blog on the end of grace", '2026-10-25'),
  'insentra-domains': others('Insentra: moving a domain', '2026-01-25'),
  'domain-error-blog': others('timmcmic.blog: a domain that is already added', NO_DATE),
  'migration-sku-blog': others('kevinstreet.co.uk: the migration licence', NO_DATE),
  'office-365-essentials': others('EvotecIT: O365Essentials', '2026-06-23'),
  'edge-issue': others('MicrosoftEdge-Extensions issue 644', { undated: 'A thread that is still open.' }),
  'several-texts': others('', { undated: 'Several texts, each with a date of its own or none.' }),

  // What no page says
  inference: source('inference', '', null, NO_PAGE),
  'azure-transfer': source(
    'inference',
    'Transfer an Azure subscription',
    `${LEARN}azure/role-based-access-control/transfer-subscription`,
    { undated: 'Linked from several Microsoft pages; the page itself was not read.' },
  ),
  practice: source('practice', '', null, NO_PAGE),
  unsettled: source('disputed', '', null, NO_PAGE),
} as const satisfies Readonly<Record<string, Source>>;
