import type { Child } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { Heading, Pairs, Stack } from '../../../kernel/ui/index.ts';
import { lawName } from '../../sharing/index.ts';
import { columnWords, texts } from '../messages/index.ts';
import type { Held } from '../queries/everything.ts';
import { writeValue } from './value.tsx';

/** One row about somebody: what stands there, and who answers for it. `end` stands under it. */
function heldItem(cx: Cx, held: Held, end: Child): Child {
  const words = texts(cx.language).export;
  const labels: Readonly<Record<string, string>> = columnWords(cx.language).columns;
  return (
    <li>
      <Pairs
        items={Object.entries(held.row)
          .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
          .map(([column, value]) => ({
            term: labels[`${held.kind}.${column}`] ?? labels[column] ?? column,
            value: writeValue(cx, column, value, held.named[column]),
          }))}
      />
      {held.organisation === null || held.law === null ? null : (
        <p class="om-small om-quiet">{words.keeper(held.organisation, lawName(cx, held.law))}</p>
      )}
      {end}
    </li>
  );
}

/** The rows of one part, by kind; `level` is that of the heading above each kind. */
export function heldList(
  cx: Cx,
  held: readonly Held[],
  kinds: readonly string[],
  end: (each: Held) => Child,
  level: 2 | 3 = 3,
): Child {
  const names: Readonly<Record<string, string>> = columnWords(cx.language).kinds;
  return (
    <Stack>
      {kinds.map((kind) => {
        const rows = held.filter((each) => each.kind === kind);
        if (rows.length === 0) return null;
        return (
          <div>
            <Heading level={level}>{names[kind] ?? kind}</Heading>
            <ul class="om-held">{rows.map((each) => heldItem(cx, each, end(each)))}</ul>
          </div>
        );
      })}
    </Stack>
  );
}
