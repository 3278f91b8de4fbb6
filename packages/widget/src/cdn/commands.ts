import type { BeforeSend, Client, ClientEvents, GetIdentity, PageContext } from '@shopbell/core'
import type { FaqEntry } from '@shopbell/core/faq'
import { parseTarget, TARGETS } from '../bell/target.ts'
import type { ShopBellElement } from '../shop-bell.ts'
import type { Words } from '../strings.ts'
import { listen, type PageListener } from './listen.ts'

/** What `window.shopbell(verb, …)` can do. A verb answers with a promise where work is asynchronous. */
export interface Commands {
  /** Opens the panel: `faq`, `faq:ID`, `chat`, `rating`, `product:SKU`, or where it was. */
  open(target?: string): Promise<void> | undefined
  close(): void
  toggle(target?: string): Promise<void> | undefined
  /** Brings back a bell that `hide` took away; with a target, opens it too. */
  show(target?: string): Promise<void> | undefined
  /** Takes the whole bell off the page. */
  hide(): void
  identify(getIdentity: GetIdentity): Promise<void> | undefined
  logout(): Promise<void> | undefined
  setContext(context: Partial<PageContext>): void
  setLocale(locale: string): void
  /** Puts the page's own words in place of the bell's; what is not given stays. */
  setWords(words: Words): void
  setTheme(theme: 'auto' | 'light' | 'dark'): void
  prefill(text: string, options?: { handoff?: boolean }): Promise<void>
  send(text: string): Promise<string | undefined> | undefined
  searchHelp(query: string, limit?: number): Promise<FaqEntry[]> | undefined
  showArticle(id: string): Promise<void>
  /** `open`, `close`, or an event of the client; answers with a function that takes the listener away. */
  on(name: keyof ClientEvents | 'open' | 'close', listener: PageListener): () => void
  before(name: 'send', hook: BeforeSend): (() => void) | undefined
  /**
   * Says whether anything may be stored and connected. After a no everything stops, what this browser has of the site is
   * removed, and so is the bell; a yes brings it back.
   */
  consent(given: boolean): Promise<void> | undefined
  /** Ends everything and leaves the page as it was. */
  destroy(): void
}

/** What {@link createCommands} leaves to its caller. */
export interface CommandsOptions {
  onDestroy: () => void
  /** Removes what this browser has of the site. */
  forget: () => Promise<void>
}

/** Makes the verbs of a bell that is in the page. Without a client, because an attribute is wrong, they do nothing: the error was said. */
export function createCommands(bell: ShopBellElement, { onDestroy, forget }: CommandsOptions): Commands {
  const client = (): Client | undefined => bell.client
  const commands: Commands = {
    open(text = 'open') {
      const target = parseTarget(text)
      if (target) return bell.follow(target)
      console.error(`Shopbell: shopbell('open', ${JSON.stringify(text)}) is not understood; wanted is ${TARGETS}.`)
      return undefined
    },
    close: () => bell.hide(),
    toggle(target) {
      if (!bell.open) return commands.open(target)
      bell.hide()
      return undefined
    },
    show(target) {
      bell.hidden = false
      return target === undefined ? undefined : commands.open(target)
    },
    hide() {
      bell.hide()
      bell.hidden = true
    },
    identify: (getIdentity) => client()?.identify(getIdentity),
    logout: () => client()?.logout(),
    setContext: (context) => client()?.setContext(context),
    setLocale(locale) {
      bell.lang = locale
    },
    setWords(words) {
      bell.words = words
    },
    setTheme(theme) {
      bell.theme = theme
    },
    prefill: (text, options) => bell.prefill(text, options),
    send: (text) => client()?.send(text),
    searchHelp: (query, limit) => client()?.searchHelp(query, limit),
    showArticle: (id) => bell.showArticle(id),
    on: (name, listener) => listen(bell, name, listener),
    before: (name, hook) => client()?.before(name, hook),
    async consent(given) {
      if (given) {
        if (!bell.isConnected) document.body.append(bell)
        return
      }
      bell.hide()
      bell.remove()
      // The client has ended when the element is gone for good.
      await Promise.resolve()
      await forget()
    },
    destroy() {
      onDestroy()
      bell.remove()
    },
  }
  return commands
}
