import type { Child } from 'hono/jsx';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { Button, HiddenField, Paragraph, Stack, SubmissionField } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';

/**
 * One tap for whoever can always, or never: a form of its own above the questions, so that Enter in a field never presses it.
 * @param fields what else the form has to carry
 */
export function allDays(
  cx: AnonymousCx | Cx,
  {
    action,
    all,
    none,
    fields,
  }: {
    readonly action: string;
    readonly all: string;
    readonly none: string;
    readonly fields: Readonly<Record<string, string>>;
  },
): Child {
  return (
    <>
      <form action={action} method="post" aria-label={texts(cx.language).answer.atOnce}>
        {Object.entries(fields).map(([name, value]) =>
          name === 'submission' ? <SubmissionField submission={value} /> : <HiddenField name={name} value={value} />,
        )}
        <Stack>
          <Button kind="quiet" name="rest" value="yes" wide>
            {all}
          </Button>
          <Button kind="quiet" name="rest" value="no" wide>
            {none}
          </Button>
        </Stack>
      </form>
      <Paragraph>{texts(cx.language).answer.orEach}</Paragraph>
    </>
  );
}

/** Sends what was said, and yes to the moments of which nothing was said: who misses one day taps twice. Never the first button. */
export const restOfDays = (label: string): Child => (
  <Button kind="quiet" name="rest" value="yes">
    {label}
  </Button>
);
