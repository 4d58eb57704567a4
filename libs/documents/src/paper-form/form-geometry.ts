import { SHEET, type PageFrame, type TypeSize } from '../pdf/page-geometry.js';

const MM = 72 / 25.4;

/** The form's sheet: narrower margins than a letter's, so that it is one sheet of two sides (ux C17), and still what any printer prints. */
export const FORM = {
  left: 12.5 * MM,
  width: SHEET.width - 25 * MM,
  footerTop: SHEET.height - 10.5 * MM,
} as const;

export const FORM_FRAME: PageFrame = { top: 9.5 * MM, bottom: SHEET.height - 11.5 * MM };

/** Text of the form: never under 12 points (ux C17). */
export const TEXT: TypeSize = { size: 12, leading: 14.8, bold: false };
export const LABEL: TypeSize = { ...TEXT, bold: true };
/** A heading is bold, and a hint behind it is not. */
export const HEADING: TypeSize = { size: 13, leading: 17.5, bold: false };
export const TITLE: TypeSize = { size: 19, leading: 25, bold: true };

/** Room of one handwritten line: a little under eight millimetres. */
export const LINE_HEIGHT = 21;
/** Side of a box to tick. */
export const BOX = 11;
export const TICK_INDENT = 16;
export const COLUMN_GAP = 12;
