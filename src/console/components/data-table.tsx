import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  /** The column that names the row: heading of the card on a phone. */
  readonly main?: boolean;
  /** CSS width on wide screens. */
  readonly width?: string;
};

type Props<Row> = {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What to say where there is nothing. */
  readonly empty: ReactNode;
};

/** A table on wide screens; on a phone each row is a card with its labels. */
export function DataTable<Row>({ label, columns, rows, rowKey, empty }: Props<Row>) {
  if (rows.length === 0) return <div className="empty">{empty}</div>;
  return (
    <table className="data-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ title, width }) => (
            <th key={title} scope="col" style={width === undefined ? undefined : { width }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ title, main, render }) => (
              <td key={title} data-label={title} className={main ? 'main-cell' : undefined}>
                {render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
