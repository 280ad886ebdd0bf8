import type { Cx } from '../cx.ts';

/**
 * Several lists about the actor in one statement, however many they are.
 * @typeParam Rows a row of each list, as PostgreSQL writes it in JSON: instants are text
 * @param name names the statement, prepared once per connection
 * @param questions SQL of each list, in its order: $1 the actor, $2 the day, $3 the instant; what comes later only beside what
 * comes before it
 */
export async function listsOf<Rows extends Record<string, unknown>>(
  cx: Pick<Cx, 'statement' | 'actor' | 'today' | 'now'>,
  name: string,
  questions: { readonly [List in keyof Rows]: string },
): Promise<{ readonly [List in keyof Rows]: readonly Rows[List][] }> {
  const texts = Object.values<string>(questions);
  const asked = texts.some((rows) => rows.includes('$3')) ? 3 : texts.some((rows) => rows.includes('$2')) ? 2 : 1;
  return listsFor<Rows>(cx, name, questions, [cx.actor.personId, cx.today, cx.now].slice(0, asked));
}

/** The same about something else than the actor: `values` are what the questions ask with, from $1 on. */
export async function listsFor<Rows extends Record<string, unknown>>(
  cx: Pick<Cx, 'statement'>,
  name: string,
  questions: { readonly [List in keyof Rows]: string },
  values: readonly unknown[],
): Promise<{ readonly [List in keyof Rows]: readonly Rows[List][] }> {
  type Lists = { readonly [List in keyof Rows]: readonly Rows[List][] };
  const lists = Object.entries<string>(questions).map(
    ([list, rows]) => `(select coalesce(json_agg(w), '[]') from (${rows}) w) as "${list}"`,
  );
  const [found] = await cx.statement<Lists>(name, `select ${lists.join(', ')}`, values);
  if (found === undefined) throw new Error('a row of lists is always one');
  return found;
}
