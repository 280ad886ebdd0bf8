import type { FC } from 'hono/jsx';
import type { ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { Grid, Pairs, Paragraph, PeopleList, RoundTable, Section, Stack } from '../../../../kernel/ui/index.ts';
import { texts } from '../../messages/index.ts';
import type { Meeting } from '../../queries/meeting.ts';
import { headOf, nameFor, writeWhen } from '../../ui/when.ts';
import { answerWords } from './answer-form.tsx';

interface Props {
  cx: Cx;
  data: { readonly table: ReadingTable; readonly meeting: Meeting; readonly awayIds: readonly string[] };
}

/** Who chose the place, as this reader says it; empty where no client did. */
function chosenBy(cx: Cx, { table, meeting }: Props['data']): string {
  const all = texts(cx.language);
  if (!meeting.placeChosenByClient || meeting.place === '') return '';
  if (!table.positions.includes('client')) return all.placeByClient;
  return table.clientIds.length > 1 ? all.placeByOneOfYou : all.placeByYou;
}

/** When, where and with whom, in words and as the table from above. */
export const MeetingFacts: FC<Props> = ({ cx, data }) => {
  const { meeting, awayIds } = data;
  const isAway = (person: Meeting['people'][number]) => person.answer !== 'cannot' && awayIds.includes(person.personId);
  const all = texts(cx.language);
  const words = all.meeting;
  const creator = meeting.people.find((person) => person.personId === meeting.createdBy);
  const together = meeting.createdBy !== meeting.typedBy && creator !== undefined;
  const place = [meeting.place, chosenBy(cx, data)].filter(Boolean).join('. ');
  return (
    <Grid kind="words">
      <Stack wide>
        <Pairs
          items={[
            { term: words.when, value: writeWhen(cx, meeting.startsAt) },
            { term: words.howLong, value: all.minutesLong(meeting.minutesLong) },
            { term: words.where, value: meeting.place === '' ? all.placeOpen : place },
          ]}
        />
        {together ? <Paragraph look="small">{all.filledInTogether(creator.givenName)}</Paragraph> : null}
        <Section id="wie" title={words.who}>
          <PeopleList
            items={meeting.people.map((person) => ({
              name: nameFor(cx, person),
              you: person.client,
              about: person.organisation,
              small: isAway(person)
                ? words.awayThen
                : meeting.state === 'planned'
                  ? answerWords(cx, person)
                  : undefined,
            }))}
          />
        </Section>
      </Stack>
      <RoundTable
        language={cx.language}
        seats={meeting.people.map((person) => ({
          label: nameFor(cx, person),
          you: person.client,
          gone: person.answer === 'cannot' || isAway(person),
        }))}
        middle={[`${meeting.people.length}`, words.tableMiddle]}
        title={words.pictureTitle}
        description={words.pictureDescription(meeting.people.length, headOf(cx, meeting.people))}
      />
    </Grid>
  );
};
