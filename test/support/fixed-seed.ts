import fc from 'fast-check';

/** A run says the same as the one before. Who looks for more gives another seed: `FC_SEED=7 npx vitest run`. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
