import { UsageError } from './options.ts'
import type { CommandOutput } from './progress.ts'

/** What a page that embeds the bell has to allow. Scripts and their integrity, the API, and pictures; no styles, no frames, no fonts, no Trusted Types policy. */
const DIRECTIVES = ['script-src', 'connect-src', 'img-src']
/** What it has to allow for the link to a ready theme. */
const THEME_DIRECTIVE = 'style-src'
const THEME_OPTION = '--theme'

/** Runs `shopbell csp [ORIGIN] [--theme]`: prints the policy that pages need which embed the bell of the server at this origin, and a theme of it. */
export function runCspCommand(args: string[], publicUrl: string, out: CommandOutput): void {
  const [given, ...rest] = args.filter((arg) => arg !== THEME_OPTION)
  if (rest.length > 0 || given?.startsWith('--'))
    throw new UsageError(
      `After csp comes one origin, such as https://help.example, and ${THEME_OPTION} when pages link a theme; given is ${args.join(' ')}.`,
    )
  out.log(pagePolicy(readOrigin(given ?? publicUrl), args.includes(THEME_OPTION)))
}

/**
 * The policy in one line, for the strictest page there can be.
 * @param linksTheme whether the page links one of the server's themes
 */
export function pagePolicy(origin: string, linksTheme = false): string {
  return [
    "default-src 'none'",
    ...[...DIRECTIVES, ...(linksTheme ? [THEME_DIRECTIVE] : [])].map((directive) => `${directive} ${origin}`),
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
