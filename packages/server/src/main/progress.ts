/** Where a command writes; `console` is one. */
export interface CommandOutput {
  log(line: string): void
  error(line: string): void
}

/** A bar that moves on the terminal's error stream; silent when nobody looks. */
export interface Progress {
  /** @param done from 0 to 1 */
  show(label: string, done: number): void
  /** Takes the bar away. */
  stop(): void
}

const WIDTH = 30

/** Makes a progress bar. */
export function createProgress(stream: { isTTY?: boolean; write(text: string): unknown } = process.stderr): Progress {
  return {
    show(label, done) {
      const full = Math.round(WIDTH * Math.min(1, Math.max(0, done)))
      if (stream.isTTY) stream.write(`\r\u001b[K${label} ${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.round(done * 100)} %`)
    },
    stop() {
      if (stream.isTTY) stream.write('\r\u001b[K')
    },
  }
}
