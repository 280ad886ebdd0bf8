import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditKeyFrom } from '../../src/kernel/audit/keys.ts';
import { recordingMailer } from '../../src/kernel/mail/carriers.ts';
import type { MessageKind } from '../../src/kernel/mail/messages/index.ts';
import { daysFrom, enqueue } from '../../src/kernel/mail/outbox.ts';
import { sendNext } from '../../src/kernel/mail/send-next.ts';
import { sealSecretsWith } from '../../src/kernel/login/sealing.ts';
import { planMeeting } from '../../src/modules/meetings/index.ts';
import { chooseWay, findWay } from '../../src/modules/notices/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { answerPoll, openPoll, openPolls } from '../../src/modules/scheduling/index.ts';
import { changedTables, type Rows, rowsNow, tablesOf } from '../sample/rows.ts';
import { ownBrowser } from './own-browser.ts';

const none = { plannerMail: '', mobile: '', street: '', postcode: '', town: '' };
const when = { fromHour: 8, untilHour: 21, remindDays: 0, weekOverview: false, lateActions: false, version: 0 };

/** Where the button of each kind of message leads that has no personal link: a new kind is a line here, or does not compile. */
const leadsTo = (householdId: string): Record<Exclude<MessageKind, Personal>, string> => {
  const meeting = `/huishoudens/${householdId}/gesprekken/${randomUUID()}`;
  return {
    'poll-stopped': `/huishoudens/${householdId}/datums/${randomUUID()}`,
    'table-invited': '/uitnodigingen',
    'meeting-cancelled': meeting,
    'meeting-soon': meeting,
    'plan-for': '/plannen',
    'signal-new': '/mijn-week',
    'signals-new': '/mijn-week',
    'not-reached': '/post',
    'reply-unread': meeting,
    'minutes-ready': `${meeting}/verslag`,
    'minutes-final': `${meeting}/verslag`,
    'minutes-changed': `${meeting}/verslag`,
    'trajectory-changed': `/huishoudens/${householdId}/traject`,
    'action-soon': '/mijn-plan',
    'review-soon': '/mijn-week',
    'actions-late': '/mijn-week',
    'check-in': '/mijn-plan',
    'week-overview': '/mijn-week',
    'look-opened': '/beheer/noodtoegang',
    'look-told': '/mijn-plan',
    'review-month': '/beheer/logboek/maand',
  };
};
/** These are sent by the commands themselves, with a link that answers. */
type Personal = 'poll-asked' | 'poll-moved' | 'meeting-planned' | 'meeting-moved' | 'meeting-why-not';

describe('a mail scanner that opens every link', () => {
  const here = ownBrowser();
  let table: PlanTable;
  const links = new Set<string>();

  beforeAll(async () => {
    sealSecretsWith([auditKeyFrom('a secret for the scanner')]);
    table = await planTableOf(here.town);
    for (const personId of [table.daan, table.omar, table.sanne]) {
      await here.town
        .as(personId)
        .run((cx) => chooseWay(cx, personId, { ...none, ...when, channel: 'mail', mail: `${personId}@example.nl` }));
    }
    const opened = await table.as(table.fatima, (cx) =>
      openPoll(cx, table.householdId, {
        from: '2026-12-07',
        until: '2026-12-11',
        parts: ['morning'],
        minutesLong: 60,
        place: '',
        placeChosenByClient: false,
        must: [table.daan, table.omar],
        may: [table.sanne],
        label: 'een gesprek',
        answerBy: '2026-12-04',
        closing: false,
        meeting: null,
      }),
    );
    if (!('pollId' in opened)) throw new Error(opened.refused);
    const { polls } = await table.as(table.daan, (cx) => openPolls(cx, table.householdId));
    const answers = Object.fromEntries((polls[0]?.moments ?? []).map(({ id }) => [id, 'yes' as const]));
    await table.as(table.daan, (cx) =>
      answerPoll(cx, table.householdId, opened.pollId, { answers, replaces: '', words: '' }),
    );
    await table.as(table.fatima, (cx) =>
      planMeeting(cx, table.householdId, {
        date: '2026-12-10',
        time: '10:00',
        minutesLong: 60,
        place: '',
        placeChosenByClient: false,
        people: [table.daan, table.omar, table.sanne],
      }),
    );
    const mailer = recordingMailer(({ text, html }) => {
      for (const [link] of `${text}\n${html}`.matchAll(/https?:\/\/[^\s"<]+/g)) links.add(link);
    });
    const options = {
      texter: null,
      findWay,
      from: 'omtafel@example.nl',
      keepsSecrets: false,
      clock: () => here.town.now,
    };
    const fault = (error: unknown) => {
      throw error;
    };
    const sending = { ...options, database: here.town.database.app, mailer, originOf: () => here.served.url, fault };
    while ((await sendNext(sending, here.town.tenant)) !== 'none');
    // And one of every other kind, as the product writes them; whether it is still so is no matter here.
    await table.as(table.daan, (cx) =>
      enqueue(
        cx,
        ...(Object.entries(leadsTo(table.householdId)) as [MessageKind, string][]).map(([kind, path]) => ({
          kind,
          personId: table.omar,
          householdId: table.householdId,
          path,
          once: `scanned:${kind}`,
          dropAfter: daysFrom(cx.now, 1),
        })),
      ),
    );
    const findAny = async () =>
      ({ by: 'mail', to: 'omar@example.nl', language: 'nl', preferences: '/bericht' }) as const;
    while ((await sendNext({ ...sending, findWay: findAny }, here.town.tenant)) !== 'none');
  });

  /** All tables of the product: any write that stays shows. */
  async function standing(): Promise<Rows> {
    const client = await here.town.database.owner.connect();
    try {
      return await rowsNow(client, here.town.tenant, await tablesOf(here.town.database.owner));
    } finally {
      client.release();
    }
  }

  it('by HEAD, GET and in a browser with scripts on uses none of them up', async () => {
    const personal = [...links].filter((link) => link.includes('/datum/'));
    const invited = [...links].filter((link) => link.includes('/afspraak/'));
    expect([personal.length, invited.length, links.size >= 14]).toEqual([2, 3, true]);
    const before = await standing();
    for (const link of links) {
      for (const method of ['HEAD', 'GET', 'GET']) {
        const response = await fetch(link, { method, redirect: 'follow', headers: { 'user-agent': 'scanner' } });
        await response.arrayBuffer();
        expect(response.status).toBeLessThan(500);
      }
    }
    const page = await here.browser.newPage();
    for (const link of links) {
      await page.goto(link, { waitUntil: 'load' });
      await page.mouse.move(100, 300);
    }
    expect(changedTables(before, await standing())).toEqual([]);
    // The person comes after the scanner, and the button still works.
    const [link = ''] = personal;
    const shown = await (await fetch(link)).text();
    const body = new URLSearchParams({ submission: randomUUID() });
    for (const [, name = ''] of shown.matchAll(/name="(moment-[0-9a-f-]+)"/g)) body.set(name, 'yes');
    const answered = await fetch(link, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { origin: here.served.url },
    });
    expect([answered.status, answered.headers.get('location')]).toEqual([303, `${new URL(link).pathname}?klaar=1`]);
    for (const invitation of invited) {
      const comes = new URLSearchParams({ answer: 'comes' });
      const sent = await fetch(invitation, {
        method: 'POST',
        body: comes,
        redirect: 'manual',
        headers: { origin: here.served.url },
      });
      expect([sent.status, sent.headers.get('location')]).toEqual([303, `${new URL(invitation).pathname}?klaar=1`]);
    }
  }, 60_000);
});
