import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Language } from '../i18n/language.ts';

/** One thing on paper; `goesOn`: it stays on one page with what follows. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text' | 'small' | 'quote'; readonly text: string; readonly goesOn?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Every row has as many cells as there are heads; `widths` are shares, the same for each when left out. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths?: readonly number[];
    }
  /** Boxes to tick by hand, beside each other. */
  | { readonly kind: 'boxes'; readonly options: readonly string[]; readonly goesOn?: boolean }
  /** Lines to write on by hand. */
  | { readonly kind: 'lines'; readonly count: number; readonly goesOn?: boolean };

/** A sheet of its own, in large print or not. */
export interface PaperSheet {
  readonly title: string;
  readonly large: boolean;
  readonly blocks: readonly PaperBlock[];
}

export interface PaperDocument {
  readonly language: Language;
  /** Of the whole document, as a reader of PDF shows it. */
  readonly title: string;
  readonly from: string;
  readonly sheets: readonly PaperSheet[];
}

// The words come in as data: nothing of them is read as source. Large print is 18 points, as for who sees little.
const source = `
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title, author: paper.from, date: none)
#set page(paper: "a4", margin: (x: 20mm, top: 20mm, bottom: 22mm), numbering: "1 / 1", number-align: right)
#set text(lang: paper.language, size: 12pt, hyphenate: false)
#set par(leading: 0.7em, spacing: 1em)
#set table(stroke: 0.5pt + luma(110), inset: 6pt)
#show heading: set block(above: 1.4em, below: 0.7em)
#set table.cell(breakable: false)
#let rule = pdf.artifact({ v(1.9em); line(length: 100%, stroke: 0.6pt + luma(110)) })
#let show-block(each) = {
  if each.kind == "heading" { heading(level: 2, text(each.text)) }
  else if each.kind == "text" { par(text(each.text)) }
  else if each.kind == "small" { par(text(size: 0.85em, each.text)) }
  else if each.kind == "quote" { quote(block: true, text(each.text)) }
  else if each.kind == "list" { list(..each.items.map(item => text(item))) }
  else if each.kind == "table" {
    table(
      columns: each.at("widths", default: each.head.map(_ => 1)).map(share => share * 1fr),
      table.header(..each.head.map(cell => strong(text(cell)))),
      ..each.rows.flatten().map(cell => text(cell)),
    )
  }
  else if each.kind == "boxes" {
    for option in each.options {
      box({
        pdf.artifact(box(width: 0.9em, height: 0.9em, baseline: 0.1em, stroke: 0.8pt))
        h(0.4em)
        text(option)
      })
      h(1.6em)
    }
    parbreak()
  }
  else { block(above: 0em, below: 1.4em, breakable: false, { set block(spacing: 0em); for _ in range(each.count) { rule } }) }
}
// What asks stays on one page with the boxes, lines or table to answer in.
#let asks(each, next) = each.at("goesOn", default: false) or (
  each.kind in ("text", "small", "boxes") and next.kind in ("boxes", "lines", "table")
)
#for (index, sheet) in paper.sheets.enumerate() {
  if index > 0 { pagebreak() }
  set text(size: if sheet.large { 18pt } else { 12pt })
  heading(level: 1, text(sheet.title))
  for (at, each) in sheet.blocks.enumerate() {
    let next = sheet.blocks.at(at + 1, default: (kind: "none"))
    if asks(each, next) { block(sticky: true, below: if each.kind == "lines" { 1.4em } else { auto }, show-block(each)) } else { show-block(each) }
  }
}
`;

let compiler: NodeCompiler | undefined;

/** The document as PDF/UA-1. Blocks for tens of milliseconds: in a job or in the thread of `makeDocument`, never while others wait. */
export function compileDocument(paper: PaperDocument): Uint8Array {
  compiler ??= NodeCompiler.create({ inputs: {} });
  const pdf = compiler.pdf(
    { mainFileContent: source, inputs: { paper: JSON.stringify(paper) } },
    { pdfStandard: PdfStandard.UA_1 },
  );
  compiler.evictCache(10);
  return new Uint8Array(pdf);
}
