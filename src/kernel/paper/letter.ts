import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Language } from '../i18n/language.ts';

/** A letter with a slip to answer with, in words. */
export interface Letter {
  readonly language: Language;
  readonly from: string;
  readonly to: readonly string[];
  readonly date: string;
  readonly subject: string;
  readonly greeting: string;
  readonly lines: readonly string[];
  /** Whom to call, and where to sign in. */
  readonly foot: readonly string[];
  readonly slip: {
    readonly title: string;
    readonly hint: string;
    readonly choices: readonly string[];
    readonly reference: string;
    readonly cut: string;
  };
}

// The words come in as data: nothing of them is read as source.
const source = `
#let letter = json(bytes(sys.inputs.letter))
#set document(title: letter.subject, author: letter.from, date: none)
#set page(paper: "a4", margin: (top: 25mm, bottom: 20mm, left: 25mm, right: 25mm))
#set text(lang: letter.language, size: 13pt, hyphenate: false)
#set par(leading: 0.75em, spacing: 1.2em)
#show heading: set text(size: 15pt)
#text(letter.from)
#v(18mm)
#letter.to.map(line => text(line)).join(linebreak())
#v(12mm)
#text(letter.date)
#heading(level: 1, text(letter.subject))
#text(letter.greeting)

#for line in letter.lines [
  #text(line)

]
#for line in letter.foot [
  #text(line)

]
#v(1fr)
#pdf.artifact(line(length: 100%, stroke: (paint: luma(90), thickness: 0.6pt, dash: "dashed")))
#align(right, text(size: 10pt, letter.slip.cut))
#heading(level: 2, text(letter.slip.title))
#text(letter.slip.hint)
#for choice in letter.slip.choices [
  #grid(columns: (7mm, 1fr), pdf.artifact(box(width: 4.5mm, height: 4.5mm, stroke: 0.8pt)), text(choice))
]
#text(size: 11pt, letter.slip.reference)
`;

let compiler: NodeCompiler | undefined;

/** The letter as PDF/UA-1. Blocks for some tens of milliseconds: for jobs only. */
export function makeLetter(letter: Letter): Buffer {
  compiler ??= NodeCompiler.create({ inputs: {} });
  const pdf = compiler.pdf(
    { mainFileContent: source, inputs: { letter: JSON.stringify(letter) } },
    { pdfStandard: PdfStandard.UA_1 },
  );
  // What was made is not made again: keep little of it.
  compiler.evictCache(10);
  return pdf;
}
