import type { FC, PropsWithChildren } from 'hono/jsx';
import { HiddenField } from './hidden-field.tsx';
import { SubmissionField } from './submission-field.tsx';

type Props = PropsWithChildren<{
  /** Path that the form posts to. */
  action: string;
  /** Uuid of this filling-in: the database refuses the same one twice. */
  submission: string;
  /** Version of what is being changed; a newer one on the server is a conflict. */
  version?: string | number;
  /** Path for the script that keeps a draft; without script nothing happens. */
  autosave?: string;
  /** Without a connection it waits its turn among the entries of this name, and the page goes on; by script. */
  queue?: string;
  /** What is entered here may be shown at once to everybody in the room. */
  open?: boolean;
  id?: string;
  /** Name for who listens, when a page has several forms without a heading. */
  label?: string;
  /** A file can come along. */
  files?: boolean;
}>;

/** A form that posts. No browser bubbles: the server checks, and shows an ErrorSummary. */
export const Form: FC<Props> = ({ action, submission, version, autosave, queue, open, id, label, files, children }) => (
  <form
    class="om-form"
    action={action}
    method="post"
    enctype={files === true ? 'multipart/form-data' : undefined}
    novalidate
    id={id}
    aria-label={label}
    data-autosave={autosave}
    data-queue={queue}
    data-open={open === true ? 'yes' : undefined}
  >
    <SubmissionField submission={submission} />
    {version === undefined ? null : <HiddenField name="version" value={String(version)} />}
    {children}
  </form>
);
