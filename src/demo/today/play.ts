import type { Stage } from '../act.ts';
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
}
