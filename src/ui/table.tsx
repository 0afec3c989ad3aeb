import type { ComponentChildren } from 'preact'

export type Column = { label: string; number?: boolean | undefined }

export type TableProps = {
  caption: string
  columns: Column[]
  /** The first cell of a row is its heading. */
  rows: ComponentChildren[][]
  captionHidden?: boolean | undefined
  foot?: ComponentChildren[] | undefined
}

/** Numbers with their heading, in a box that scrolls by itself on a narrow screen. */
export const Table = ({ caption, columns, rows, captionHidden, foot }: TableProps) => (
  <div class="scroll" tabindex={0} role="region" aria-label={caption}>
    <table class="table">
      <caption class={captionHidden ? 'sr' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" class={column.number ? 'n' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, place) => (
          <Line key={place} cells={cells} columns={columns} />
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <Line cells={foot} columns={columns} />
        </tfoot>
      )}
    </table>
  </div>
)

const Line = ({ cells, columns }: { cells: ComponentChildren[]; columns: Column[] }) => (
  <tr>
    {cells.map((cell, place) =>
      place === 0 ? (
        <th key={place} scope="row">
          {cell}
        </th>
      ) : (
        <td key={place} class={columns[place]?.number ? 'n' : undefined}>
          {cell}
        </td>
      ),
    )}
  </tr>
)
