import type { Language } from '@oikeuspolku/domain';

/** A box to tick. */
export interface Tick {
  readonly value: string;
  readonly text: string;
}

/** Boxes of one question. `name` is the field's name in the file; `several`: more than one may be ticked. */
export interface TickGroup {
  readonly name: string;
  /** The question, as assistive technology says it before the text of each box. */
  readonly label: string;
  readonly ticks: readonly Tick[];
  readonly several: boolean;
}

/** A stretch of running text, or boxes that stand in the text. */
export type ProsePiece =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
  | ({ readonly kind: 'ticks' } & TickGroup);

/** A short line to write on, with its words in front or, when these are long, above. */
export interface ShortField {
  readonly name: string;
  readonly label: string;
  readonly share: number;
}

/** One thing on the paper form. What is typed into its fields can be read by a program. */
export type FormItem =
  /** Text and boxes in one paragraph: questions that are answered by a tick, or in the lined room. */
  | { readonly kind: 'prose'; readonly pieces: readonly ProsePiece[] }
  /** Boxes in columns. */
  | ({ readonly kind: 'ticks' } & TickGroup)
  /** Short lines side by side. */
  | { readonly kind: 'row'; readonly fields: readonly ShortField[] }
  /** Ruled lines for answers in one's own words: as many as the sheet has room for. */
  | { readonly kind: 'room'; readonly name: string; readonly label: string };

/** A part of the form under a heading; the first has none. */
export interface FormPart {
  readonly heading: string | null;
  /** How to answer, right behind the heading; may be empty. */
  readonly hint: string;
  readonly items: readonly FormItem[];
}

/** The paper form of an organisation in one language. */
export interface PaperForm {
  readonly language: Language;
  readonly title: string;
  readonly organisationName: string;
  readonly parts: readonly FormPart[];
  /** Address of the service, printed as a link and as a picture for a phone. */
  readonly url: string;
  readonly urlLabel: string;
}
