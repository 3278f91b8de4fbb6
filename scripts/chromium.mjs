import { existsSync } from 'node:fs'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a Chromium to test with: `CHROME_PATH`, else an installed one; undefined when there is none. */
export function chromiumPath() {
  const { CHROME_PATH } = process.env
  if (CHROME_PATH) return CHROME_PATH
  return INSTALLED.find((path) => existsSync(path))
}
