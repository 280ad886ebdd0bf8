import { instantOf } from '../../kernel/i18n/calendar.ts';
import { goAway } from '../../modules/sharing/index.ts';
import { act, granted, type Stage } from '../act.ts';
import type { Staff } from '../town.ts';
import { playCouple } from './couple.ts';
import { playDaan } from './daan.ts';
import { around } from './days.ts';
import { playChantal, playWillem, playYara } from './others.ts';
import { playQuiet } from './quiet.ts';

/** The households that run on the day of loading. */
export async function playToday(stage: Stage, staff: Staff, today: string): Promise<void> {
  const days = around(stage, staff, today);
  await playDaan(days);
  await playCouple(days);
  await playYara(days);
  await playWillem(days);
  await playChantal(days);
  await playQuiet(days);
  // Joris is away this week. Not every table may go to his deputy.
  await act(stage, staff.joris, instantOf(days.day(-1), '16:30'), async (cx) =>
    granted(await goAway(cx, { deputyId: staff.lotte, from: days.day(-1), until: days.day(6) })),
  );
}
