/** The sign that parts the cells: whichever the first line has most of. */
function separatorOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}

/** One row as it grows. */
class GrowingRow {
  cells: (string | null)[] = [];
  text = '';
  /** The cell began with a quote: it is a text even when empty. */
  quoted = false;

  endCell(): void {
    this.cells.push(this.text === '' && !this.quoted ? null : this.text);
    this.text = '';
    this.quoted = false;
  }

  get isEmpty(): boolean {
    return this.cells.length === 0 && this.text === '' && !this.quoted;
  }
}

/**
 * The cells of a CSV text (RFC 4180), parted by commas, semicolons or tabs. An empty cell is null; empty lines are left out.
 * Null: a quote is left open, or text follows a closed one. Reads one row more than `most` and stops.
 */
export function csvRows(text: string, most: number): readonly (readonly (string | null)[])[] | null {
  const body = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(body);
  const rows: (readonly (string | null)[])[] = [];
  let row = new GrowingRow();
  let inQuotes = false;
  const endRow = (): void => {
    if (row.isEmpty) return;
    row.endCell();
    rows.push(row.cells);
    row = new GrowingRow();
  };
  for (let at = 0; at < body.length && rows.length <= most; at += 1) {
    const sign = body[at] ?? '';
    if (inQuotes) {
      if (sign !== '"') row.text += sign;
      else if (body[at + 1] === '"') {
        row.text += '"';
        at += 1;
      } else inQuotes = false;
    } else if (sign === separator) row.endCell();
    else if (sign === '\n' || sign === '\r') endRow();
    else if (row.quoted) return null;
    else if (sign === '"' && row.text === '') inQuotes = row.quoted = true;
    else row.text += sign;
  }
  if (inQuotes) return null;
  endRow();
  return rows;
}
