/**
 * The FAQ of a site: from its authors' files to bundles, and the assistant's view of them.
 * @module
 */
export * from './build-bundle.ts'
export * from './language-pack.ts'
export * from './lint-source.ts'
export * from './parse-entry.ts'
export * from './read-folder.ts'
export * from './read-table.ts'
export * from './site-faq.ts'
export * from './source.ts'
export * from './source-error.ts'
export * from './test-questions.ts'
export * from './vote-lift.ts'
export * from './write-bundles.ts'
