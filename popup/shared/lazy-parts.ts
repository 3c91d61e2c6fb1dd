/** What the popup rarely needs, in one chunk: each chunk more would split what all share into smaller ones. */
export { KeptOffNotice } from './kept-off-notice.tsx';
export { NewTenantWays } from './new-tenant-ways.tsx';
export { StartTrouble } from './start-trouble.tsx';
