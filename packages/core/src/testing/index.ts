/**
 * For tests of pages that use Shopbell: a server and a network in a few lines, without either.
 * @module
 */
export * from './fake-transport.ts'
export * from './random-from.ts'
export * from './test-pictures.ts'
export * from './test-tab.ts'
export * from './until.ts'
