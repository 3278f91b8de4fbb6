import type { Strings } from '../strings.ts'

/** A number of messages as it stands in a small place; more than 99 are 99+. */
export function countText(count: number, strings: Strings['bell']): string {
  return count > 99 ? `${strings.count(99)}+` : strings.count(count)
}
