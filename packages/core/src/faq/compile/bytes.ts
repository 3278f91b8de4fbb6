/** Writes what `ByteReader` reads. */
export class ByteWriter {
  #bytes: number[] = []

  /** One byte. */
  byte(value: number): void {
    this.#bytes.push(value & 255)
  }

  /** A whole number from 0 to 2⁵³, seven bits a byte. */
  number(value: number): void {
    let rest = value
    while (rest > 127) {
      this.#bytes.push((rest % 128) + 128)
      rest = Math.floor(rest / 128)
    }
    this.#bytes.push(rest)
  }

  /** A text with its length before it. */
  text(value: string): void {
    const bytes = new TextEncoder().encode(value)
    this.number(bytes.length)
    for (const byte of bytes) this.#bytes.push(byte)
  }

  /** Everything that was written. */
  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}
