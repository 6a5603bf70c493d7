import { type Content, type Element, elementsIn, made, textIn } from './tree.ts';

// From so many columns on, rows become cards on a small screen, or the table scrolls on any.
const wide = 3;
const widest = 8;
// So many rows may be parted between sheets of paper.
const long = 12;

/**
 * A table that can be read aloud and on a telephone: headers say what they are the header of, cells carry the name of
 * their column, and roles are said once more, as browsers forget those of a table that is shown as cards.
 */
export function table(plain: Element): Element {
  const [head, body] = elementsIn(plain);
  const headers = rowsOf(head)[0];
  const names = elementsIn(headers ?? { children: [] }).map((cell) => textIn(cell).trim());
  // Where the first column has no name, it names the rows.
  const isMatrix = names[0] === '' && names.length > 1;
  const rows = rowsOf(body).map((row) =>
    tr(
      elementsIn(row).map((cell, index) =>
        dataCell(cell, { name: names[index] ?? '', isHeader: isMatrix && index === 0 }),
      ),
    ),
  );
  const classes = [...(names.length >= wide ? ['wide'] : []), ...(rows.length > long ? ['long'] : [])];
  const whole = made(
    'table',
    { role: 'table', className: classes.length > 0 ? classes : undefined },
    made('thead', { role: 'rowgroup' }, tr(elementsIn(headers ?? { children: [] }).map(headCell))),
    ...(rows.length > 0 ? [made('tbody', { role: 'rowgroup' }, ...rows)] : []),
  );
  if (names.length < widest) return whole;
  return made('div', { className: ['scroll'], role: 'group', ariaLabel: 'Table', tabIndex: 0 }, whole);
}

function rowsOf(part: Element | undefined): Element[] {
  return part ? elementsIn(part) : [];
}

function tr(cells: readonly Content[]): Element {
  return made('tr', { role: 'row' }, ...cells);
}

function headCell(cell: Element): Element {
  if (textIn(cell).trim() === '') return made('td', { role: 'cell' });
  return made('th', { scope: 'col', role: 'columnheader', className: side(cell) }, ...cell.children);
}

function dataCell(cell: Element, { name, isHeader }: { readonly name: string; readonly isHeader: boolean }): Element {
  if (isHeader && textIn(cell).trim() !== '')
    return made('th', { scope: 'row', role: 'rowheader', className: side(cell) }, ...cell.children);
  return made(
    'td',
    { role: 'cell', dataName: name === '' ? undefined : name, className: side(cell) },
    ...cell.children,
  );
}

function side({ properties: { align } }: Element): string[] | undefined {
  return align === 'right' || align === 'center' ? [align] : undefined;
}
