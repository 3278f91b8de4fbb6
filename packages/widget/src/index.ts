/**
 * Shopbell's elements as classes, and their events; importing this registers nothing.
 * @module
 */

export type { Section, Target } from '@shopbell/core'
export * from './browser-storage.ts'
export * from './browser-tabs.ts'
export * from './events.ts'
export type { Announce } from './section-news.ts'
export * from './shop-bell.ts'
export * from './shop-bell-chat.ts'
export * from './shop-bell-faq.ts'
export * from './shop-bell-rating.ts'
export type { Strings, Words } from './strings.ts'
