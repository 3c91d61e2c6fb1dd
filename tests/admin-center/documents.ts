import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const captured = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'captured', name), 'utf8').replaceAll('>\n<', '><');

/**
 * Strict, with Trusted Types as Microsoft's sibling sites have them. Fluent 8 writes its own style elements and
 * needs the nonce, or the page is without style.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

const HEAD =
  '<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n' +
  '<meta name="viewport" content="width=device-width, initial-scale=1">\n' +
  '<link rel="icon" href="/favicon.svg" type="image/svg+xml">\n<title>Microsoft 365 admin center</title>\n';

/** The captured Fluent 9 markup rides along as templates: cloning them needs no Trusted Types policy. */
export function adminPage(nonce: string): string {
  return (
    `${HEAD}<meta name="style-nonce" content="${nonce}">\n` +
    '<link rel="stylesheet" href="/stand-in/app.css">\n<script type="module" src="/stand-in/app.js"></script>\n' +
    '</head>\n<body>\n<div id="adminAppRoot"></div>\n' +
    `<template id="fluent9-data-grid">${captured('fluent9-data-grid.html')}</template>\n` +
    `<template id="fluent9-table">${captured('fluent9-table.html')}</template>\n` +
    '</body>\n</html>\n'
  );
}

/** Another app on the same host: the exchange admin center, the sign-in and so on. Nothing may appear there. */
export function otherApp(name: string): string {
  return `${HEAD}</head>\n<body>\n<main><h1>${name}</h1><p>Another app on this host.</p></main>\n</body>\n</html>\n`;
}

export const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#2f3b45"/></svg>';
