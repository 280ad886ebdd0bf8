import type { Browser, Page } from 'playwright-core';
import { agreeGrounds, answerInvitation, groups } from '../../src/modules/sharing/index.ts';
import { invitePlace } from '../../src/modules/households/index.ts';
import type { MeetingTable } from '../../src/modules/meetings/testing.ts';
import type { Served } from '../../src/testing/server.ts';
import type { World } from '../../src/testing/world.ts';

/** Two more professionals at the table, who may know what Daan agreed. */
export async function seatTwoMore(town: World, table: MeetingTable): Promise<{ lotte: string; marieke: string }> {
  const seated: string[] = [];
  for (const name of ['Lotte', 'Marieke']) {
    const personId = await town.staff(name, { side: 'other' });
    await town
      .as(table.fatima)
      .run((cx) => invitePlace(cx, table.householdId, { who: { personId }, whyAsked: 'nodig' }));
    await town.as(personId).run((cx) => answerInvitation(cx, table.householdId, { answer: 'accept' }));
    const { organisationId } = await town.as(personId).run(async (cx) => cx.actor);
    await town
      .as(table.daan)
      .run((cx) =>
        agreeGrounds(cx, table.householdId, organisationId ?? '', { groups: [...groups], purpose: '', until: null }),
      );
    seated.push(personId);
  }
  const [lotte = '', marieke = ''] = seated;
  return { lotte, marieke };
}

/** A session of its own: nothing is shared with another. */
export async function device(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'nl-NL' });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** The page of who leads, once its script keeps what is typed. */
export async function atTable(page: Page, served: Served, path: string, personId: string): Promise<void> {
  await page.context().addCookies([await served.sessionOf(personId)]);
  await page.goto(`${served.url}${path}`);
  await kept(page);
}
export const kept = (page: Page): Promise<void> =>
  page.getByText('Wat je typt, bewaren we op dit apparaat').first().waitFor({ state: 'attached' });

/** Joins with the code on the shared screen; `chair` is a first name, or the big screen. @returns the number on the device */
export async function joins(page: Page, served: Served, code: string, chair: string): Promise<string> {
  await page.goto(`${served.url}/aan`);
  await page.getByLabel('Welke code staat er?').fill(code);
  await page.getByRole('button', { name: 'Ga verder' }).click();
  await page.getByLabel(chair, { exact: true }).check();
  await page.getByRole('button', { name: 'Vraag om mee te doen' }).click();
  return (await page.locator('.om-mark-big').innerText()).trim();
}

/** How long until each of these pages shows a text where something lies on the table, from a moment on this machine; in milliseconds. */
export async function shownAfter(from: number, text: string, pages: readonly Page[]): Promise<number[]> {
  return Promise.all(
    pages.map(async (page) => {
      const seen = await page.waitForFunction(
        (words) =>
          [...document.querySelectorAll<HTMLElement>('h1, legend, table, .nl-paragraph--lead, #verslag')].some((part) =>
            part.innerText.includes(words),
          )
            ? Date.now()
            : false,
        text,
        { polling: 25 },
      );
      return ((await seen.jsonValue()) as number) - from;
    }),
  );
}

export const offline = (page: Page, off: boolean): Promise<void> => page.context().setOffline(off);

export function percentileOf(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
