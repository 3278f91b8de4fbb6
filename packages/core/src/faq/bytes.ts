/** Reads numbers and texts one after another; past the end it reads zeros. */
export class ByteReader {
  #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** One byte. */
  byte(): number {
    return this.#bytes[this.#at++] ?? 0
  }

  /** A whole number of any size up to 2⁵³, seven bits a byte. */
  number(): number {
    let value = 0
    let scale = 1
    for (let byte = 128; byte > 127; scale *= 128) {
      byte = this.byte()
      value += (byte & 127) * scale
    }
    return value
  }

  /** A text with its length before it. */
  text(): string {
    const length = this.number()
    this.#at += length
    return new TextDecoder().decode(this.#bytes.subarray(this.#at - length, this.#at))
  }
}
