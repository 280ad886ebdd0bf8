import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { RoundTable, type Seat } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import type { MissingChair } from '../model.ts';
import type { PersonAtTable } from '../queries/people.ts';

type Props = {
  language: Language;
  people: readonly PersonAtTable[];
  missing: readonly MissingChair[];
  /** Agreements per person, done and open, where the page knows them. */
  agreements?: ReadonlyMap<string, { readonly done: number; readonly open: number }>;
  /** The list of the same people stands elsewhere on the page. */
  listElsewhere?: boolean;
};

/** The table from above: clients at the head, then clockwise who sits here, an empty chair for what is missing. */
export const TablePicture: FC<Props> = ({ language, people, missing, agreements, listElsewhere }) => {
  const words = texts(language).pages.table;
  const seated = people.filter((person) => person.state === 'accepted');
  const seats: Seat[] = seated.map((person) => ({
    label: person.givenName,
    you: person.kind === 'client',
    done: agreements?.get(person.personId)?.done ?? 0,
    open: agreements?.get(person.personId)?.open ?? 0,
  }));
  for (const kind of missing) seats.push({ label: words.empty[kind], gone: true, done: 0, open: 0 });
  const named = (head: boolean): string =>
    seats
      .filter((seat) => (seat.you ?? false) === head)
      .map((seat) => seat.label)
      .join(', ');
  return (
    <RoundTable
      language={language}
      seats={seats}
      middle={[words.middle]}
      title={words.picture}
      description={words.description(named(true), named(false))}
      list={listElsewhere ? 'elsewhere' : 'hidden'}
    />
  );
};
