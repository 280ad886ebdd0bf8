import type { FC } from 'hono/jsx';
import type { Cx } from '../../../kernel/cx.ts';
import { fullName } from '../../../kernel/i18n/names.ts';
import { PeopleList, type PersonItem } from '../../../kernel/ui/index.ts';
import { roleName, texts } from '../messages/index.ts';
import { askedFor, type MissingChair } from '../model.ts';
import { householdPaths } from '../paths.ts';
import type { PersonAtTable } from '../queries/people.ts';
import type { AwayAtTable } from '../queries/stand-in.ts';

type Props = {
  cx: Cx;
  householdId: string;
  people: readonly PersonAtTable[];
  missing: readonly MissingChair[];
  /** Who is away today, and who stands in. */
  away?: readonly AwayAtTable[];
  /** Names lead to the page of the place. */
  linked?: boolean;
};

/** Everybody who sits or is asked, the client first, with role, organisation and mandate; empty chairs last. */
export const PeopleAtTable: FC<Props> = ({ cx, householdId, people, missing, away = [], linked }) => {
  const words = texts(cx.language).pages;
  const shown = people.filter((person) => person.state === 'accepted' || person.state === 'asked');
  const items: PersonItem[] = shown.map((person) => personItem(cx, householdId, person, away, linked === true));
  for (const kind of missing.filter((each) => askedFor(people, each) === undefined)) {
    items.push({ name: words.table.empty[kind], gone: true, small: words.table.missing[kind] });
  }
  return <PeopleList items={items} />;
};

function personItem(
  cx: Cx,
  householdId: string,
  person: PersonAtTable,
  away: readonly AwayAtTable[],
  linked: boolean,
): PersonItem {
  const { language } = cx;
  const words = texts(language).pages;
  const name = fullName(person);
  const tags = [
    ...person.roles.map((role) => roleName(language, role)),
    ...(person.starter ? [words.starter] : []),
    ...person.deputyFor.map((role) => words.deputyFor(roleName(language, role))),
    ...away
      .filter((each) => each.deputyId === person.personId && !each.refused)
      .map((each) => words.standsIn(each.givenName)),
  ].join(', ');
  const gone = away.some((each) => each.personId === person.personId);
  const about = [person.function, person.organisation].filter((part) => part !== '' && part !== null).join(', ');
  return {
    name:
      linked && person.kind !== 'client' ? (
        <a class="nl-link" href={householdPaths.place(householdId, person.placeId)}>
          {name}
        </a>
      ) : (
        name
      ),
    you: person.kind === 'client',
    ...(about === '' ? {} : { about }),
    ...(tags === '' ? {} : { tag: tags }),
    ...(person.state === 'asked' ? { gone: true, mark: { state: 'open' as const, word: words.states.asked } } : {}),
    ...(gone ? { mark: { state: 'open' as const, word: words.awayNow } } : {}),
    ...(person.mandate === '' ? {} : { small: words.table.mayDecide(person.mandate) }),
  };
}
