/** A mistake in an FAQ's source, with the place where it is. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly file: string
  readonly line: number

  /** @param problem what is wrong, and what is wanted */
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line} ${problem}`)
    this.file = file
    this.line = line
  }
}

/** All mistakes of a source at once, one a line. */
export class SourceErrors extends Error {
  override readonly name = 'SourceErrors'
  readonly errors: readonly SourceError[]

  constructor(errors: readonly SourceError[]) {
    super(errors.map((error) => error.message).join('\n'))
    this.errors = errors
  }
}
