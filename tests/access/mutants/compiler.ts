import ts from 'typescript';
import type { Site } from './sites.ts';

/**
 * Of these guards those without which the product is no valid program: `if (row === undefined) throw notFound()`, after
 * which the row is used. `npm test` begins with the compiler. Only guards that ask nothing but whether something is there;
 * a name that is no longer used does not count.
 */
export function neededByTheCompiler(house: string, sites: readonly Site[]): Site[] {
  const options = optionsOf(house);
  const texts = new Map<string, { readonly version: number; readonly text: string }>();
  const read = (file: string): string | undefined => texts.get(file)?.text ?? ts.sys.readFile(file);
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...new Set(sites.map(({ file }) => `${house}/${file}`))],
    getScriptVersion: (file) => String(texts.get(file)?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text = read(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => house,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    readDirectory: (folder, ...rest) => ts.sys.readDirectory(folder, ...rest),
    directoryExists: (folder) => ts.sys.directoryExists(folder),
    getDirectories: (folder) => ts.sys.getDirectories(folder),
  });
  const faults = (file: string): number =>
    service.getSemanticDiagnostics(file).filter(({ code }) => ![6133, 6192, 6196, 6198].includes(code)).length;
  let version = 0;
  return sites.filter((site) => {
    const file = `${house}/${site.file}`;
    const text = ts.sys.readFile(file) ?? '';
    const guard = guardAt(file, text, site);
    if (guard === null || faults(file) > 0) return false;
    texts.set(file, { version: ++version, text: `${text.slice(0, guard.start)};${text.slice(guard.end)}` });
    const needed = faults(file) > 0;
    texts.set(file, { version: ++version, text });
    return needed;
  });
}

function optionsOf(house: string): ts.CompilerOptions {
  const read = ts.readConfigFile(`${house}/tsconfig.json`, (file) => ts.sys.readFile(file));
  const config: unknown = read.config;
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, house).options, noEmit: true };
}

/** Where the guard of a site stands, if it asks only whether something is there. */
function guardAt(file: string, text: string, site: Site): { start: number; end: number } | null {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  let found: { start: number; end: number } | null = null;
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node) && asksOnlyAbsence(node.expression)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.expression.getStart());
      const same = node.expression.getText().replaceAll(/\s+/g, ' ').slice(0, 120) === site.text;
      if (same && line + 1 === site.line) found = { start: node.getStart(), end: node.getEnd() };
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** `x === undefined`, `x === null`, or several of these with "or" between. */
function asksOnlyAbsence(node: ts.Expression): boolean {
  if (!ts.isBinaryExpression(node)) return false;
  if (node.operatorToken.kind === ts.SyntaxKind.BarBarToken)
    return asksOnlyAbsence(node.left) && asksOnlyAbsence(node.right);
  const nothing =
    node.right.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node.right) && node.right.text === 'undefined');
  return node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken && nothing;
}
