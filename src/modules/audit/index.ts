/** The face of audit: the chain over the trail, and checking it. */
export { anchorsOf, headsIn } from './jobs/heads.ts';
export { keepAudit, sealAll } from './jobs/keeper.ts';
export { type Proofs, type Verdict, verifyTrail } from './queries/verify.ts';
export { keysMissing } from './queries/keys.ts';
export { processingLines } from './queries/processing.ts';
