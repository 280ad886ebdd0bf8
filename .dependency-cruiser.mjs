/** For `npx depcruise` by hand and for editors; the rules themselves are typed and live with the structure check. */
export { importRules as default } from './scripts/structure/import-rules.ts';
