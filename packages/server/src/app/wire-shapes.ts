import {
  type Audience,
  isId,
  MAX_ITEMS,
  MAX_TEXT,
  type PageContext,
  type Product,
  RATING_REASONS,
  type RatingReason,
  type RatingValues,
} from '@shopbell/core/protocol'
import { flag, integer, oneOf, type Shape, type Shaped, ShapeError, shape, text } from './shape.ts'
import { byKind, hints, list, nullable, object, optional } from './shape-compound.ts'

/** A UUIDv7 made by the client. */
export const id: Shape<string> = shape('a UUIDv7 in lower case', { type: 'string', format: 'uuid' }, (value) =>
  typeof value === 'string' && isId(value) ? value : undefined,
)

/** The name of a site, as in its file's name. */
export const siteName: Shape<string> = text({ max: 64 })

/** A language tag, such as `zh-CN`. */
export const locale: Shape<string> = text({
  max: 35,
  pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
  wanted: 'a language tag such as zh-CN',
})

/** An absolute address of a page or picture; never a script. */
export const webAddress: Shape<string> = shape(
  'an absolute http or https address of at most 2000 characters',
  { type: 'string', format: 'uri', maxLength: 2000 },
  (value) => (typeof value === 'string' && value.length <= 2000 && /^https?:\/\//i.test(value) && URL.canParse(value) ? value : undefined),
)

const product: Shape<Product> = object({
  sku: text({ max: 64 }),
  title: text({ max: 200 }),
  url: webAddress,
  image: optional(webAddress),
  price: optional(text({ max: 40 })),
})

const audience: Shape<Audience> = oneOf(['new', 'existing'])

const MAX_TITLE = 300

/** Some pages carry whole trails of advertising in their address. */
const pageAddress: Shape<string> = {
  schema: webAddress.schema,
  read: (value, path) => webAddress.read(isText(value) && value.length > 2000 ? value.replace(/[?#].*/s, '') : value, path),
}

const pageTitle = text({ min: 0, max: MAX_TITLE })

/** Where the visitor is. What of it is too long is cut, what makes no sense left out: a message is not to be lost for the page that it was written on. */
export const pageContext: Shape<PageContext> = hints({
  url: pageAddress,
  title: { schema: pageTitle.schema, read: (value, path) => pageTitle.read(isText(value) ? value.slice(0, MAX_TITLE) : value, path) },
  locale,
  audience,
  product,
})

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

const textContent = object({ kind: oneOf(['text']), text: text({ max: MAX_TEXT }) })

const imageContent = object({
  kind: oneOf(['image']),
  upload: text({ max: 100, pattern: /^[0-9a-f-]{36}\.[\w-]{16,64}$/, wanted: 'the upload of an answer to PUT /v1/uploads' }),
  width: integer({ min: 1, max: 100_000 }),
  height: integer({ min: 1, max: 100_000 }),
  name: optional(text({ max: 200 })),
})

const productContent = object({ kind: oneOf(['product']), product })

const contactContent = object({
  kind: oneOf(['contact']),
  name: optional(text({ max: 100 })),
  email: text({ max: 254, pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, wanted: 'an e-mail address' }),
  text: text({ max: MAX_TEXT }),
})

/** What visitors may send. */
export const visitorContent = byKind({ text: textContent, image: imageContent, product: productContent, contact: contactContent })

/** What agents may send. */
export const agentContent = byKind({ text: textContent, image: imageContent })

/** A batch of messages by a visitor. */
export const visitorBatch = object({
  items: uniqueIds(list(object({ id, content: visitorContent }), { min: 1, max: MAX_ITEMS })),
  context: optional(pageContext),
  handoff: optional(flag),
})

/** A batch of messages by an agent. */
export const agentBatch = object({ items: uniqueIds(list(object({ id, content: agentContent }), { min: 1, max: MAX_ITEMS })) })

/** One message of a batch by a visitor. */
export type VisitorItem = Shaped<typeof visitorBatch>['items'][number]

/** One message of a batch by an agent. */
export type AgentItem = Shaped<typeof agentBatch>['items'][number]

/** A read mark. */
export const readMark = object({ id, upTo: integer({ min: 1 }) })

const reasons: Shape<RatingReason[]> = list(oneOf(RATING_REASONS), { max: RATING_REASONS.length })

/** A rating by a visitor. */
export const ratingValues: Shape<RatingValues> = object({
  score: oneOf([1, 2, 3, 4, 5]),
  reasons: {
    schema: { ...reasons.schema, uniqueItems: true },
    read(value, path) {
      const given = reasons.read(value, path)
      if (new Set(given).size < given.length) throw new ShapeError(path, 'must name each reason once')
      return given
    },
  },
  comment: text({ min: 0, max: MAX_TEXT }),
  solved: nullable(flag),
})

function uniqueIds<Item extends { id: string }>(items: Shape<Item[]>): Shape<Item[]> {
  return {
    schema: items.schema,
    read(value, path) {
      const given = items.read(value, path)
      const ids = new Set(given.map((item) => item.id))
      if (ids.size < given.length) throw new ShapeError(path, 'must have a different id for each item')
      return given
    },
  }
}
