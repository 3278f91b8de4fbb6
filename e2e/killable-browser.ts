import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium } from 'playwright-core'

/** A Chromium with a profile that outlives it. */
export interface KillableBrowser {
  context: BrowserContext
  /** SIGKILL for every process of it, at once. */
  kill(): Promise<void>
}

const ARGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--lang=en-US']

/** Starts the Chromium that `CHROME_PATH` names on a profile folder, which may be that of one that was killed. */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const executable = process.env['CHROME_PATH'] ?? '/usr/bin/chromium'
  const args = [...ARGS, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  // A group of its own, so that one signal reaches every process in it.
  const child = spawn(executable, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The browser ended with ${code} before it listened.`)))
    createInterface(child.stderr).on('line', (line) => {
      const [, url] = /DevTools listening on (ws:\S+)/.exec(line) ?? []
      if (url) resolve(url)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no profile to open pages in.')
  return {
    context,
    async kill() {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, 'exit')
      process.kill(-child.pid, 'SIGKILL')
      await exited
    },
  }
}
