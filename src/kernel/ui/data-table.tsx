import type { Child } from 'hono/jsx';

export type Column<Row> = {
  label: string;
  cell: (row: Row) => Child;
  /** The cell that names the row; one column at most. */
  heads?: boolean;
  /** Figures: to the right, digits of one width. */
  numeric?: boolean;
  width?: 'small' | 'middle' | 'large';
  /** On a phone: the word before the value. Left out: the value alone says enough; a row without one leaves out the cell. */
  phoneLabel?: string | ((row: Row) => string | undefined);
  /** On a phone the name and the first short value share a line: for long lists. */
  beside?: boolean;
  /** On a phone this cell is left out. Never for anything that is only here. */
  wideOnly?: boolean;
};

type Props<Row> = {
  caption: Child;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  /** A group of rows with a title of its own; one group without title is a plain table. */
  groups: readonly { title?: Child; count?: number; rows: readonly Row[] }[];
  /** Last row, per column. */
  total?: readonly Child[];
};

/** More than ten things: a table. On a phone every row becomes a block. */
export function DataTable<Row>({ caption, captionHidden, columns, groups, total }: Props<Row>) {
  return (
    <table class="utrecht-table utrecht-table--html-table om-table">
      <caption class={captionHidden ? 'om-sr' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={cellClass(column, true)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody>
          {group.title ? (
            <tr class="om-table__group">
              <th scope="rowgroup" colspan={columns.length}>
                {group.title} {group.count === undefined ? null : <span class="om-quiet">({group.count})</span>}
              </th>
            </tr>
          ) : null}
          {group.rows.map((row) => (
            <tr>{columns.map((column) => bodyCell(column, row))}</tr>
          ))}
        </tbody>
      ))}
      {total ? (
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td
                class={cellClass(column)}
                data-label={typeof column.phoneLabel === 'string' ? column.phoneLabel : undefined}
              >
                {total[index]}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

function bodyCell<Row>(column: Column<Row>, row: Row): Child {
  const content = column.cell(row);
  const { phoneLabel } = column;
  const label = typeof phoneLabel === 'function' ? phoneLabel(row) : phoneLabel;
  const wideOnly = column.wideOnly === true || (typeof phoneLabel === 'function' && label === undefined);
  if (column.heads) {
    return (
      <th scope="row" class={cellClass(column)}>
        {content}
      </th>
    );
  }
  return (
    <td class={cellClass({ ...column, wideOnly })} data-label={label}>
      {content}
    </td>
  );
}

function cellClass<Row>(column: Column<Row>, head = false): string | undefined {
  const names = [
    column.numeric && 'om-table__figure',
    column.wideOnly && 'om-wide-only',
    column.beside && 'om-table__beside',
    head && column.width && `om-table__${column.width}`,
  ].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}
