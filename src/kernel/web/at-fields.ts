import { Refusal } from '../errors.ts';
import type { Sent } from './form-data.ts';
import { type Outcome, wrong } from './route.ts';

/** An error at the field that has the name of the refusal's reason, or at another field. */
type AtField = string | readonly [field: string, error: string];

/**
 * Runs the work of a form. A refusal that belongs to one of its fields (somebody left the table in the meantime, a
 * client was not named) is shown at that field; any other ends the request.
 */
export async function atFields(
  sent: Sent,
  fields: Readonly<Record<string, AtField>>,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    const at = Object.hasOwn(fields, error.reason) ? fields[error.reason] : undefined;
    if (at === undefined) throw error;
    const [field, text] = typeof at === 'string' ? [error.reason, at] : at;
    return wrong(sent, { [field]: text });
  }
}
