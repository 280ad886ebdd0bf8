import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { texts } from '../messages/index.ts';
import { remarksOn } from '../rules/remarks.ts';

/** The script that a page with `WordingBeside` wants: the remarks while typing. */
export const wordingScripts: readonly string[] = ['wording'];

type Props = {
  readonly cx: Cx;
  /** What stands in the field, or was sent. */
  readonly text: string;
  /** Name of the field that is typed in; left out: a text that was sent already. */
  readonly field?: string;
};

/**
 * Beside a text that a client will read: what the question may evoke, other ways to ask, words that are hard. For
 * professionals only. Without script it speaks of what was sent or stored; with script of what is being typed. It never
 * holds anything up.
 */
export const WordingBeside: FC<Props> = ({ cx, text, field }) => {
  if (cx.actor.kind !== 'staff') return null;
  const words = texts(cx.language);
  const { seen, turned, reaction } = remarksOn(text, cx.language);
  const quiet = seen.length === 0;
  if (quiet && field === undefined) return null;
  return (
    <div
      class="om-wording"
      data-wording={field === undefined ? undefined : `f-${field}`}
      role={field === undefined ? undefined : 'status'}
      hidden={quiet}
    >
      <p>
        <strong>{words.title}.</strong> {words.free}
      </p>
      <ul>
        {seen.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p hidden={turned.length === 0}>
        {words.turned} <q lang="nl">{turned.join(' ')}</q>
      </p>
      <p hidden={reaction === null}>{reaction}</p>
    </div>
  );
};
