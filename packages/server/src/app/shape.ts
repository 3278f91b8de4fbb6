/** A JSON Schema, as far as this server writes any. */
export type JsonSchema = Record<string, unknown>

/** Where in a value something is: `['items', 0, 'content']`. */
export type ShapePath = readonly (string | number)[]

/** What a value has to look like: reads it, and describes it for the OpenAPI document. */
export interface Shape<Value> {
  /** @throws ShapeError */
  read(value: unknown, path: ShapePath): Value
  schema: JsonSchema
}

/** The type that a shape reads. */
export type Shaped<S> = S extends Shape<infer Value> ? Value : never

/** A value that does not have the wanted shape. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError'
  readonly path: ShapePath
  /** Whether a field is the matter that nobody asked for. */
  readonly isUnknownField: boolean
  /** Without the place, such as `must be a text, but is a number`. */
  readonly problem: string

  constructor(path: ShapePath, problem: string, isUnknownField = false) {
    super(`${formatPath(path)} ${problem}.`)
    this.path = path
    this.problem = problem
    this.isUnknownField = isUnknownField
  }
}

/** `items[0].content`; for the whole value "The value". */
export function formatPath(path: ShapePath): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
  return text.replace(/^\./, '') || 'The value'
}

/** What a value is, in words for an error. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return 'a text'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** A value of a kind that a test accepts; `wanted` completes "must be …". */
export function shape<Value>(wanted: string, schema: JsonSchema, accept: (value: unknown) => Value | undefined): Shape<Value> {
  return {
    schema,
    read(value, path) {
      const accepted = accept(value)
      if (accepted === undefined) throw new ShapeError(path, `must be ${wanted}, but is ${kindOf(value)}`)
      return accepted
    },
  }
}

/** Options of {@link text}. Lengths are in UTF-16 units. */
export interface TextOptions {
  /** @default 1 */
  min?: number
  max: number
  pattern?: RegExp
  /** What the pattern means, to complete "must be …". */
  wanted?: string
}

/** A text; what cannot be stored or shown as text (control characters, halves of surrogate pairs) is taken out or replaced. */
export function text({ min = 1, max, pattern, wanted = 'a text' }: TextOptions): Shape<string> {
  return {
    schema: { type: 'string', minLength: min, maxLength: max, ...(pattern && { pattern: pattern.source }) },
    read(value, path) {
      if (typeof value !== 'string') throw new ShapeError(path, `must be ${wanted}, but is ${kindOf(value)}`)
      if (value.length > max) throw new ShapeError(path, `must have at most ${max} characters, but has ${value.length}`)
      const clean = value.replace(UNSTORABLE, '').replace(/\p{Surrogate}/gu, '\ufffd')
      if (min > 0 && !clean.trim()) throw new ShapeError(path, `must be ${wanted}, but is empty`)
      if (clean.length < min) throw new ShapeError(path, `must be ${wanted}, but has ${clean.length} characters`)
      if (pattern && !pattern.test(clean)) throw new ShapeError(path, `must be ${wanted}, but is ${JSON.stringify(clean.slice(0, 60))}`)
      return clean
    },
  }
}

// Control characters other than tab, line feed and carriage return.
const UNSTORABLE = /[^\P{Cc}\t\n\r\u0080-\u009f]/gu

/** A whole number. */
export function integer({ min, max = Number.MAX_SAFE_INTEGER }: { min: number; max?: number }): Shape<number> {
  const isWanted = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max
  return shape(`a whole number from ${min} to ${max}`, { type: 'integer', minimum: min, maximum: max }, (value) =>
    isWanted(value) ? value : undefined,
  )
}

/** True or false. */
export const flag: Shape<boolean> = shape('true or false', { type: 'boolean' }, (value) => (typeof value === 'boolean' ? value : undefined))

/** One of some texts or numbers. */
export function oneOf<const Value extends string | number>(values: readonly Value[]): Shape<Value> {
  return shape(`one of ${values.join(', ')}`, { enum: values }, (value) => values.find((known) => known === value))
}
