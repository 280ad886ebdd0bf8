import { describe, expect, it } from 'vitest';
import { pdfText } from '../../testing/pdf.ts';
import type { PaperDocument } from './document.ts';
import { makeDocument } from './make-document.ts';

const paper: PaperDocument = {
  language: 'nl',
  title: 'Verslag',
  from: 'Huis Daan',
  sheets: [
    {
      title: 'Gesprek aan tafel, #panic("x")',
      large: false,
      blocks: [
        { kind: 'heading', text: 'Wat verandert er voor jou?' },
        { kind: 'list', items: ['Jij doet: *brieven* $openen$ @ref <label>', 'Café, coördinator'] },
        {
          kind: 'table',
          head: ['Wie', 'Wat'],
          rows: [
            ['Daan', 'brieven'],
            ['Omar', ''],
          ],
        },
        { kind: 'quote', text: 'Ik zie het anders.' },
        { kind: 'small', text: 'klein' },
        { kind: 'boxes', options: ['ja', 'nee'] },
        { kind: 'lines', count: 3 },
      ],
    },
    { title: 'Voor jou', large: true, blocks: [{ kind: 'text', text: 'Wat wil jij zeggen?' }] },
  ],
};

describe('a document on paper', () => {
  it('is PDF/UA-1: tagged, in its language, with what people wrote as they wrote it', async () => {
    const pdf = Buffer.from(await makeDocument(paper));
    const raw = pdf.toString('latin1');
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).toContain('/Lang (nl)');
    expect(raw).toContain('/MarkInfo');
    expect(raw).toContain('/StructTreeRoot');
    for (const tag of ['/H1', '/H2', '/L', '/Table', '/TH', '/TD']) expect(raw).toContain(`/S ${tag}`);
    const text = pdfText(pdf);
    expect(text).toContain('Gesprekaantafel,#panic("x")');
    expect(text).toContain('*brieven*$openen$@ref<label>');
    expect(text).toContain('Café,coördinator');
    expect(text).toContain('Watwiljijzeggen?');
  });

  it('keeps what goes on with what follows on one page, wherever the page ends', async () => {
    const together: PaperDocument['sheets'][number]['blocks'] = [
      { kind: 'heading', text: 'samen' },
      { kind: 'lines', count: 1, goesOn: true },
      { kind: 'text', text: 'ook', goesOn: true },
      { kind: 'heading', text: 'vraag' },
      { kind: 'text', text: 'antwoord' },
      { kind: 'lines', count: 3 },
    ];
    const pages = new Set<number>();
    for (let above = 20; above < 45; above += 1) {
      const before = Array.from({ length: above }, () => ({ kind: 'text', text: 'regel' }) as const);
      const sheets = [{ title: 'Blad', large: false, blocks: [...before, ...together] }];
      const text = pdfText(Buffer.from(await makeDocument({ ...paper, sheets })));
      expect(text).toMatch(/samenookvraagantwoord/);
      pages.add(text.slice(0, text.indexOf('samen')).includes('1/2') ? 2 : 1);
    }
    // Both were seen: with room on the first page, and without.
    expect([...pages].sort((one, other) => one - other)).toEqual([1, 2]);
  });

  it('is made beside others, each its own', async () => {
    const made = await Promise.all(
      ['een', 'twee', 'drie'].map((title) => makeDocument({ ...paper, sheets: [{ title, large: false, blocks: [] }] })),
    );
    expect(made.map((pdf) => pdfText(Buffer.from(pdf)).replace(/\d.*$/, ''))).toEqual(['een', 'twee', 'drie']);
  });
});
