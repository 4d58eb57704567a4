/** Points per millimetre. */
const MM = 72 / 25.4;

/**
 * The sheet, in points. A4 with the margins of a Finnish office letter; the address window sits where a C5 or C65
 * envelope with a window on the left shows it.
 */
export const SHEET = {
  width: 595.28,
  height: 841.89,
  left: 20 * MM,
  right: 20 * MM,
  top: 20 * MM,
  bottom: 24 * MM,
  windowLeft: 20 * MM,
  windowTop: 47 * MM,
  windowWidth: 85 * MM,
  bodyTopBelowWindow: 92 * MM,
  footerTop: 841.89 - 14 * MM,
} as const;

/** Width of the text area. */
export const TEXT_WIDTH = SHEET.width - SHEET.left - SHEET.right;

/** Highest and lowest y that text may reach. */
export interface PageFrame {
  readonly top: number;
  readonly bottom: number;
}

export const LETTER_FRAME: PageFrame = { top: SHEET.top, bottom: SHEET.height - SHEET.bottom };

/** Size and leading of one kind of text. */
export interface TypeSize {
  readonly size: number;
  readonly leading: number;
  readonly bold: boolean;
}

export const BODY: TypeSize = { size: 11, leading: 15, bold: false };
export const SMALL: TypeSize = { size: 9, leading: 12, bold: false };
export const TABLE_TEXT: TypeSize = { size: 10, leading: 13.5, bold: false };
export const TABLE_HEAD: TypeSize = { size: 10, leading: 13.5, bold: true };

/** Headings by level; the space stands above and below the heading. */
export const HEADINGS: Readonly<
  Record<1 | 2 | 3, TypeSize & { readonly above: number; readonly below: number }>
> = {
  1: { size: 18, leading: 23, bold: true, above: 18, below: 6 },
  2: { size: 13.5, leading: 18, bold: true, above: 12, below: 3 },
  3: { size: 11.5, leading: 15.5, bold: true, above: 10, below: 2 },
};

/** Space after a block of running text. */
export const BLOCK_GAP = 6.5;
