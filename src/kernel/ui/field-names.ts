import { createContext, useContext } from 'hono/jsx';

/** What the fields of a page are called, for the summary above them. Nothing is kept where nobody asks. */
export const FieldNames = createContext<Map<string, string> | null>(null);

/** A field that is drawn says its label. */
export function sayLabel(name: string, label: string): void {
  useContext(FieldNames)?.set(name, label);
}
