import type { ReactNode } from "react";

/** A column: its heading, and what stands in it. */
export type Column<Row> = {
  title: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand at the end of their column. */
  isFigure?: boolean;
  /** On a phone it stands without its heading, over the rest. */
  isLead?: boolean;
  /** Kept on one line. */
  isShort?: boolean;
};

type DataTableProps<Row> = {
  /** What the rows are, for screen readers. */
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string | number;
  /** What stands there when there are no rows. */
  empty: ReactNode;
};

/** Rows under headings; on a phone each row is a card of named facts. */
export function DataTable<Row>({ caption, columns, rows, keyOf, empty }: DataTableProps<Row>) {
  if (rows.length === 0) return <EmptyState>{empty}</EmptyState>;
  return (
    <div className="card overflow-x-auto">
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title, isFigure }) => (
              <th className={isFigure ? "figure" : undefined} key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ title, cell, isFigure, isLead, isShort }) => (
                <td
                  className={[isFigure && "figure", isLead && "lead", isShort && "short"]
                    .filter(Boolean)
                    .join(" ")}
                  data-title={title}
                  key={title}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What stands in the place of a list that has nothing. */
export function EmptyState({ children }: { children: ReactNode }) {
  return (
    <div className="rounded-card border border-line border-dashed px-5 py-10 text-center text-ink-soft">
      {children}
    </div>
  );
}
