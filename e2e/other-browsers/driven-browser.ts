/** A browser with one page, and no memory of earlier ones; what WebDriver's two dialects have in common. */
export interface DrivenBrowser {
  /** Goes to an address; resolves once the page has loaded. */
  visit(url: string): Promise<void>
  /** Calls a function in the page, with JSON in and out; promises are awaited. It may name nothing from outside itself. */
  call<Given extends unknown[], Answer>(run: (...given: Given) => Answer, ...given: Given): Promise<Awaited<Answer>>
  /** Lets a finger, a pointer or a keyboard act: WebDriver's "actions". */
  act(source: { type: 'key' } | { type: 'pointer' }, actions: readonly object[]): Promise<void>
  close(): Promise<void>
}

/** A function and what it is given, as one expression that promises its answer as JSON. */
export function expressionOf(run: (...given: never[]) => unknown, given: readonly unknown[]): string {
  return `(async () => JSON.stringify(await (${run})(...${JSON.stringify(given)})))()`
}
