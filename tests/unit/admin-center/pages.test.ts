import { describe, expect, it } from 'vitest';
import { KNOWN_PAGES, PAGES } from '../../../src/admin-center/pages.ts';
import { mayBeKnownPage } from '../../../src/admin-center/may-be-known-page.ts';
import { adminRoute } from '../../../src/admin-center/routes.ts';

const linked = KNOWN_PAGES.flatMap((page) => {
  const { path } = PAGES[page];
  return path === null ? [] : [[page, path] as const];
});
const words = KNOWN_PAGES.flatMap((page) => PAGES[page].words.map((word) => [page, word] as const));
const ID = '93806cd6-849f-4a09-8332-9870b0fdb51a';

describe('the table of pages', () => {
  it.each(linked)('%s is met again where its link leads, and the watcher notices it', (page, path) => {
    const href = `https://admin.cloud.microsoft/?#${path}`;
    expect(adminRoute(href).page).toBe(page);
    expect(mayBeKnownPage(href)).toBe(true);
  });

  it.each(words)('%s is met under its first word %s, and the watcher notices it', (page, word) => {
    // A page that no link leads to takes an id.
    const rest = PAGES[page].path?.replace(/^\/[^/]+/, '') ?? `/${ID}/${ID}`;
    expect(adminRoute(`https://admin.cloud.microsoft/#/${word}${rest}`).page).toBe(page);
    expect(mayBeKnownPage(`https://admin.cloud.microsoft/#/${word}`)).toBe(true);
  });
});
