import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Language } from '../i18n/language.ts';

/** A letter with a slip to answer with, in words. */
export interface Letter {
  readonly language: Language;
  readonly from: string;
  /** Where an answer goes, in lines; empty where nobody said. */
  readonly reply: readonly string[];
  readonly to: readonly string[];
  readonly date: string;
  readonly subject: string;
  readonly greeting: string;
  readonly lines: readonly string[];
  /** Where to answer without an account: said in steps, with a code to type over. */
  readonly web: {
    readonly hint: string;
    readonly step: string;
    readonly codeHint: string;
    readonly code: string;
  } | null;
  /** Whom to call, and where to sign in. */
  readonly foot: readonly string[];
  readonly slip: {
    readonly title: string;
    readonly hint: string;
    /** The same address, under the hint. */
    readonly to: readonly string[];
    readonly choices: readonly string[];
    /** Before a line to write on. */
    readonly phone: string;
    readonly reference: string;
    readonly cut: string;
  };
}

// The words come in as data: nothing of them is read as source.
const source = `
#let letter = json(bytes(sys.inputs.letter))
#set document(title: letter.subject, author: letter.from, date: none)
#set page(paper: "a4", margin: (top: 20mm, bottom: 16mm, left: 25mm, right: 25mm))
#set text(lang: letter.language, size: 12.5pt, hyphenate: false)
#set par(leading: 0.7em, spacing: 1.1em)
#show heading: set text(size: 15pt)
#show heading: set block(below: 1em)
#text(letter.from)
#if letter.reply.len() > 0 [#linebreak() #text(size: 10pt, letter.reply.join(", "))]
#v(22mm)
#letter.to.map(line => text(line)).join(linebreak())
#v(14mm)
#text(letter.date)
#v(8mm)
#heading(level: 1, text(letter.subject))
#text(letter.greeting)

#for line in letter.lines [
  #text(line)

]
#if letter.web != none {
  block(width: 100%, inset: 4mm, stroke: 0.8pt + luma(90), radius: 2mm, breakable: false)[
    #text(letter.web.hint)

    #text(letter.web.step)

    #text(letter.web.codeHint) #h(2mm) #text(size: 17pt, weight: "bold", tracking: 0.08em, letter.web.code)
  ]
}
#for line in letter.foot [
  #text(line)

]
#v(1fr)
#block(breakable: false)[
  #pdf.artifact(line(length: 100%, stroke: (paint: luma(90), thickness: 0.6pt, dash: "dashed")))
  #align(right, text(size: 10pt, letter.slip.cut))
  #heading(level: 2, text(letter.slip.title))
  #text(letter.slip.hint)
  #if letter.slip.to.len() > 0 { block(inset: (left: 4mm), letter.slip.to.map(line => text(weight: "bold", line)).join(linebreak())) }
  // A list, so that who listens hears how many answers there are.
  #list(
    marker: pdf.artifact(move(dy: -1mm, box(width: 4.5mm, height: 4.5mm, stroke: 0.8pt))),
    indent: 0mm, body-indent: 3mm, spacing: 4mm,
    ..letter.slip.choices.map(choice => text(choice)),
  )
  #v(2mm)
  #grid(columns: (auto, 1fr), column-gutter: 3mm, align: bottom, text(letter.slip.phone), pdf.artifact(line(length: 100%, stroke: 0.6pt)))
  #v(1mm)
  #text(size: 11pt, letter.slip.reference)
]
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
