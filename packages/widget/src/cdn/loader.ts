import { whenIdle } from '../bell/when-idle.ts'
import type { Command } from './command.ts'

/** Address of the module with the bell, relative to this script; the build puts it in. */
declare const MAIN_CHUNK: string

function begin(script: HTMLScriptElement, early: ArrayLike<unknown>[]): Command {
  let run: Command | undefined
  const running = whenQuiet()
    .then(() => import(new URL(MAIN_CHUNK, script.src).href) as Promise<typeof import('./main.ts')>)
    .then(({ start }) => start(script))
    .then((command) => (run = command))
  running.catch((error) => console.error(`Shopbell: the bell could not be loaded from ${new URL(MAIN_CHUNK, script.src).href}: ${error}`))

  const command: Command = (verb, ...given) => {
    if (run) return run(verb, ...given)
    const later = running.then((command) => command(verb, ...given))
    // What failed to load was said once; every call after that is silent.
    later.catch(() => {})
    // A page wants to keep what takes its listener away, also before there is anything to listen to.
    return verb === 'on' || verb === 'before' ? () => void later.then((stop) => (stop as () => void)()) : later
  }
  followEarlyLinks(running, command)
  for (const call of early) command(...(Array.from(call) as [string]))
  command.script = script
  return command
}

/** The page's links to answers work while the bell is on its way; if it never comes, they are plain links. */
function followEarlyLinks(running: Promise<unknown>, command: Command) {
  const arrived = new AbortController()
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('[data-shop-bell]')
    if (!link || event.button > 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    command('open', link.dataset.shopBell)
    running.catch(() => link.href && location.assign(link.href))
  }
  document.addEventListener('click', follow, { signal: arrived.signal })
  running.finally(() => arrived.abort()).catch(() => {})
}

/** Waits until the page is parsed and the browser has nothing better to do. */
async function whenQuiet(): Promise<void> {
  if (document.readyState === 'loading') await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve))
  await new Promise((resolve) => whenIdle(() => resolve(undefined), new AbortController().signal))
}

const script = document.currentScript
if (!(script instanceof HTMLScriptElement)) {
  console.error(
    'Shopbell: shopbell.js was loaded as a module; wanted is <script async src="…/shopbell.js" data-server="…" data-site="…"></script>.',
  )
} else if (!window.shopbell?.script) {
  // A second copy of the script finds the first one and leaves everything to it.
  window.shopbell = begin(script, window.shopbell?.q ?? [])
}
