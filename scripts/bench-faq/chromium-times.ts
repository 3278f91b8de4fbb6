import { build, type Plugin } from 'esbuild'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../chromium.mjs'
import { readPack } from './read-pack.ts'
import type { Task } from './tasks/task.ts'
import type { Times } from './times.ts'

const PAGE = 'http://localhost/'
/** A page that shares memory with nobody gets a clock of 5 µs in place of 100 µs. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

/**
 * Times engines, by their names in tables, on tasks in Chromium, each in a page of its own.
 * @param script what {@link bundlePage} made
 * @returns undefined when there is no Chromium
 */
export async function measureInChromium(
  script: string,
  names: readonly string[],
  tasks: readonly Task[],
): Promise<Map<string, Times[]> | undefined> {
  const executablePath = chromiumPath()
  if (!executablePath) return undefined
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  const browser = await chromium.launch({ executablePath, args })
  try {
    const results = new Map<string, Times[]>()
    for (const name of names) {
      const times: Times[] = []
      for (const task of tasks) {
        const page = await browser.newPage()
        await page.route(PAGE, (route) =>
          route.fulfill({ contentType: 'text/html', headers: ISOLATED, body: '<!doctype html><title>times</title>' }),
        )
        await page.route(`${PAGE}packs/*`, async (route) =>
          route.fulfill({ body: Buffer.from(await readPack(new URL(route.request().url()).pathname.slice(7, 9))) }),
        )
        await page.goto(PAGE)
        const mistakes: Error[] = []
        page.on('pageerror', (error) => mistakes.push(error))
        await page.addScriptTag({ content: script })
        if (mistakes[0]) throw new Error('The engines do not run in a page.', { cause: mistakes[0] })
        times.push(await page.evaluate(([engine, asked]) => globalThis.measureInPage(engine, asked), [name, task] as const))
        await page.close()
      }
      results.set(name, times)
    }
    return results
  } finally {
    await browser.close()
  }
}

const packsOverTheWire: Plugin = {
  name: 'packs-over-the-wire',
  setup({ onResolve }) {
    onResolve({ filter: /\/read-pack\.ts$/ }, () => ({ path: new URL('./read-pack-in-page.ts', import.meta.url).pathname }))
  },
}

/** The engines and the clock as one script for a page. */
export async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL('./page.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['source'],
    plugins: [packsOverTheWire],
  })
  return outputFiles[0]?.text ?? ''
}
