import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedNow, type CheckIn, stepNow, type WorkMoment } from './model.ts';
import { checkInsFrom } from './rules/check-ins.ts';
import { instruments, instrumentsOn } from './rules/instruments.ts';
import { privateWord } from './rules/private-words.ts';
import { shownProfile } from './rules/profile.ts';
import { newTalent } from './schema.ts';
import { skillGroups, skillName } from './rules/skills.ts';

const moment = (on: string, step: WorkMoment['step']): WorkMoment => ({
  id: on + step,
  adultId: 'daan',
  on,
  step,
  fits: null,
  words: '',
});

describe('work', () => {
  test('is where the last step is: a success is none', () => {
    const moments = [moment('2026-01-01', 'none'), moment('2026-02-01', 'voluntary'), moment('2026-03-01', 'success')];
    expect(stepNow(moments)?.step).toBe('voluntary');
    expect(stepNow([moment('2026-03-01', 'success')])).toBeNull();
  });

  test('is asked after 1, 4 and 12 weeks, each side apart, and only from that day on', () => {
    const due = checkInsFrom('2026-11-02');
    expect(due.map(({ weeks, side, dueOn }) => [weeks, side, dueOn])).toEqual([
      [1, 'client', '2026-11-09'],
      [1, 'employer', '2026-11-09'],
      [4, 'client', '2026-11-30'],
      [4, 'employer', '2026-11-30'],
      [12, 'client', '2027-01-25'],
      [12, 'employer', '2027-01-25'],
    ]);
    const all = due.map(
      (each): CheckIn => ({ ...each, placementId: 'plek', answer: null, words: '', answeredOn: null }),
    );
    expect(askedNow(all, 'client', '2026-11-29').map(({ weeks }) => weeks)).toEqual([1]);
    expect(askedNow(all, 'employer', '2026-11-08')).toEqual([]);
  });

  test('has instruments with a source and a day, and no amount', () => {
    for (const each of instruments) {
      expect(each.source).not.toBe('');
      expect(each.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(JSON.stringify(each)).not.toMatch(/€|euro|procent|%/i);
    }
    expect(instrumentsOn('2000-01-01')).toEqual([]);
    // "Proefplaats" and personal support stand in the Participatiewet since 1 July 2023 (Stb. 2022, 499 and 500).
    const codes = (day: string): string[] => instrumentsOn(day).map(({ code }) => code);
    expect(codes('2023-06-30')).not.toContain('proefplaatsing-gemeente');
    expect(codes('2023-07-01')).toContain('proefplaatsing-gemeente');
    expect(new Set(codes('2026-11-27')).size).toBe(codes('2026-11-27').length);
  });

  test('has a list of skills in both languages, each code once', () => {
    const skills = skillGroups.flatMap((group) => group.skills);
    expect(skills.length).toBeGreaterThan(150);
    expect(new Set(skills.map(({ code }) => code)).size).toBe(skills.length);
    expect(new Set(skills.map(({ name }) => name.nl)).size).toBe(skills.length);
    expect(skillName('nl', 'post-bezorgen')).toBe('post bezorgen');
    for (const { code, name } of skills) {
      expect(code).toMatch(/^[a-z0-9-]{2,60}$/);
      expect(name.nl !== '' && name.en !== '').toBe(true);
      // Nobody is stopped by a word that the list itself offers.
      expect([code, privateWord(name.nl), privateWord(name.en)]).toEqual([code, null, null]);
    }
    expect(skillName('nl', 'bestaat-niet')).toBe('');
    // Concepts of ESCO are known by their own address, so that another system understands them.
    const ofEsco = skills.filter(({ code }) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(code));
    expect(ofEsco.length).toBeGreaterThan(60);
    expect(skillName('nl', 'df1265b9-81fd-4a40-a746-f0442ffbf7ef')).toBe('post bezorgen');
  });
});

test('what is on the list is chosen without saying what it is; own words are a talent or a wish', () => {
  const sent = (fields: object) => {
    const adult = '00000000-0000-4000-8000-000000000001';
    const read = newTalent.safeParse({ words: '', adult, ...fields });
    return read.success ? 'kept' : read.error.issues.map(({ path }) => path[0]);
  };
  expect(sent({ skills: 'fietsen-maken' })).toBe('kept');
  expect(sent({ words: 'Ik maak graag iets.' })).toEqual(['kind']);
  expect(sent({ words: 'Ik maak graag iets.', kind: 'talent' })).toBe('kept');
  expect(sent({ kind: 'wish' })).toEqual(['words']);
});

describe('a profile', () => {
  test('leaves out what an employer need not know, and not what looks like it', () => {
    for (const text of ['geboren op 3-4-1999', 'in de bijstand', 'ik ben ziek geweest', 'BSN 123456782', 'schulden'])
      expect(privateWord(text)).not.toBeNull();
    for (const text of [
      'muziek maken',
      'een verslag schrijven',
      'vanaf 1-12-2026',
      'bel 06 12345678',
      'zorg voor dieren',
    ])
      expect(privateWord(text)).toBeNull();
  });

  test('holds of the wishes only the parts that were chosen, whatever else there is', () => {
    const words = fc.string({ minLength: 1, maxLength: 20 });
    const part = fc.constantFrom('hours', 'days', 'travel', 'helps', 'instruments' as const);
    fc.assert(
      fc.property(fc.uniqueArray(part), words, words, words, (parts, hours, travel, helps) => {
        const shown = shownProfile(
          { adultId: 'daan', called: 'Daan', headline: 'werk', learning: '', talents: ['a'], parts, version: 1 },
          {
            talents: [
              { id: 'a', adultId: 'daan', kind: 'skill', words: 'fietsen maken', skill: 'fietsen-maken', version: 1 },
              { id: 'a', adultId: 'daan', kind: 'talent', words: 'tekenen', skill: null, version: 1 },
              { id: 'b', adultId: 'daan', kind: 'talent', words: 'zingen', skill: null, version: 1 },
              { id: 'a', adultId: 'noor', kind: 'talent', words: 'van Noor', skill: null, version: 1 },
            ],
            wishes: [{ adultId: 'daan', hours, days: ['mo'], travel, helps, version: 1 }],
            answers: [
              { adultId: 'daan', instrument: 'no-riskpolis', state: 'in-place', on: '2026-01-01' },
              { adultId: 'daan', instrument: 'beschut-werk', state: 'considered', on: '2026-01-01' },
            ],
          },
        );
        const goes = (name: (typeof parts)[number]) => parts.includes(name);
        expect(shown).toEqual({
          called: 'Daan',
          headline: 'werk',
          strengths: ['tekenen'],
          skills: ['fietsen-maken'],
          learning: '',
          hours: goes('hours') ? hours : '',
          days: goes('days') ? ['mo'] : [],
          travel: goes('travel') ? travel : '',
          helps: goes('helps') ? helps : '',
          instruments: goes('instruments') ? ['no-riskpolis'] : [],
        });
      }),
    );
  });
});
