// A dense table that scrolls in its own region; rows may open in place to show more.
import { Button } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { Fragment, type ReactNode, useId, useState } from 'react'
import { useText } from '../language.tsx'
import type { Choosable } from './columns.ts'

export interface Column<T> extends Choosable {
  readonly cell: (row: T) => ReactNode
  readonly end?: true
}

interface Props<T> {
  label: string
  rows: readonly T[]
  /** The first one names the row. */
  columns: readonly Column<T>[]
  keyOf: (row: T) => string
  nameOf: (row: T) => string
  /** A row to which the eye shall be led, such as one just added. */
  isMarked?: (row: T) => boolean
  details?: (row: T) => ReactNode
  actions?: (row: T) => ReactNode
}

function Cells<T>({ row, columns }: Pick<Props<T>, 'columns'> & { row: T }) {
  return columns.map(({ label, cell, end }, i) =>
    i === 0 ? (
      <th key={label} scope="row">
        {cell(row)}
      </th>
    ) : (
      <td key={label} className={end ? 'end' : undefined}>
        {cell(row)}
      </td>
    ),
  )
}

function Row<T>({ row, columns, nameOf, isMarked, details, actions }: Props<T> & { row: T }) {
  const t = useText('common')
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const looks = [isOpen ? 'open' : '', isMarked?.(row) === true ? 'marked' : ''].join(' ').trim()
  return (
    <Fragment>
      <tr className={looks === '' ? undefined : looks}>
        {details && (
          <td className="chevron">
            <Button
              size="small"
              appearance="transparent"
              icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
              aria-expanded={isOpen}
              aria-controls={id}
              aria-label={t('expand', { name: nameOf(row) })}
              onClick={() => setOpen(!isOpen)}
            />
          </td>
        )}
        <Cells row={row} columns={columns} />
        {actions && <td className="end actions">{actions(row)}</td>}
      </tr>
      {details && (
        <tr id={id} hidden={!isOpen} className="details">
          <td colSpan={columns.length + (actions ? 2 : 1)}>
            {isOpen && <div className="details-body">{details(row)}</div>}
          </td>
        </tr>
      )}
    </Fragment>
  )
}

// What scrolls must be reachable by keyboard, even where no row holds a control (WCAG 2.1.1).
const reachable = { tabIndex: 0 }

export function DataTable<T>(props: Props<T>) {
  const { label, rows, columns, keyOf, details, actions } = props
  const t = useText('common')
  return (
    <section className="table-region" aria-label={label} {...reachable}>
      <table>
        <thead>
          <tr>
            {details && (
              <th scope="col">
                <span className="off-screen">{t('details')}</span>
              </th>
            )}
            {columns.map((column) => (
              <th key={column.label} scope="col" className={column.end ? 'end' : undefined}>
                {column.label}
              </th>
            ))}
            {actions && (
              <th scope="col" className="end">
                <span className="off-screen">{t('actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={keyOf(row)} row={row} {...props} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
