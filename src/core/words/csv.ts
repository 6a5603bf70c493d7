/**
 * A cell of a table that a spreadsheet opens: always in quotes; what it would take for a formula begins with an
 * apostrophe, and so is shown as text.
 */
export function csvCell(text: string): string {
  const guarded = /^[\s'"]*[=+\-@|%＝＋－＠]|^[\t\r]/u.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}

/** Rows of a table with commas, one a line, as RFC 4180 has them. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
