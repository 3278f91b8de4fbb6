/** A row as a database's driver answers it. */
export type Row = Record<string, unknown>

/** A text column. */
export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`The column ${column} holds ${typeof value}, wanted is a text.`)
  return value
}

/** A text column that may be null; an object to spread, so that the field is absent then. */
export function optionalText<Field extends string>(row: Row, column: Field): { [Key in Field]?: string } {
  return row[column] === null ? {} : ({ [column]: text(row, column) } as { [Key in Field]?: string })
}

/** A number column. */
export function number(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new TypeError(`The column ${column} holds ${typeof value}, wanted is a number.`)
  return value
}

/** A column of bytes. */
export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new TypeError(`The column ${column} holds ${typeof value}, wanted are bytes.`)
  return value
}

/** A column that says yes or no. */
export function flag(row: Row, column: string): boolean {
  const value = row[column]
  if (typeof value !== 'boolean') throw new TypeError(`The column ${column} holds ${typeof value}, wanted is true or false.`)
  return value
}
