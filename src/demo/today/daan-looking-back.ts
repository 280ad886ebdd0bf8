import { instantOf } from '../../kernel/i18n/calendar.ts';
import { heldMeetings } from '../../modules/meetings/index.ts';
import { fillPart, observationTopics, startRound } from '../../modules/observations/index.ts';
import { act } from '../act.ts';
import type { DemoTable } from '../steps.ts';
import type { Today } from './days.ts';

type Point = 1 | 2 | 3 | 4;

/** Points of one rater per topic, in the order of the form; 0 = n.v.t. */
const seen: Readonly<Record<'joris' | 'omar', readonly (readonly number[])[]>> = {
  joris: [
    [3, 2, 3, 4, 3, 4, 4],
    [3, 3, 2, 3],
    [3, 3, 4, 2, 4, 3, 4, 2, 0, 3],
    [2, 3, 3],
    [3, 2, 3, 3, 2, 3, 3, 4, 3, 3, 4],
    [1, 2, 2, 2, 1],
    [3, 3, 4, 3, 1, 3, 2],
    [3, 3, 2, 3, 2, 3],
  ],
  omar: [
    [4, 3, 3, 4, 3, 4, 3],
    [3, 4, 3, 3],
    [3, 4, 4, 2, 4, 4, 4, 3, 0, 4],
    [2, 3, 4],
    [4, 3, 3, 4, 3, 3, 3, 4, 4, 3, 4],
    [1, 1, 2, 2, 1],
    [3, 4, 4, 4, 2, 4, 3],
    [3, 3, 3, 3, 2, 4],
  ],
};

/** Daan's first meeting, looked back at by Joris, who watched, and by Omar, who was there. Everybody had agreed. */
export async function lookBackAtDaan(
  { householdId, client }: DemoTable,
  { stage, staff, day }: Today,
  meetingId: string,
): Promise<void> {
  const present = [client, staff.fatima, staff.omar, staff.lotte];
  const roundId = await act(stage, staff.fatima, instantOf(day(-59), '09:00'), async (cx) => {
    const input = { meetingId, agreed: present, observer: staff.joris };
    const started = await startRound(cx, householdId, input, heldMeetings);
    if ('roundId' in started) return started.roundId;
    throw new Error(`the demo was refused: ${started.refused}`);
  });
  for (const who of ['joris', 'omar'] as const) {
    for (const [at, topic] of observationTopics.entries()) {
      const answers = topic.indicators.map(({ code }, index) => {
        const given = seen[who][at]?.[index] ?? 0;
        const words = code === 'task-1' && who === 'joris' ? 'Daan sprak als eerste, en lang.' : '';
        return { indicator: code, answer: { point: given === 0 ? null : (given as Point), words } };
      });
      await act(stage, staff[who], instantOf(day(-58), '16:00'), (cx) =>
        fillPart(cx, roundId, { answers, last: null, version: at }),
      );
    }
    const last = { balance: who === 'joris', macro: '', meso: who === 'omar' ? 'Twee systemen naast elkaar.' : '' };
    await act(stage, staff[who], instantOf(day(-58), '16:30'), (cx) =>
      fillPart(cx, roundId, { answers: [], last, version: observationTopics.length }),
    );
  }
}
