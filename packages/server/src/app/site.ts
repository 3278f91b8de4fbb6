import type { CannedReply, HoursAnswer } from '@shopbell/core/protocol'

/** The assistant's view of a site's FAQ. */
export interface SiteFaq {
  /** The answer, as plain text, or null when it is not sure. */
  answer(text: string, locale: string): { entry: string; locale: string; question: string; text: string } | null
  /** The nearest entries, at most three, best first. */
  suggest(text: string, locale: string): { id: string; question: string }[]
}

/** A compiled FAQ in one locale, as it is served. */
export interface FaqFile {
  locale: string
  bytes: Uint8Array
  /** Names these bytes for ever. */
  hash: string
  /** The language pack that they were made with, under the name that they know. */
  pack?: { name: string; bytes: Uint8Array }
}

/** A key that a shop signs identities with; the algorithm is fixed for each. */
export type IdentityKey = { kid: string; alg: 'HS256'; secret: Uint8Array } | { kid: string; alg: 'EdDSA'; publicKey: string }

/** How a shop says who its visitors are. */
export interface SiteIdentity {
  issuer: string
  keys: IdentityKey[]
  /** Whether anonymous visitors are refused. */
  required: boolean
}

/** A site that this server answers for. */
export interface Site {
  id: string
  name: string
  /** Exact origins; `http://localhost:*` and `http://127.0.0.1:*` mean any port. */
  origins: string[]
  /** The first is the fallback. */
  locales: string[]
  identity?: SiteIdentity
  /** Whether people answer at a time, milliseconds since 1970. */
  hoursAt(now: number): HoursAnswer
  /** When the day of a time began at the site, milliseconds since 1970. */
  dayStart(now: number): number
  /** Prepared replies by locale. */
  replies: Record<string, CannedReply[]>
  look: { accent?: string; position?: 'start' | 'end' }
  /** Address of the shop's privacy policy. */
  privacy?: string
  faq: SiteFaq
  faqFiles: FaqFile[]
}

/** The sites at this moment; they change while the server runs. */
export interface Sites {
  get(id: string): Site | undefined
  all(): Site[]
}

/** Whether a page of an origin may use a site. */
export function allowsOrigin(site: Site, origin: string): boolean {
  return site.origins.some((allowed) =>
    allowed.endsWith(':*')
      ? origin.startsWith(allowed.slice(0, -1)) && /^\d{1,5}$/.test(origin.slice(allowed.length - 1))
      : allowed === origin,
  )
}
