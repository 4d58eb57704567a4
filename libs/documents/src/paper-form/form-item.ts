import type { Language } from '@oikeuspolku/domain';

/** A box to tick. */
export interface Tick {
  readonly value: string;
  readonly text: string;
}

/** One thing on the paper form. `name` is the field's name in the file; what is typed there can be read by a program. */
export type FormItem =
  | { readonly kind: 'note'; readonly text: string }
  /** `several`: more than one may be ticked. */
  | {
      readonly kind: 'ticks';
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly ticks: readonly Tick[];
      readonly several: boolean;
    }
  /** Ruled lines to write on. */
  | {
      readonly kind: 'lines';
      readonly name: string;
      readonly label: string;
      readonly hint: string;
      readonly count: number;
    }
  /** Short lines side by side. */
  | {
      readonly kind: 'row';
      readonly fields: readonly { readonly name: string; readonly label: string; readonly share: number }[];
    };

/** A part of the form under a heading. */
export interface FormPart {
  readonly heading: string;
  /** 1: a question of the service; 2: the further questions of one right. */
  readonly level: 2 | 3;
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
