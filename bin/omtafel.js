#!/usr/bin/env node
// The command of whoever runs Omtafel: `npx omtafel --help`. Plain JavaScript, so that an old Node can say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Omtafel needs Node 22.18 or newer; this is ${process.version}. "npx omtafel" finds the right one.\n`,
  );
  process.exit(2);
}
// Reading the code takes a second, and nothing is open yet: whoever stops a start meanwhile gets the 0 of every ordered
// stop. `src/main.ts` takes these over.
if (process.argv[2] === 'start') {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
}
await import('../scripts/loader.ts');
await import('../scripts/omtafel.ts');
