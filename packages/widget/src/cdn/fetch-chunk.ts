/**
 * Fetches a chunk, so that an import finds it there; rejects when it did not arrive, or its bytes are not those of the
 * build: an import alone checks nothing.
 * @param hash the SHA-256 of its bytes, without the sign at the end
 */
export async function fetchChunk(href: string, hash: string): Promise<void> {
  const link = document.createElement('link')
  try {
    // A page may have a Promise of its own, which knows no `finally`.
    await new Promise((onload, onerror) => {
      Object.assign(link, { rel: 'modulepreload', integrity: `sha256-${hash}=`, href, onload, onerror })
      document.head.append(link)
    })
  } finally {
    link.remove()
  }
}
