import type { Child } from 'hono/jsx';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { Button, HiddenField, Paragraph } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';

/**
 * One tap for whoever can always: a form of its own above the questions, so that Enter in a field never presses it.
 * @param fields what else the form has to carry
 */
export function allDays(
  cx: AnonymousCx | Cx,
  {
    action,
    label,
    fields,
  }: { readonly action: string; readonly label: string; readonly fields: Readonly<Record<string, string>> },
): Child {
  return (
    <>
      <form action={action} method="post" aria-label={label}>
        {Object.entries({ ...fields, all: 'yes' }).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <Button kind="primary" wide>
          {label}
        </Button>
      </form>
      <Paragraph>{texts(cx.language).answer.orEach}</Paragraph>
    </>
  );
}
