import type { ConversationSnapshot } from './conversation.ts'
import type { AgentFace } from './events.ts'

/** Answer of `POST /v1/sessions` and `POST /v1/sessions/refresh`. */
export interface SessionAnswer {
  visitor: { id: string; name?: string; signedIn: boolean }
  /** Sent as `Authorization: Bearer …`. */
  accessToken: string
  /** Seconds until the access token expires. */
  expiresIn: number
  /** Good for one refresh; each refresh answers with the next. */
  refreshToken: string
  epoch: string
  /** With it a client seals what waits to be sent when the visitor signs out; the same at each sign-in. Base64url, 32 bytes. */
  sealKey?: string
  /** The visitor's conversations, the latest first; snapshot and cursor are of one moment. */
  conversations: ConversationSnapshot[]
}

/** Answer of `GET /v1/visitor`: what the server keeps of whoever asks. */
export interface VisitorAnswer {
  visitor: { id: string; signedIn: boolean; name?: string; email?: string }
  /** Their ids, the latest first; `GET /v1/conversations/{id}/events` has what was said in each. */
  conversations: string[]
}

/** Answer of `GET /v1/sites/{site}`: what anybody may know of a site. */
export interface SiteAnswer {
  site: string
  name: string
  locales: string[]
  hours: HoursAnswer
  /** Who answers here; at most five. */
  agents: AgentFace[]
  look: { accent?: string; position?: 'start' | 'end' }
  /** Address of the shop's privacy policy. */
  privacy?: string
}

/** Whether people answer now. Times are milliseconds since 1970. */
export interface HoursAnswer {
  open: boolean
  /** When they are back, while closed; null when no day is planned. */
  backAt: number | null
  /** When they leave, while open; null for round the clock. */
  until: number | null
  timeZone: string
}
