import { drawBubble } from '../bell/draw-bubble.ts'
import { type KeptLook, storageKey } from '../bell/returning.ts'
import { languageFor, OPEN_HELP } from '../strings/languages.ts'
import type { Command } from './command.ts'
import { fetchChunk } from './fetch-chunk.ts'
import { keepInPage } from './keep-in-page.ts'

/** The folder of this build's chunks, relative to the script, and the SHA-256 of the first one; the build puts them in. */
declare const FOLDER: string
declare const MAIN: string

// Everything that a page pays for before somebody wants the bell: this file is to be small before it is anything else.
function begin(script: HTMLScriptElement, early: Iterable<unknown>[] = []) {
  const { site = '', server = '', accent, position } = script.dataset
  const { fetch } = window
  const folder = new URL(FOLDER, script.src).href
  const bell = document.createElement('shop-bell')
  for (const { name, value } of script.attributes) if (name.startsWith('data-')) bell.setAttribute(name.slice(5), value)

  let keeper: MutationObserver
  let loading: Promise<Command | undefined> | undefined
  let run: Command | undefined
  let arrive: (run: Command) => void
  const arrived = new Promise<Command>((resolve) => {
    arrive = resolve
  })
  const until = new AbortController()

  /** Fetches the bell; undefined after a failure, and then it may be tried again. */
  const load = async () => {
    try {
      await drawn
      await fetchChunk(`${folder}main.js`, MAIN)
      const { start }: typeof import('./main.ts') = await import(`${folder}main.js`)
      run = await start({ script, bell, keeper, folder, fetch, fetchChunk })
      until.abort()
      arrive(run)
      return run
    } catch (error) {
      loading = undefined
      console.error('Shopbell could not be loaded', error)
    }
    return undefined
  }
  const prepare = () => (loading ??= load())

  /** Draws the bubble as the bell will draw it, and has the bell loaded when somebody is about to press it. */
  const draw = async () => {
    // Safari cannot say when it has nothing better to do.
    do await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve, { timeout: 2000 } as never))
    while (!document.body)
    keeper = keepInPage(bell)
    let look: KeptLook = {}
    let isWanted = bell.hasAttribute('open')
    try {
      const key = storageKey(site, server)
      isWanted ||= `${key}:anonymous` in localStorage
      look = JSON.parse(localStorage[`${key}:look`])
    } catch {
      // Nothing is kept, storage is refused, or somebody else wrote there.
    }
    bell.style.cssText = `${look.css};${accent && `--shop-bell-accent:${accent}`}`
    // Another copy of Shopbell in the page draws for itself.
    if (!bell.shadowRoot) {
      const button = drawBubble(bell.attachShadow({ mode: 'open' }), (position ?? look.position) === 'start')
      button.ariaLabel = OPEN_HELP[languageFor(bell.closest<HTMLElement>('[lang]')?.lang ?? 'en')]
      button.onpointerenter = button.onfocus = prepare
      button.onclick = () => command('open')
    }
    if (isWanted) prepare()
  }

  const command: Command = (verb, ...given) => {
    if (run) return run(verb, ...given)
    const later = arrived.then((run) => run(verb, ...given))
    // A page wants to keep what takes its listener away, also before there is anything to listen to.
    if (/^(on|before)$/.test(verb)) return () => later.then((stop) => (stop as () => void)())
    if (verb !== 'setContext') prepare()
    return later
  }

  // The page's links to answers work while the bell is on its way; if it never comes, they are plain links.
  const follow = async (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-shop-bell]')
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (await prepare()) command('open', link.dataset['shopBell'])
    else if (link.href) location.assign(link.href)
  }
  document.addEventListener('click', follow, until)

  window.shopbell = command
  command.script = script
  const drawn = draw()
  for (const call of early) command(...(call as [string]))
}

const script = document.currentScript as HTMLScriptElement | null
if (!script) console.error('Shopbell: take type="module" away from the script.')
// A second copy of the script finds the first one and leaves everything to it.
else if (!window.shopbell?.script) begin(script, window.shopbell?.q)
