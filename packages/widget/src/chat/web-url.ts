/** An address as `href` or `src` may have it: absolute, and of the web; undefined for anything else, such as `javascript:`. */
export function webUrl(address: string | undefined): string | undefined {
  if (!address) return undefined
  try {
    const url = new URL(address, document.baseURI)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
  } catch {
    return undefined
  }
}
