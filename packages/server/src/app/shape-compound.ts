import { type JsonSchema, type Shape, type Shaped, ShapeError, type ShapePath } from './shape.ts'

/** A field that may be absent. */
export interface Optional<Value> {
  optional: Shape<Value>
}

type Fields = Record<string, Shape<unknown> | Optional<unknown>>

type ObjectOf<F extends Fields> = {
  [Name in keyof F as F[Name] extends Shape<unknown> ? Name : never]: F[Name] extends Shape<infer Value> ? Value : never
} & {
  [Name in keyof F as F[Name] extends Optional<unknown> ? Name : never]?: F[Name] extends Optional<infer Value> ? Value : never
}

/** Says that a field may be absent. */
export function optional<Value>(shape: Shape<Value>): Optional<Value> {
  return { optional: shape }
}

/** A value that may be null. */
export function nullable<Value>(shape: Shape<Value>): Shape<Value | null> {
  return { schema: { anyOf: [shape.schema, { type: 'null' }] }, read: (value, path) => (value === null ? null : shape.read(value, path)) }
}

/** An object with these fields and no others. */
export function object<F extends Fields>(fields: F): Shape<{ [Name in keyof ObjectOf<F>]: ObjectOf<F>[Name] }> {
  const entries = Object.entries(fields).map(([name, field]) => ({ name, required: !('optional' in field), shape: shapeOf(field) }))
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(entries.map(({ name, shape }) => [name, shape.schema])),
      required: entries.filter(({ required }) => required).map(({ name }) => name),
      additionalProperties: false,
    },
    read(value, path) {
      const given = readRecord(value, path)
      for (const name of Object.keys(given)) {
        if (Object.hasOwn(fields, name)) continue
        throw new ShapeError([...path, name], `is not known here; known are ${Object.keys(fields).join(', ')}`, true)
      }
      const result: Record<string, unknown> = {}
      for (const { name, required, shape } of entries) {
        if (required || given[name] !== undefined) result[name] = shape.read(given[name], [...path, name])
      }
      return result as { [Name in keyof ObjectOf<F>]: ObjectOf<F>[Name] }
    },
  }
}

/** An object of hints: what is not known, or does not have its shape, is left out, for nothing else is to fail with it. */
export function hints<F extends Record<string, Shape<unknown>>>(fields: F): Shape<{ [Name in keyof F]?: Shaped<F[Name]> }> {
  const schemas = Object.entries(fields).map(([name, { schema }]) => [name, schema])
  return {
    schema: { type: 'object', properties: Object.fromEntries(schemas) },
    read(value, path) {
      const given = Object(value) as Record<string, unknown>
      const kept = Object.entries(fields).flatMap(([name, shape]) => {
        try {
          return Object.hasOwn(given, name) ? [[name, shape.read(given[name], [...path, name])]] : []
        } catch (error) {
          if (error instanceof ShapeError) return []
          throw error
        }
      })
      return Object.fromEntries(kept)
    },
  }
}

/** A list. */
export function list<Value>(item: Shape<Value>, { min = 0, max }: { min?: number; max: number }): Shape<Value[]> {
  return {
    schema: { type: 'array', items: item.schema, minItems: min, maxItems: max },
    read(value, path) {
      if (!Array.isArray(value)) throw new ShapeError(path, 'must be a list')
      if (value.length < min || value.length > max) {
        throw new ShapeError(path, `must have ${min} to ${max} items, but has ${value.length}`)
      }
      return value.map((one: unknown, index) => item.read(one, [...path, index]))
    },
  }
}

/** Any names, each with a value of the same shape. */
export function record<Value>(item: Shape<Value>): Shape<Record<string, Value>> {
  return {
    schema: { type: 'object', additionalProperties: item.schema },
    read: (value, path) =>
      Object.fromEntries(Object.entries(readRecord(value, path)).map(([name, one]) => [name, item.read(one, [...path, name])])),
  }
}

/** One of several objects, told apart by their `kind`. */
export function byKind<Kinds extends Record<string, Shape<unknown>>>(
  kinds: Kinds,
): Shape<{ [Kind in keyof Kinds]: Kinds[Kind] extends Shape<infer Value> ? Value : never }[keyof Kinds]> {
  const schema: JsonSchema = { oneOf: Object.values(kinds).map((one) => one.schema) }
  return {
    schema,
    read(value, path) {
      const kind = readRecord(value, path)['kind']
      const found = typeof kind === 'string' && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
      if (!found) throw new ShapeError([...path, 'kind'], `must be one of ${Object.keys(kinds).join(', ')}`)
      return found.read(value, path) as never
    },
  }
}

function shapeOf(field: Shape<unknown> | Optional<unknown>): Shape<unknown> {
  return 'optional' in field ? field.optional : field
}

function readRecord(value: unknown, path: ShapePath): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ShapeError(path, 'must be an object')
  return value as Record<string, unknown>
}
