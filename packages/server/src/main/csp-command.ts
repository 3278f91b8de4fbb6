import { UsageError } from './options.ts'
import type { CommandOutput } from './progress.ts'

/** What a page that embeds the bell has to allow. Scripts and their integrity, the API, and pictures; no styles, no frames, no fonts, no Trusted Types policy. */
const DIRECTIVES = ['script-src', 'connect-src', 'img-src']

/** Runs `shopbell csp [ORIGIN]`: prints the policy that pages need which embed the bell of the server at this origin. */
export function runCspCommand([given, ...rest]: string[], publicUrl: string, out: CommandOutput): void {
  if (rest.length > 0)
    throw new UsageError(`After csp comes one origin, such as https://help.example; given is ${[given, ...rest].join(' ')}.`)
  out.log(pagePolicy(readOrigin(given ?? publicUrl)))
}

/** The policy in one line, for the strictest page there can be. */
export function pagePolicy(origin: string): string {
  return [
    "default-src 'none'",
    ...DIRECTIVES.map((directive) => `${directive} ${origin}`),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
}

function readOrigin(text: string): string {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`The origin is ${text}; wanted is where browsers reach the server, such as https://help.example.`)
  return url.origin
}
