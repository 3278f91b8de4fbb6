/**
 * Fetches a chunk, so that an import finds it there; rejects when it did not arrive, or its bytes are not those of the
 * build: an import alone checks nothing.
 * @param hash the SHA-256 of its bytes, without the sign at the end
 */
export function fetchChunk(href: string, hash: string): Promise<unknown> {
  const link = document.createElement('link')
  return new Promise((onload, onerror) => {
    Object.assign(link, { rel: 'modulepreload', integrity: `sha256-${hash}=`, href, onload, onerror })
    document.head.append(link)
  }).finally(() => link.remove())
}
