import { drawBubble } from '../bell/draw-bubble.ts'
import { earlyBubbleCss } from '../bell/early-bubble.css.ts'
import { type KeptLook, storageKey } from '../bell/returning.ts'
import { earlyLabel } from '../strings/early-label.ts'
import type { Command } from './command.ts'
import { fetchChunk } from './fetch-chunk.ts'
import { keepInPage } from './keep-in-page.ts'

/** The folder of this build's chunks, relative to the script, and the SHA-256 of the first one; the build puts them in. */
declare const FOLDER: string
declare const MAIN: string
/** The SHA-256 of the chunk that keeps the bell off the page's own bars. */
declare const CLEAR: string

// Everything that a page pays for before somebody wants the bell: this file is to be small before it is anything else.
function begin(script: HTMLScriptElement, early: Iterable<unknown>[] = []) {
  const { site = '', server = '', accent, position, helpHref, avoid, consent } = script.dataset
  const { fetch } = window
  const folder = new URL(FOLDER, script.src).href
  const known = customElements.get('shop-bell')
  // An element of the page that has the same name is left alone; `main.ts` says so.
  const bell = document.createElement(known && !('loadSection' in known.prototype) ? 'div' : 'shop-bell')
  for (const { name, value } of script.attributes) if (name.startsWith('data-')) bell.setAttribute(name.slice(5), value)

  let keeper: MutationObserver
  let loading: Promise<Command | undefined> | undefined
  let run: Command | undefined
  let arrive: (run: Command) => void
  const arrived = new Promise<Command>((resolve) => {
    arrive = resolve
  })
  const until = new AbortController()
  // 1 until the page says yes, or the visitor wants it and has agreed; 2 after the page's plain no.
  let held = consent === 'wait' ? 1 : 0
  let isWanted = bell.hasAttribute('open')
  let kept = ''
  const key = storageKey(site, server)

  /** Fetches the bell; undefined after a failure, and then it may be tried again. */
  const load = async () => {
    try {
      await drawn
      const { start } = await bring<typeof import('./main.ts')>('main', MAIN)
      run = await start({ script, bell, keeper, folder, fetch, fetchChunk, held })
      until.abort()
      arrive(run)
      return run
    } catch (error) {
      loading = undefined
      // Who does not want it now is no failure.
      if (error) console.error('Shopbell could not be loaded', error)
    }
    return undefined
  }
  const bring = async <Module>(name: string, hash: string): Promise<Module> => {
    await fetchChunk(`${folder}${name}.js`, hash)
    return import(`${folder}${name}.js`)
  }
  const ask = () => (loading ??= load())
  const prepare = () => (held ? undefined : ask())

  /** Draws the bubble as the bell will draw it, and has the bell loaded when somebody is about to press it. */
  const draw = async () => {
    // Safari cannot say when it has nothing better to do.
    do await new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve, { timeout: 2000 } as never))
    while (!document.body)
    keeper = keepInPage(bell)
    let look: KeptLook = {}
    try {
      kept = Object.keys(localStorage).join()
      isWanted ||= kept.includes(`${key}:anonymous`)
      look = JSON.parse(localStorage[`${key}:look`])
    } catch {
      // Nothing is kept, storage is refused, or somebody else wrote there.
    }
    bell.style.cssText = `${look.css};${accent && `--shop-bell-accent:${accent}`}`
    // An element that is known already draws for itself.
    if (!bell.shadowRoot) {
      const root = bell.attachShadow({ mode: 'open' })
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(earlyBubbleCss)
      root.adoptedStyleSheets = [sheet]
      const button = drawBubble(root)
      button.className = position ?? look.position ?? ''
      const [language, label] = earlyLabel(bell.closest<HTMLElement>('[lang]')?.lang)
      button.ariaLabel = label
      // The corner is the one of the words' direction, as in the bell.
      ;(button.parentNode as HTMLElement).dir = bell.dir || (language === 'ar' ? 'rtl' : 'ltr')
      button.onpointerenter = button.onfocus = prepare
      button.onclick = async () => {
        held &&= 1
        if (await ask()) command('open')
        else if (helpHref && !held) location.assign(helpHref)
      }
    }
    if (known) isWanted = true
    if (!(isWanted && prepare()) && avoid) {
      const { keepClear } = await bring<typeof import('../bell/keep-clear.ts')>('keep-clear', CLEAR)
      keepClear(bell, avoid, until.signal)
    }
  }

  const command: Command = (verb, ...given) => {
    if (run) return run(verb, ...given)
    if (verb === 'consent') {
      held = given[0] ? 0 : 2
      return drawn.then((): unknown => (held ? kept.includes(key) : isWanted) && ask())
    }
    const later = arrived.then((run) => run(verb, ...given))
    // A page wants to keep what takes its listener away, also before there is anything to listen to.
    if (/^(on|before)$/.test(verb)) return () => later.then((stop) => (stop as () => void)())
    // Context and words are for what is not seen yet.
    if (!/^set[CW]/.test(verb)) {
      isWanted = true
      prepare()
    }
    return later
  }

  // The page's links to answers work while the bell is on its way; if it never comes, they are plain links.
  const follow = async (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-shop-bell]')
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (await ask()) command('open', link.dataset['shopBell'])
    else if (link.href) location.assign(link.href)
  }
  document.addEventListener('click', follow, until)

  window.shopbell = command
  command.script = script
  command.page = document.documentElement
  const drawn = draw()
  for (const call of early) command(...(call as [string]))
}

const script = document.currentScript as HTMLScriptElement | null
if (!script) console.error('Shopbell: take type="module" away from the script.')
// A page that writes itself anew takes the bell with it.
else if (window.shopbell?.page !== document.documentElement) begin(script, window.shopbell?.q)
// A second copy of the script finds the first one and leaves everything to it.
else if (window.shopbell.script?.src !== script.src) console.warn('Shopbell is here twice:', script.src)
