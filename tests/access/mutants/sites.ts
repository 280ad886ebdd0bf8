import ts from 'typescript';

/** A check in the source that can be taken away while the product runs. */
export interface Site {
  readonly id: number;
  readonly file: string;
  readonly line: number;
  /** `check`: asks the rule of access and is answered yes; `refusal`: no longer refuses; `clause`: a part of a rule. */
  readonly kind: 'check' | 'refusal' | 'clause';
  readonly text: string;
}

/** The name under which an outcome is kept. */
export const siteName = ({ file, line, text }: Site): string => `${file}:${line} ${text}`;

/** Functions that decide who may; a call of one of them is a check. */
const checks = new Set([
  'can',
  'mayWorkOn',
  'worksOn',
  'mayReadMinutes',
  'knowsOfMeeting',
  'readsPart',
  'readsSignal',
  'mayEndRepresentation',
  'mayKeepLists',
]);
/** Files in which every part of a condition is a rule by itself. */
const rules = /src\/kernel\/access\/can\.ts$|policy\.ts$/;
const refusals = new Set(['notFound', 'forbidden']);

/**
 * The same source with a switch at every check: `globalThis.omtafelMutant(id, said, open)` gives what the check said, or
 * that it is open while it is taken away, and notes where it would have said no. One instrumented product serves all
 * mutants; a fallback reads the number from the environment, for a test of its own.
 */
export function instrumented(file: string, source: string, firstId: number): { text: string; sites: Site[] } {
  const tree = ts.createSourceFile(
    file,
    source,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const sites: Site[] = [];
  const inserts: Insert[] = [];
  const add = (kind: Site['kind'], node: ts.Node, open: boolean): void => {
    const id = firstId + sites.length;
    const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    sites.push({ id, file, line, kind, text: node.getText().replaceAll(/\s+/g, ' ').slice(0, 120) });
    inserts.push(
      { at: node.getStart(), text: `globalThis.omtafelMutant(${id}, `, closes: false },
      { at: node.getEnd(), text: `, ${open})`, closes: true },
    );
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && checks.has(node.expression.text)) {
      add('check', node, true);
    }
    if (ts.isIfStatement(node) && refuses(node.thenStatement)) add('refusal', node.expression, false);
    if (rules.test(file)) clauses(node);
    ts.forEachChild(node, visit);
  };
  const clauses = (node: ts.Node): void => {
    const and = ts.SyntaxKind.AmpersandAmpersandToken;
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === and) {
      for (const part of [node.left, node.right]) if (!isAnd(part)) add('clause', part, true);
    }
    if (ts.isIfStatement(node) && returnsFalse(node.thenStatement)) add('clause', node.expression, false);
  };
  const isAnd = (node: ts.Node): boolean =>
    ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
  visit(tree);
  if (sites.length === 0) return { text: source, sites };
  let text = source;
  for (const { at, text: insert } of inserted(inserts)) text = text.slice(0, at) + insert + text.slice(at);
  return { text: `${fallback}${text}`, sites };
}

const fallback =
  'globalThis.omtafelMutant ??= ((off) => (id, said, open) => id === off ? open : said)(Number(process.env.OMTAFEL_MUTANT ?? -1)) as never; ';

interface Insert {
  readonly at: number;
  readonly text: string;
  readonly closes: boolean;
}

/** From the end to the start, so that earlier places stay where they are; an inner one closes before an outer one. */
function inserted(inserts: readonly Insert[]): readonly Insert[] {
  return inserts
    .map((each, order) => ({ ...each, order }))
    .sort(
      (one, other) =>
        other.at - one.at ||
        Number(one.closes) - Number(other.closes) ||
        (one.closes ? one.order - other.order : other.order - one.order),
    );
}

const onlyIn = (statement: ts.Statement): ts.Statement | undefined =>
  ts.isBlock(statement) ? (statement.statements.length === 1 ? statement.statements[0] : undefined) : statement;

function refuses(statement: ts.Statement): boolean {
  const only = onlyIn(statement);
  if (only === undefined || !ts.isThrowStatement(only) || only.expression === undefined) return false;
  const thrown = only.expression;
  return ts.isCallExpression(thrown) && ts.isIdentifier(thrown.expression) && refusals.has(thrown.expression.text);
}

function returnsFalse(statement: ts.Statement): boolean {
  const only = onlyIn(statement);
  return only !== undefined && ts.isReturnStatement(only) && only.expression?.kind === ts.SyntaxKind.FalseKeyword;
}
