/**
 * The FAQ at run time: opening a bundle, searching it, reading its answers.
 * @module
 */
export * from './body.ts'
export * from './body-text.ts'
export * from './bundle.ts'
export type { Range } from './highlight.ts'
export * from './open.ts'
export type { FaqAnswer, FaqHit, FaqIndex, FaqSearchOptions } from './open-index.ts'
export type { Pack } from './pack/open-pack.ts'
export * from './snippet.ts'
