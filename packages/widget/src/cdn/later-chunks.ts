/** What the build puts in: by name, the SHA-256 of the chunks that most visits never need. */
declare const LATER_CHUNKS: Record<string, string>

/** By name, the SHA-256 of each chunk that the first one does not know itself. */
export const laterChunks = LATER_CHUNKS
