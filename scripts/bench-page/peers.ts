import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { OVERRIDES, PACKAGES } from './contenders.ts'

/** A script and a style sheet for a page. */
export interface Bundle {
  script: string
  style: string
}

/** Installs what is measured beside ours, once, away from the workspace. @returns the folder with its `node_modules` */
export function installPeers(root: string): string {
  const folder = join(root, 'node_modules/.cache/bench-page')
  const wanted = JSON.stringify({ private: true, dependencies: PACKAGES, overrides: OVERRIDES })
  const mark = join(folder, 'installed.json')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return folder
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), wanted)
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps']
  const { status } = spawnSync('npm', ['install', ...flags], { cwd: folder, stdio: ['ignore', 2, 2], timeout: 300_000 })
  if (status !== 0) throw new Error(`The other widgets could not be installed into ${folder}; see what npm says above.`)
  writeFileSync(mark, wanted)
  return folder
}

/** A peer as a shop would build it: one script, minified, for production. */
export function bundlePeer(name: string, installed: string): Promise<Bundle> {
  return bundle(new URL(`./peers/${name.toLowerCase()}.mjs`, import.meta.url).pathname, [join(installed, 'node_modules')])
}

/** Our chat with a server in memory, for as many messages as one likes. */
export function bundleLongList(): Promise<Bundle> {
  return bundle(new URL('./long-list-page.ts', import.meta.url).pathname, [])
}

async function bundle(entry: string, nodePaths: string[]): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    outdir: '/',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    nodePaths,
    conditions: ['source'],
    define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    loader: { '.woff': 'empty', '.woff2': 'empty', '.svg': 'dataurl' },
    logLevel: 'error',
  })
  const text = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: text('.js'), style: text('.css') }
}
