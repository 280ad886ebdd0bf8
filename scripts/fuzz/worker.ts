/** The product as a process that also says how much memory is held after everything that can go is gone. */
import '../../src/main.ts';

process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ held: heapUsed + external, rss });
});
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
