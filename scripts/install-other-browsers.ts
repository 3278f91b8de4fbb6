import { missingBrowsers } from '../e2e/other-browsers/find-browsers.ts'
import { aptInstall } from './apt.mjs'

/** Installs Firefox and WebKitGTK for the tests, Debian's packages; where that does not work, the tests do without. */
export function installOtherBrowsers(): void {
  const names = missingBrowsers().flatMap(({ packages }) => packages)
  if (!names.length) return
  console.error(`Installing ${names.join(' and ')} …`)
  // What they recommend is for playing films: a hundred packages.
  aptInstall('--no-install-recommends', ...names)
}
