/**
 * Compiling an FAQ: from entries to the index that `openFaq` opens.
 * @module
 */
export * from './compile.ts'
