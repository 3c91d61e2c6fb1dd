import { configureGlobal } from 'fast-check';

const { FC_SEED } = process.env;

/**
 * fast-check with one seed for all runs, so that a run fails for what was changed and for nothing else.
 * `FC_SEED=7 npm run unit` looks elsewhere.
 */
configureGlobal({ seed: Number(FC_SEED ?? 20_261_126) });

export * from 'fast-check';
