import { signAuditWith } from '../src/kernel/audit/keys.ts';
import { sealSecretsWith } from '../src/kernel/login/sealing.ts';

// Files of tests follow each other in one process, as requests do in the product; what a process is told once, at its
// start, each file tells it anew.
signAuditWith(null);
sealSecretsWith([]);
