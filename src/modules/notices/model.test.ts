import { describe, expect, it } from 'vitest';
import { type ContactWay, readSafeRule, saferWay } from './model.ts';

const way: ContactWay = {
  channel: 'letter',
  mail: 'a@example.nl',
  plannerMail: '',
  mobile: '0612345678',
  street: 'Straat 1',
  postcode: '1234 AB',
  town: 'Demostad',
  fromHour: 8,
  untilHour: 21,
  remindDays: 1,
  weekOverview: true,
  lateActions: true,
};

describe('what a client wrote about safe contact', () => {
  it.each([
    ['geen post', ['letter'], null, true],
    ['Geen brieven.', ['letter'], null, true],
    ['Alleen bellen na 18 uur.', ['mail', 'sms', 'letter'], 18, true],
    ['Geen post, niet bellen', ['letter', 'call'], null, true],
    ['Na 18.00 uur', [], 18, true],
    ['Bellen na 17.00 uur.', [], 17, true],
    ['Bellen mag de hele dag.', [], null, true],
    ['Geen post. Bellen mag, niet voor 12.00 uur', ['letter'], 12, true],
    ['Appen mag altijd. Niet bellen onder het eten.', [], null, false],
    ['Bellen mag niet', [], null, false],
    ['', [], null, true],
    ['Mijn man leest mijn telefoon', [], null, false],
    ['Geen post. Buurvrouw Els weet hoe.', ['letter'], null, false],
    ['bel na 77 uur', [], null, false],
  ] as const)('%s', (text, forbidden, fromHour, certain) => {
    const rule = readSafeRule(text);
    expect([[...rule.forbidden].sort(), rule.fromHour, rule.certain]).toEqual([
      [...forbidden].sort(),
      fromHour,
      certain,
    ]);
  });

  it('goes before the way that was chosen', () => {
    expect(saferWay(way, '').channel).toBe('letter');
    expect(saferWay(way, 'geen post').channel).toBe('call');
    expect(saferWay({ ...way, channel: 'sms' }, 'Na 18 uur')).toEqual({ channel: 'sms', fromHour: 18 });
    expect(saferWay({ ...way, channel: 'mail' }, 'Mijn man leest mijn mail').channel).toBe('call');
    expect(saferWay(null, '').channel).toBe('call');
  });
});
