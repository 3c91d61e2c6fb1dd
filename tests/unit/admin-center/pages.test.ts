import { describe, expect, it } from 'vitest';
import { KNOWN_PAGES, PAGES } from '../../../src/admin-center/pages.ts';
import { mayBeKnownPage } from '../../../src/admin-center/may-be-known-page.ts';
import { adminRoute } from '../../../src/admin-center/routes.ts';

const linked = KNOWN_PAGES.flatMap((page) => {
  const { path } = PAGES[page];
  return path === null ? [] : [[page, path] as const];
});

describe('the table of pages', () => {
  it.each(linked)('%s is met again where its link leads, and the watcher notices it', (page, path) => {
    const href = `https://admin.cloud.microsoft/?#${path}`;
    expect(adminRoute(href).page).toBe(page);
    expect(mayBeKnownPage(href)).toBe(true);
  });

  it.each(KNOWN_PAGES)('the watcher knows the first word of %s', (page) =>
    expect(mayBeKnownPage(`https://admin.cloud.microsoft/#/${PAGES[page].word}`)).toBe(true),
  );
});
