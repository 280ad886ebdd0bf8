/** Rules about what stands in a file, as far as the text alone shows it. */
import type { Violation } from './house.ts';

const longestFace = 60;

/** The face of a module is short and says each name: `text` is the content of an `index.ts`. */
export function checkFace(file: string, text: string): Violation[] {
  if (!/^src\/modules\/[^/]+\/index\.ts$/.test(file)) return [];
  const code = withoutComments(text);
  const lines = text.trimEnd().split('\n').length;
  const found: Violation[] = [];
  if (lines > longestFace) {
    found.push({
      file,
      rule: 'face-too-long',
      text: `${lines} lines, at most ${longestFace}: offer less, or split the module`,
    });
  }
  if (/\bexport\s+(?:type\s+)?\*/.test(code)) {
    found.push({ file, rule: 'face-without-names', text: 'name what others may use instead of `export *`' });
  }
  if (/\bexport\s+default\b|\bas\s+default\b/.test(code)) {
    found.push({ file, rule: 'face-without-names', text: 'name what others may use instead of `export default`' });
  }
  return found;
}

/** kernel/audit only writes: reading the trail is a right of its own, kept in src/modules/audit. */
export function checkAuditWritesOnly(file: string, text: string): Violation[] {
  if (!/^src\/kernel\/audit\/.*\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) return [];
  const reader =
    /\bexport\s+(?:async\s+)?(?:function|const)\s+((?:read|list|find|get|load|fetch|query|select|search)[A-Z]\w*)/.exec(
      withoutComments(text),
    );
  if (!reader) return [];
  return [{ file, rule: 'audit-reads', text: `kernel/audit only writes; move ${reader[1]} to src/modules/audit` }];
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}
