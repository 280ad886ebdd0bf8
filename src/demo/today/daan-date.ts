import type { Cx } from '../../kernel/cx.ts';
import { instantOf } from '../../kernel/i18n/calendar.ts';
import { answerPoll, type MomentAnswer, openPoll, openPolls } from '../../modules/scheduling/index.ts';
import { act } from '../act.ts';
import type { DemoTable } from '../steps.ts';
import type { Today } from './days.ts';

/** A date for the meeting after the coming one: Daan marked first and struck one day, Fatima answered, two did not yet. */
export async function dateOfDaan(table: DemoTable, { stage, staff, day }: Today): Promise<void> {
  const { householdId, client } = table;
  await act(stage, staff.omar, instantOf(day(-2), '10:30'), (cx) =>
    openPoll(cx, householdId, {
      from: day(20),
      until: day(34),
      parts: ['morning', 'afternoon'],
      minutesLong: 60,
      place: 'bij Daan thuis',
      placeChosenByClient: true,
      must: [client, staff.fatima, staff.omar],
      may: [staff.lotte],
      label: 'een gesprek',
      answerBy: day(5),
      closing: false,
      meeting: null,
    }),
  );
  const answers = async (cx: Cx, of: (index: number) => MomentAnswer) => {
    const [poll] = (await openPolls(cx, householdId)).polls;
    if (poll === undefined) throw new Error('the demo has no search for a date');
    const said = Object.fromEntries(poll.moments.map(({ id }, index) => [id, of(index)]));
    return answerPoll(cx, householdId, poll.id, { answers: said, replaces: '', words: '' });
  };
  await act(stage, client, instantOf(day(-2), '19:40'), (cx) => answers(cx, (index) => (index === 1 ? 'no' : 'yes')));
  await act(stage, staff.fatima, instantOf(day(-1), '09:05'), (cx) =>
    answers(cx, (index) => (index === 2 ? 'if-needed' : 'yes')),
  );
}
