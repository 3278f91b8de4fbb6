import {
  type BeforeSend,
  type ClientEvents,
  type GetIdentity,
  type HeadlessClient,
  openTarget,
  type PageContext,
  type PanelEvents,
  type PanelVerbs,
} from '@shopbell/core'
import type { FaqEntry } from '@shopbell/core/faq'
import type { ShopBellElement } from '../shop-bell.ts'
import type { Words } from '../strings.ts'
import { listen, type PageListener } from './listen.ts'

/**
 * What `window.shopbell(verb, …)` can do; an npm client can do the same, but for `setWords` and `consent`. A verb answers
 * with a promise where work is asynchronous.
 */
export interface Commands extends PanelVerbs {
  identify(getIdentity: GetIdentity): Promise<void> | undefined
  logout(): Promise<void> | undefined
  setContext(context: Partial<PageContext>): void
  /** Puts the page's own words in place of the bell's; what is not given stays. */
  setWords(words: Words): void
  send(text: string): Promise<string | undefined> | undefined
  searchHelp(query: string, limit?: number): Promise<FaqEntry[]> | undefined
  /** `open`, `close`, or an event of the client; answers with a function that takes the listener away. */
  on(name: keyof ClientEvents | keyof PanelEvents, listener: PageListener): () => void
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
  const client = (): HeadlessClient | null | undefined => bell.client
  const commands: Commands = {
    open: (target) => openTarget(bell, target),
    close: () => bell.hide(),
    async toggle(target) {
      return bell.open ? bell.hide() : openTarget(bell, target)
    },
    async show(target) {
      bell.hidden = false
      if (target !== undefined) await openTarget(bell, target)
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
