import type { ClientEvents, HeadlessClient } from './client.ts'
import { createEmitter, type Emitter } from './emitter.ts'
import { openTarget, type Panel, type PanelEvents, type PanelVerbs } from './panel.ts'

/** Everything that {@link Client.on} can be told of. */
export interface PageEvents extends ClientEvents, PanelEvents {}

/**
 * A client with everything that `window.shopbell(verb, …)` can do, for a `<shop-bell>` that has it as its `client`.
 *
 * What is to be opened, closed or filled in waits, in order, while there is no bell, and is done once; a promise of it is kept
 * when it is done, or when the client is destroyed. Of several bells the one that came last opens; all of them close. Look
 * and language hold for all bells of the client, also for those that come later.
 */
export interface Client extends HeadlessClient, PanelVerbs {
  /** Changes the language: the bell's, and the client's with it; without a bell that of the client at once. */
  setLocale(locale: string): void
  /** @returns a function that takes the listener away again */
  on<Name extends keyof PageEvents>(name: Name, listener: (value: PageEvents[Name]) => void): () => void
  /** Is called by a bell that came into the page with this client; the signal is aborted when it has left, or has another client. */
  attachPanel(panel: Panel, signal: AbortSignal): void
  /**
   * Ends connections and timers, and takes the bell away: it stays where it is in the document, shows nothing, and works
   * again with another client. What waits to be sent stays in the storage.
   */
  destroy(): void
}

/** Adds the verbs for a bell to a client that has none. */
export function withPanel(headless: HeadlessClient): Client {
  const { on: hear } = headless as Pick<Emitter<PageEvents>, 'on'>
  const bells = createEmitter<PageEvents>()
  const panels = new Set<Panel>()
  /** What every bell is told, also one that comes later. */
  const looks: Partial<Pick<Panel, 'hidden' | 'lang' | 'theme'>> = {}
  /** What waits for a bell; called without one when none will come. */
  const waiting: ((panel?: Panel) => void)[] = []
  let isDestroyed = false

  // A framework may have put a proxy around the client; its methods are the same.
  const isOurs = (panel: Panel) => panel.client?.destroy === client.destroy
  const present = () => [...panels].filter((panel) => panel.isConnected && isOurs(panel))

  function serve() {
    for (let panel = present().at(-1); panel && waiting.length > 0; panel = present().at(-1)) waiting.shift()?.(panel)
  }

  function ask(work: (panel: Panel) => Promise<void> | void): Promise<void> {
    if (isDestroyed) return Promise.resolve()
    return new Promise((resolve) => {
      waiting.push((panel) => resolve(panel && work(panel)))
      serve()
      // A bell that is being moved is back when this turn is over.
      if (waiting.length > 0) queueMicrotask(serve)
    })
  }

  function look(change: typeof looks) {
    Object.assign(looks, change)
    for (const panel of panels) Object.assign(panel, change)
  }

  const client: Client = {
    ...headless,

    open: (target) => ask((panel) => openTarget(panel, target)),
    close() {
      void ask(() => {
        for (const panel of present()) panel.hide()
      })
    },
    toggle: (target) => ask((panel) => (panel.open ? panel.hide() : openTarget(panel, target))),
    async show(target) {
      look({ hidden: false })
      if (target !== undefined) await client.open(target)
    },
    hide() {
      client.close()
      look({ hidden: true })
    },
    setLocale(locale) {
      look({ lang: locale })
      // A bell tells of its language itself, once it has the words.
      if (present().length === 0) headless.noteLocale(locale)
    },
    setTheme: (theme) => look({ theme }),
    prefill: (text, options) => ask((panel) => panel.prefill(text, options)),
    showArticle: (id) => ask((panel) => panel.showArticle(id)),

    on: (name, listener) => (name === 'open' || name === 'close' ? bells.on : hear)(name, listener),

    attachPanel(panel, signal) {
      if (isDestroyed) return
      panels.add(panel)
      signal.addEventListener('abort', () => panels.delete(panel))
      panel.addEventListener('shop-bell-open', (event) => bells.emit('open', event), { signal })
      panel.addEventListener('shop-bell-close', (event) => bells.emit('close', event), { signal })
      Object.assign(panel, looks)
      serve()
    },

    destroy() {
      headless.destroy()
      isDestroyed = true
      for (const panel of panels) if (isOurs(panel)) panel.client = null
      panels.clear()
      for (const letGo of waiting.splice(0)) letGo()
    },
  }
  return client
}
