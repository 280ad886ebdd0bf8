import type { Child } from 'hono/jsx';
import { draw, raw } from './jsx-runtime.ts';

let asked: Map<string, string> | null = null;

/** Draws a part of a page here and now, and notes in `names` what its fields are called: for the summary above it. */
export function drawNaming(names: Map<string, string>, part: Child): Child {
  const before = asked;
  asked = names;
  try {
    return raw(draw(part));
  } finally {
    asked = before;
  }
}

/** A field that is drawn says its label. Nothing is kept where nobody asks. */
export function sayLabel(name: string, label: string): void {
  asked?.set(name, label);
}
