/** The path of a Chromium to test with: `CHROME_PATH`, else an installed one; undefined when there is none. */
export function chromiumPath(): string | undefined
