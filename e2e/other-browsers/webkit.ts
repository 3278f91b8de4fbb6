import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { freePort } from '../../packages/server/src/testing/programs.ts'
import { type DrivenBrowser, expressionOf } from './driven-browser.ts'
import { startProgram } from './program.ts'

/** Starts WebKitGTK's own small browser through its driver, on a display of its own that nobody sees. */
export async function startWebKit(path: string): Promise<DrivenBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'shopbell-webkit-'))
  const display = startProgram('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'])
  const port = await freePort()
  const driver = startProgram(path, [`--port=${port}`], {
    HOME: home,
    DISPLAY: `:${await display.says(/^(\d+)\n/)}`,
    // WebKit's sandbox needs rights that a container does not give; the pages here are our own.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
  })
  const ask = createAsker(`http://127.0.0.1:${port}`)
  await listening(ask)
  // Without a limit for scripts, which would be one more timer in the page.
  const capabilities = { alwaysMatch: { timeouts: { script: null } } }
  const { sessionId } = (await ask('POST', 'session', { capabilities })) as { sessionId: string }
  const session = (method: string, verb = '', body?: object) => ask(method, `session/${sessionId}/${verb}`.replace(/\/$/, ''), body)

  return {
    async visit(url) {
      await session('POST', 'url', { url })
    },
    async call(run, ...given) {
      const script = `return ${expressionOf(run, given)}`
      const answer = (await session('POST', 'execute/sync', { script, args: [] })) as string | null
      return answer === null ? undefined : JSON.parse(answer)
    },
    async act(source, actions) {
      await session('POST', 'actions', { actions: [{ ...source, id: source.type, actions }] })
    },
    async close() {
      await session('DELETE')
      await driver.end()
      await display.end()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** The driver says nothing when it listens: asks until it answers, for ten seconds. */
async function listening(ask: Ask): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return void (await ask('GET', 'status'))
    } catch (error) {
      if (tries === 200) throw error
      await delay(50)
    }
  }
}

type Ask = (method: string, path: string, body?: object) => Promise<unknown>

/** Sends commands as JSON over HTTP. */
function createAsker(url: string): Ask {
  return async (method, path, body) => {
    const response = await fetch(`${url}/${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
    const { value } = (await response.json()) as { value: unknown }
    if (response.ok) return value
    const { error, message } = value as { error: string; message: string }
    throw new Error(`${path}: ${error}, ${message}`)
  }
}
