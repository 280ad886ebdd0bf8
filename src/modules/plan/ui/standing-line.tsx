import type { FC } from 'hono/jsx';
import type { Language } from '../../../kernel/i18n/language.ts';
import { Pairs, Words } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { type PlanStanding, standingAnswers } from '../model.ts';
import { nameFor } from './when.ts';

interface Props {
  readonly language: Language;
  readonly standing: readonly PlanStanding[];
  readonly readerId: string;
}

/** The client first, then in the order in which people answered. */
const clientFirst = (standing: readonly PlanStanding[]): PlanStanding[] =>
  standing.toSorted((a, b) => Number(b.person?.client ?? false) - Number(a.person?.client ?? false));

/** "Bea (namens Daan)": who acts for a client answers in the own name. */
const whoStands = (language: Language, { person, onBehalfOf }: PlanStanding, readerId: string): string =>
  onBehalfOf === null
    ? nameFor(language, person, readerId)
    : `${nameFor(language, person, readerId)} (${texts(language).onBehalfOf(onBehalfOf.givenName)})`;

/** "Ja: Daan en Fatima. Voor een deel: Omar." in one line; nothing when nobody answered. */
export const StandingLine: FC<Props> = ({ language, standing, readerId }) => {
  const words = texts(language);
  if (standing.length === 0) return <>{words.plan.nobodyYet}</>;
  const ordered = clientFirst(standing);
  const groups = standingAnswers
    .map((answer) => ({ answer, names: ordered.filter((each) => each.answer === answer) }))
    .filter(({ names }) => names.length > 0);
  return (
    <>
      {groups
        .map(
          ({ answer, names }) =>
            `${words.standing[answer]}: ${names.map((each) => whoStands(language, each, readerId)).join(', ')}.`,
        )
        .join(' ')}
    </>
  );
};

/** Everybody's answer with own words: dissent is kept and shown. */
export const StandingList: FC<Props & { readonly aboutGoal?: boolean }> = (props) => {
  const { language, standing, readerId, aboutGoal = false } = props;
  const words = texts(language);
  if (standing.length === 0) {
    return <p class="om-quiet">{aboutGoal ? words.plan.nobodyYetGoal : words.plan.nobodyYet}</p>;
  }
  return (
    <Pairs
      items={clientFirst(standing).map((each) => ({
        term: whoStands(language, each, readerId),
        value: (
          <>
            {words.standing[each.answer]}
            {each.words === '' ? null : (
              <>
                . <Words>{each.words}</Words>
              </>
            )}
          </>
        ),
      }))}
    />
  );
};
