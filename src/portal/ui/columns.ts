// Which columns of a list are left out, as its address holds it: their ids joined by dots, such as `country.since`.

export interface Choosable {
  /** Columns without an id always show. */
  readonly id?: string
  readonly label: string
}

const idsIn = (hide: string | undefined): readonly string[] => hide?.split('.') ?? []

export const isShown = ({ id }: Choosable, hide: string | undefined): boolean =>
  id === undefined || !idsIn(hide).includes(id)

/** Nothing when all show: the address stays short. */
export const hideBut = (
  columns: readonly Choosable[],
  shown: readonly string[],
): string | undefined => {
  const hidden = columns.flatMap(({ id }) => (id === undefined || shown.includes(id) ? [] : [id]))
  return hidden.length === 0 ? undefined : hidden.join('.')
}
