import type { AgendaStep } from '../model.ts';

/** The steps of a meeting: what each is called and what it asks. */
export const stepsNl = {
  steps: {
    acquaintance: 'Kennismaken',
    arrival: 'Aankomen',
    parts: 'Ieders deel',
    money: 'Geld eerst?',
    plan: 'Wat wil je bereiken?',
    do: 'Wie doet wat?',
    check: 'Wat spraken we af?',
    act: 'Wat doen we nu anders?',
    'before-after': 'Toen en nu',
    stays: 'Wat blijft er?',
    agreement: 'Sta je hierachter?',
    next: 'Volgende keer',
    'check-out': 'Hoe was dit?',
  } satisfies Record<AgendaStep, string>,
  stepHints: {
    acquaintance: 'Stel de inwoner als eerste voor. De inwoner mag beginnen, en mag ook overslaan.',
    arrival: 'Stel nieuwe mensen voor. De inwoner mag beginnen, en mag ook overslaan.',
    parts: 'Wie heeft welke rol? En wat doet of brengt ieder? De inwoner begint.',
    money: 'Wil je hier eerst aan werken? Een andere volgorde mag altijd.',
    plan: 'Praat samen over doelen. Bedenk meer dan één oplossing. De inwoner kiest.',
    do: 'Spreek af: wat, hoe, wie en wanneer. De inwoner doet ook mee.',
    check: 'Loop alles één voor één langs. Kijk wat lukt en wat nog niet.',
    act: 'Bedenk samen wat nu helpt. Spreek af wie wat doet.',
    'before-after': 'Leg begin en nu naast elkaar. Wat is er veranderd?',
    stays: 'Wat gaat door na vandaag? En wie blijft er?',
    agreement: 'Vraag het iedereen. Nee zeggen mag, en blijft staan.',
    next: 'Spreek af wanneer jullie elkaar weer zien. De inwoner kiest mee.',
    'check-out': 'Drie korte vragen aan iedereen. De inwoner mag als eerste.',
  } satisfies Record<AgendaStep, string>,
  /** The same where everybody looks along: clients by name, and on the own phone as "jij". */
  stepHintsFor: {
    acquaintance: (who, many) => `Stel elkaar voor. ${who} ${many ? 'mogen' : 'mag'} als eerste, en ook overslaan.`,
    arrival: (who, many) => `Stel nieuwe mensen voor. ${who} ${many ? 'mogen' : 'mag'} beginnen, en ook overslaan.`,
    parts: (who, many) => `Wie heeft welke rol? En wat doet of brengt ieder? ${who} ${many ? 'beginnen' : 'begint'}.`,
    money: (who, many) =>
      `Geldzorgen maken de rest moeilijker. ${who} ${many ? 'kiezen' : 'kiest'}: eerst geld, of eerst iets anders.`,
    plan: (who, many) => `Praat samen over doelen. Bedenk meer dan één oplossing. ${who} ${many ? 'kiezen' : 'kiest'}.`,
    do: (who, many) => `Spreek af: wat, hoe, wie en wanneer. ${who} ${many ? 'doen' : 'doet'} ook mee.`,
    agreement: () => 'Iedereen zegt of dit past. Nee zeggen mag, en blijft staan.',
    next: (who, many) => `Spreek af wanneer jullie elkaar weer zien. ${who} ${many ? 'kiezen' : 'kiest'} mee.`,
    'check-out': (who, many) => `Drie korte vragen aan iedereen. ${who} ${many ? 'mogen' : 'mag'} als eerste.`,
  } as Partial<Record<AgendaStep, (who: string, many: boolean) => string>>,
  /** At the last meeting: what goes on after it. */
  stays: {
    title: 'Dit gaat door',
    none: 'Er staat niets meer open.',
    call: (name: string) => `Is er daarna iets? Bel ${name}.`,
    callNobody: 'Spreek af wie je daarna belt.',
  },
};
