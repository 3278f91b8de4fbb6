/**
 * Makes a UUIDv7 (RFC 9562 §5.7): 48 bits of time, then random bits, so that ids made later sort later.
 * @param now milliseconds since 1970
 */
export function createId(now: number = Date.now()): string {
  const time = Math.floor(now).toString(16).padStart(12, '0')
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  // Not by Array.from, which Prototype.js and MooTools replace with one that knows no mapping.
  const random = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = '89ab'.charAt((bytes[9] as number) & 3)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(3, 6)}-${random.slice(6, 18)}`
}

/** Whether a text is a UUIDv7 in lower case. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text)
}

/** When a UUIDv7 says that it was made, in milliseconds since 1970. */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) || 0
}
