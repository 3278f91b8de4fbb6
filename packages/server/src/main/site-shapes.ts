import type { Span } from '../app/hours.ts'
import { flag, oneOf, type Shape, type Shaped, ShapeError, shape, text } from '../app/shape.ts'
import { list, object, optional, record } from '../app/shape-compound.ts'
import { createZone } from '../app/time-zone.ts'
import { locale, webAddress } from '../app/wire-shapes.ts'

const MIN_SECRET = 32

const origin: Shape<string> = shape('an origin such as https://shop.example, or http://localhost:* for any port', {}, (value) =>
  typeof value === 'string' && isOrigin(value) ? value : undefined,
)

function isOrigin(value: string): boolean {
  if (value === 'http://localhost:*' || value === 'http://127.0.0.1:*') return true
  return URL.canParse(value) && new URL(value).origin === value && /^https?:/.test(value)
}

const span: Shape<Span> = shape('a part of a day such as "09:00-22:00", ending after it begins, at the latest at 24:00', {}, (value) => {
  const [, fromHour, fromMinute, toHour, toMinute] =
    (typeof value === 'string' && /^(\d\d):([0-5]\d)\s*[-–]\s*(\d\d):([0-5]\d)$/.exec(value)) || []
  const [from, to] = [Number(fromHour) * 60 + Number(fromMinute), Number(toHour) * 60 + Number(toMinute)]
  return from < to && to <= 24 * 60 ? { from, to } : undefined
})

const spans: Shape<Span[]> = {
  schema: {},
  read(value, path) {
    const given = list(span, { max: 10 }).read(value, path)
    const sorted = given.toSorted((a, b) => a.from - b.from)
    if (sorted.some((one, index) => one.from < (sorted[index - 1]?.to ?? 0))) throw new ShapeError(path, 'must not have parts that overlap')
    return sorted
  },
}

const timeZone: Shape<string> = shape('a time zone such as Asia/Shanghai', {}, (value) => {
  try {
    if (typeof value !== 'string') return undefined
    createZone(value)
    return value
  } catch {
    return undefined
  }
})

const date: Shape<string> = shape('a date such as 2026-02-17', {}, (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined,
)

const key: Shape<{ kid: string; alg: 'HS256' | 'EdDSA'; key?: string; publicKey?: string }> = {
  schema: {},
  read(value, path) {
    const kid = text({ max: 100 })
    const { alg } = object({
      kid,
      alg: oneOf(['HS256', 'EdDSA']),
      key: optional(text({ max: 4096 })),
      publicKey: optional(text({ max: 4096 })),
    }).read(value, path)
    if (alg === 'EdDSA')
      return object({
        kid,
        alg: oneOf(['EdDSA']),
        publicKey: text({ max: 4096, pattern: /^-----BEGIN PUBLIC KEY-----/, wanted: 'a public key in PEM' }),
      }).read(value, path)
    return object({
      kid,
      alg: oneOf(['HS256']),
      key: text({ min: MIN_SECRET, max: 4096, wanted: `a secret of at least ${MIN_SECRET} characters` }),
    }).read(value, path)
  },
}

const faq: Shape<string | Record<string, string>> = {
  schema: {},
  read: (value, path) =>
    typeof value === 'string' ? text({ max: 1000 }).read(value, path) : record(text({ max: 1000 })).read(value, path),
}

const day = optional(spans)

/** A site's file. */
export const siteFile = object({
  name: text({ max: 100 }),
  origins: list(origin, { min: 1, max: 100 }),
  languages: list(locale, { min: 1, max: 50 }),
  faq: optional(faq),
  identity: optional(object({ issuer: text({ max: 500 }), required: optional(flag), keys: list(key, { min: 1, max: 10 }) })),
  hours: optional(
    object({
      timeZone,
      week: object({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
      holidays: optional(list(object({ date, hours: optional(spans) }), { max: 366 })),
    }),
  ),
  replies: optional(
    record(
      list(object({ key: text({ max: 40, pattern: /^[^\s/]+$/, wanted: 'a word without spaces or /' }), text: text({ max: 4000 }) }), {
        max: 200,
      }),
    ),
  ),
  privacy: optional(webAddress),
  look: optional(
    object({
      accent: optional(text({ max: 7, pattern: /^#[0-9a-fA-F]{6}$/, wanted: 'a colour such as "#2f5d50"' })),
      position: optional(oneOf(['start', 'end'])),
    }),
  ),
})

/** What a site's file says. */
export type SiteFile = Shaped<typeof siteFile>
