/**
 * Shopbell's back end without a port: everything here also runs in a browser.
 * @module
 */
export * from './app/app.ts'
export type { AppRequest, ReadBody } from './app/app-request.ts'
export type { AgentSession, VerifyPassword } from './app/desk-sessions.ts'
export { dayStart, type Hours, hoursAt, type Span } from './app/hours.ts'
export { DEFAULT_LIMITS, type Limits, type RateName } from './app/limits.ts'
export type { Access, Answer, Caller, FeedAnswer, Route, TextAnswer } from './app/route.ts'
export type { JsonSchema } from './app/shape.ts'
export type { FaqFile, IdentityKey, Site, SiteFaq, SiteIdentity, Sites } from './app/site.ts'
export type { Rate } from './app/token-bucket.ts'
export { createSiteFaq } from './faq/site-faq.ts'
export { type Bell, type BellListener, type BellWire, createBell, type Ring } from './hub/bell.ts'
export { type FeedOutput, MAX_BUFFERED } from './hub/feed.ts'
export { type Audience, createHub, type Hub, type Listener } from './hub/hub.ts'
export { createMemoryStore } from './store/memory.ts'
export * from './store/store.ts'
