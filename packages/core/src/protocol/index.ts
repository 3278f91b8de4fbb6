/**
 * The wire: what travels between a client and the server, and the pure folds over it.
 * @module
 */
export * from './apply-to-head.ts'
export * from './closest-locale.ts'
export * from './content.ts'
export * from './content-preview.ts'
export * from './conversation.ts'
export * from './cursor.ts'
export * from './desk.ts'
export * from './events.ts'
export * from './head.ts'
export * from './id.ts'
export * from './notice.ts'
export * from './problem.ts'
export * from './session.ts'
