import { afterAll } from 'vitest';

/** Longer than Preact waits for a frame before it runs effects all the same, in ms. */
const EFFECTS_MS = 50;

// An effect that comes after the file's end would find no document any more.
afterAll(async () => {
  if (typeof document !== 'undefined') await new Promise((resolve) => setTimeout(resolve, EFFECTS_MS));
});
