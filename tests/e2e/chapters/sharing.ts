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
  await daan.sees('Noor Mag weten: niets');
  const opened = async (name: string) => {
    await daan.unfold(`${name} Mag weten`);
    return daan.text(daan.page.locator('main details[open]'));
  };
  expect(await opened('GGZ Rivierenland')).toContain('Mag niet weten Geld en werk en meedoen');
  for (const name of ['Stadsbank', 'GGZ Rivierenland', 'Werkbedrijf', 'Noor']) {
    await daan.unfold(`${name} Mag weten`);
    await daan.follow(`Verander wat ${name} mag weten`);
    for (const subject of subjects) await daan.tick(subject);
    await daan.fill('Waarvoor is dit?', 'Ik wil mijn verhaal maar één keer vertellen');
    await daan.press('Bewaar deze keuze');
    expect(await opened(name)).not.toContain('Mag niet weten');
  }
  await daan.unfold('Hoe zit het met je privacy?');
  await daan.sees('Stop je iets, dan werkt dat meteen.');
  const wim = await story.as('Wim');
  await isRefused(wim, story.at('/delen'));
}
