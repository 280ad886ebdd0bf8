import type { FC } from 'hono/jsx';
import { HiddenField } from './hidden-field.tsx';

/** Stands where it will say for whom the page was drawn; a character that no form lets in, as in `kernel/privacy/mark.ts`. */
export const shownToSign = '\u0092';
export const shownToField = 'shown-to';

/** The id of this filling-in, and for whom the form was drawn: sent by somebody else it is refused. */
export const SubmissionField: FC<{ submission: string }> = ({ submission }) => (
  <>
    <HiddenField name="submission" value={submission} />
    <HiddenField name={shownToField} value={shownToSign} />
  </>
);
