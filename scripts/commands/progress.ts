/** How far long work is, on stderr, and only where somebody watches: a log or a pipe gets no bar. */
import type { WriteStream } from 'node:tty';

/** Told of every step; `end` wipes the line. */
export interface Progress {
  step(label: string, done: number, total: number): void;
  end(): void;
}

const width = 24;
/** A terminal is not written faster than anybody reads. */
const pauseMs = 100;

/** `[######..................]  25 %  audit_event`, as wide as the terminal lets it be. */
export function barOf(label: string, done: number, total: number, columns: number): string {
  const part = total <= 0 ? 1 : Math.min(1, Math.max(0, done / total));
  const full = Math.round(part * width);
  const percent = `${Math.floor(part * 100)}`.padStart(3);
  return `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${percent} %  ${label}`.slice(0, Math.max(0, columns - 1));
}

export function progressOn(stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'> = process.stderr): Progress {
  if (!stream.isTTY) return { step: () => {}, end: () => {} };
  let last = 0;
  return {
    step: (label, done, total) => {
      if (done < total && Date.now() - last < pauseMs) return;
      last = Date.now();
      stream.write(`\r\u001b[K${barOf(label, done, total, stream.columns)}`);
    },
    end: () => {
      stream.write('\r\u001b[K');
    },
  };
}
