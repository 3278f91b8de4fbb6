/** Writes the static strings of a template in the few forms that the script tag's build understands. */
export function writeMarkup(strings: readonly string[]): string
