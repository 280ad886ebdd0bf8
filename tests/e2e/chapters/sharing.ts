import { expect } from 'vitest';
import type { Story } from '../story.ts';
import { isRefused } from './at-table.ts';

const subjects = ['Geld', 'Werk en meedoen', 'Gezondheid', 'Thuis en gezin', 'Contacten'];

/** A yes gave each organisation its own task; Daan wants everybody at his table to know all, and says so one by one. */
export async function agreeOnSharing(story: Story): Promise<void> {
  const daan = await story.as('Daan');
  await daan.open('/mijn-plan');
  await daan.unfold('Mijn tafel');
  await daan.follow('Afspraak over delen');
  expect(await daan.text(daan.part('GGZ Rivierenland'))).toContain('Mag niet weten Geld en werk en meedoen');
  expect(await daan.text(daan.part('Noor'))).toContain('Mag weten Niets');
  for (const name of ['Stadsbank', 'GGZ Rivierenland', 'Werkbedrijf', 'Noor']) {
    await daan.follow(`Verander wat ${name} mag weten`);
    for (const subject of subjects) await daan.tick(subject);
    await daan.fill('Waarvoor is dit?', 'Ik wil mijn verhaal maar één keer vertellen');
    await daan.press('Leg vast');
    expect(await daan.text(daan.part(name))).not.toContain('Mag niet weten');
  }
  await daan.unfold('Hoe zit het met je privacy?');
  await daan.sees('Stop je iets, dan werkt dat meteen.');
  const wim = await story.as('Wim');
  await isRefused(wim, story.at('/delen'));
}
