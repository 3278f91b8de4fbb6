/**
 * Shopbell without a page: sessions, conversations, FAQ search and transport.
 * @module
 */
export * from './backoff.ts'
export * from './chat.ts'
export * from './client.ts'
export * from './errors.ts'
export * from './feed.ts'
export * from './help.ts'
export * from './http-transport.ts'
export type { OutgoingBody, OutgoingMessage } from './message-outbox.ts'
export * from './message-view.ts'
export * from './outbox.ts'
export type * from './protocol/index.ts'
export type { GetIdentity, Visitor } from './session.ts'
export * from './site-info.ts'
export * from './storage.ts'
export * from './text.ts'
export * from './transport.ts'
export * from './typing.ts'
