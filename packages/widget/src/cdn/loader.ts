import { addTo, drawBubble } from '../bell/draw-bubble.ts'
import { earlyBubbleCss } from '../bell/early-bubble.css.ts'
import { type KeptLook, storageKey } from '../bell/returning.ts'
import { earlyLabel } from '../strings/early-label.ts'
import type { Command } from './command.ts'
import { keepInPage } from './keep-in-page.ts'

/** The folder of this build's chunks, relative to the script, and the SHA-256 of the first one; the build puts them in. */
declare const FOLDER: string
declare const MAIN: string
/** The SHA-256 of the chunk that keeps the bell off the page's own bars. */
declare const CLEAR: string

// Everything that a page pays for before somebody wants the bell: this file is to be small before it is anything else.
const script = document.currentScript as HTMLScriptElement | null
const page = document.documentElement
const there = window.shopbell
// Where a module could not be fetched, most browsers never try again: then it has to come from another address.
let again = ''
/**
 * Has a file of the build fetched, and run by nobody; resolves with where it is now, rejects with where it is not.
 * Some policies go by no address, but by what the page's own tags carry.
 */
const preload = (file: string, integrity = '') =>
  new Promise<string>((resolve, reject) => {
    const onload = () => {
      link.remove()
      resolve(link.href)
    }
    const link = addTo(document.head, 'link', {
      rel: 'modulepreload',
      href: `${new URL(FOLDER + file, (script as HTMLScriptElement).src)}`,
      nonce: (script as HTMLScriptElement).nonce,
      integrity,
      onload,
      onerror() {
        link.remove()
        again += '?'
        reject(link.href)
      },
    })
    // Older WebKit fetches nothing ahead, and would say nothing.
    if (!link.relList.supports(link.rel)) onload()
  })
/**
 * Imports a chunk once its bytes are known to be those of the build, by their SHA-256 without the sign at the end;
 * rejects when it did not arrive, or is something else: an import alone checks nothing.
 * Out here it holds no bell, which is to go when it is destroyed.
 */
const bring = async <Module>(name: string, hash: string): Promise<Module> => import(await preload(`${name}.js${again}`, `sha256-${hash}=`))

if (!script) console.error('Shopbell: take type="module" away.')
// A page that writes itself anew takes the bell with it.
else if (there?.page !== page) {
  const { dataset, src } = script
  const { site = '', server = '', accent, position, avoid } = dataset
  const { fetch } = window
  const key = storageKey(site, server)
  const known = customElements.get('shop-bell')
  // An element of the page that has the same name is left alone; `main.ts` says so.
  const bell = document.createElement(known && !known.prototype.prefill ? 'div' : 'shop-bell')
  for (const name of Object.keys(dataset)) bell.setAttribute(name.replace(/[A-Z]/g, '-$&').toLowerCase(), dataset[name] as string)

  let keeper: MutationObserver
  let loading: Promise<unknown> | undefined
  let run: Command | undefined
  let arrive: (run: unknown) => void
  const arrived = new Promise((resolve) => {
    arrive = resolve
  })
  const until = new AbortController()
  // 1 until the page says yes, or the visitor wants it and has agreed; 2 after the page's plain no.
  let held = dataset['consent'] === 'wait' ? 1 : 0
  let isWanted: unknown = known || 'open' in dataset
  let kept = ''
  let language = ''

  /** Fetches the bell; undefined after a failure, and then it may be tried again. */
  const load = async () => {
    await drawn
    // Beside the bell, which asks for its words at the address without a sign at the end: only what was checked there is run.
    preload(`${language}.js#`).catch(() => {})
    // Without names, which would all be on the way to every page.
    run = await (await bring<typeof import('./main.ts')>('main', MAIN)).start(script, bell, keeper, fetch, bring, held)
    until.abort()
    arrive(run)
  }
  const ask = () =>
    (loading ??= load().catch((error) => {
      loading = undefined
      // Who does not want it now is no failure.
      if (error) console.error('Shopbell could not be loaded', error)
    }))
  const prepare = () => held || ask()
  /** Opens the bell, or leads to a page where it does not come. */
  const open = async (href: string | undefined, target?: string) => {
    await ask()
    if (run) run('open', target)
    else if (href) location.href = href
  }

  /** Draws the bubble as the bell will draw it, and has the bell loaded when somebody is about to press it. */
  const draw = async () => {
    // Safari cannot say when it has nothing better to do.
    do await new Promise((resolve) => (window.requestIdleCallback ?? setTimeout)(resolve, { timeout: 2000 } as never))
    while (!document.body)
    keeper = keepInPage(bell)
    let look: KeptLook = {}
    try {
      kept = `${Object.keys(localStorage)}`
      isWanted ||= kept.includes(`${key}:anonymous`)
      look = JSON.parse(localStorage[`${key}:look`])
    } catch {
      // Nothing is kept, storage is refused, or somebody else wrote there.
    }
    // A colour that this browser does not know would leave the bubble without any.
    bell.style.cssText = `${look.css};${CSS.supports('color', accent as string) && `--shop-bell-accent:${accent}`}`
    const [spoken, label] = earlyLabel(bell.closest<HTMLElement>('[lang]')?.lang)
    language = spoken
    // An element that is known already draws for itself.
    if (!bell.shadowRoot) {
      const root = bell.attachShadow({ mode: 'open' })
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(earlyBubbleCss)
      root.adoptedStyleSheets = [sheet]
      const button = drawBubble(root)
      button.className = position ?? look.position ?? ''
      button.ariaLabel = label
      // The corner is the one of the words' direction, as in the bell.
      ;(button.parentNode as HTMLElement).dir = language === 'ar' ? 'rtl' : 'ltr'
      button.onpointerenter = button.onfocus = prepare
      button.onclick = () => {
        held &&= 1
        open(held ? '' : dataset['helpHref'])
      }
    }
    if (isWanted) prepare()
    if (avoid) {
      bring<typeof import('../bell/keep-clear.ts')>('keep-clear', CLEAR).then(
        (chunk) => chunk.keepClear(bell, avoid, until.signal),
        () => {
          // It stays in its corner.
        },
      )
    }
  }

  const command: Command = (verb, ...given) => {
    if (run) return run(verb, ...given)
    if (verb === 'consent') {
      held = given[0] ? 0 : 2
      return drawn.then(() => (held ? kept.includes(key) : isWanted) && ask())
    }
    const later = arrived.then(() => command(verb, ...given))
    // For `on` and `before` a page wants to keep what takes its listener away, also before there is anything to listen to.
    if (/^on$|^b/.test(verb)) return () => later.then((stop) => (stop as () => void)())
    // `setContext` and `setWords` are for what is not seen yet.
    if (!/t[CW]/.test(verb)) {
      isWanted = true
      prepare()
    }
    return later
  }

  // The page's links to answers work while the bell is on its way; if it never comes, they are plain links.
  const follow = (event: MouseEvent) => {
    // Some pages click on the document itself, to close their menus.
    const link = (event.target as Element).closest?.<HTMLAnchorElement>('[data-shop-bell]')
    if (!link || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    open(link.href, link.dataset['shopBell'])
  }
  document.addEventListener('click', follow, until)

  window.shopbell = command
  command.src = src
  command.page = page
  const drawn = draw()
  for (const call of there?.q ?? []) command(...(call as [string]))
}
// A second copy of the script finds the first one and leaves everything to it.
else if (there.src !== script.src) console.warn('Shopbell is here twice:', script.src)
