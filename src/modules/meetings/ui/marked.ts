import type { Cx } from '../../../kernel/cx.ts';
import type { PaperDocument } from '../../../kernel/paper/document.ts';
import { writeMarks } from '../../../kernel/privacy/mark.ts';

/** What was destroyed says so in the words of the reader, also on paper. */
export const marked = (cx: Cx, paper: PaperDocument): PaperDocument =>
  JSON.parse(JSON.stringify(paper), (_key, value: unknown) =>
    typeof value === 'string' ? writeMarks(value, cx.language) : value,
  ) as PaperDocument;
