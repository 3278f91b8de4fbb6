import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { DrivenBrowser } from './driven-browser.ts'
import { startFirefox } from './firefox.ts'
import { startWebKit } from './webkit.ts'

/** A browser beside Chromium that the bell is tested in. */
interface OtherBrowser {
  name: string
  /** Debian's packages that bring it. */
  packages: readonly string[]
  /** The programs that it takes, the one to start first. */
  programs: readonly string[]
  start(path: string): Promise<DrivenBrowser>
}

/** The browsers beside Chromium, in Debian's packages. */
const OTHER_BROWSERS: readonly OtherBrowser[] = [
  { name: 'Firefox', packages: ['firefox-esr'], programs: ['firefox-esr'], start: startFirefox },
  { name: 'WebKitGTK', packages: ['webkit2gtk-driver', 'xvfb'], programs: ['WebKitWebDriver', 'Xvfb'], start: startWebKit },
]

/** Those that are on this machine, ready to be started. */
export function presentBrowsers(): { name: string; start(): Promise<DrivenBrowser> }[] {
  return OTHER_BROWSERS.flatMap(({ name, programs, start }) => {
    const [path, ...rest] = programs.map(findProgram)
    return path && rest.every(Boolean) ? { name, start: () => start(path) } : []
  })
}

/** Those that are not on this machine, or not all of what they take. */
export function missingBrowsers(): Pick<OtherBrowser, 'name' | 'packages'>[] {
  return OTHER_BROWSERS.filter(({ programs }) => !programs.every(findProgram))
}

function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
