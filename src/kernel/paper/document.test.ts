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

  it('is made beside others, each its own', async () => {
    const made = await Promise.all(
      ['een', 'twee', 'drie'].map((title) => makeDocument({ ...paper, sheets: [{ title, large: false, blocks: [] }] })),
    );
    expect(made.map((pdf) => pdfText(Buffer.from(pdf)).replace(/\d.*$/, ''))).toEqual(['een', 'twee', 'drie']);
  });
});
