import { parseTarget, type Section, TARGETS, type Target } from './target.ts'

/** What a client hears of a bell. */
export interface PanelEvents {
  /** The panel was opened. */
  open: { readonly section: Section }
  /** The panel is about to be closed; `preventDefault()` keeps it open. */
  close: { readonly source: 'button' | 'escape' | 'back' | 'host'; preventDefault(): void }
}

/** A bell as its client sees it; `<shop-bell>` is one. */
export interface Panel {
  /** The client it has now; `null` is none, and nothing to be seen. */
  client: { destroy(): void } | null | undefined
  readonly isConnected: boolean
  readonly open: boolean
  hidden: boolean | string
  lang: string
  theme: string
  follow(target: Target): Promise<void>
  hide(): void
  prefill(text: string, options?: { handoff?: boolean }): Promise<void>
  showArticle(id: string): Promise<void>
  addEventListener(name: 'shop-bell-open', listener: (event: PanelEvents['open']) => void, options: { signal: AbortSignal }): void
  addEventListener(name: 'shop-bell-close', listener: (event: PanelEvents['close']) => void, options: { signal: AbortSignal }): void
}

/** What a page can ask of a bell: of the script's with `shopbell(verb, …)`, of the client's with `client.verb(…)`. */
export interface PanelVerbs {
  /** Opens the panel: `faq`, `faq:ID`, `chat`, `rating`, `product:SKU`, or where it was. */
  open(target?: string): Promise<void>
  close(): void
  toggle(target?: string): Promise<void>
  /** Brings back a bell that `hide` took away; with a target, opens it too. */
  show(target?: string): Promise<void>
  /** Takes the whole bell off the page. */
  hide(): void
  /** Changes the bell's language. */
  setLocale(locale: string): void
  setTheme(theme: 'auto' | 'light' | 'dark'): void
  /** Opens the chat with a text in the composer; with `handoff`, what is sent next goes straight to a person. */
  prefill(text: string, options?: { handoff?: boolean }): Promise<void>
  /** Opens an answer by its id. */
  showArticle(id: string): Promise<void>
}

/** Opens a panel at what a text such as `faq:returns` names; one that is no target is said in the console. */
export async function openTarget(panel: Pick<Panel, 'follow'>, text = 'open'): Promise<void> {
  const target = parseTarget(text)
  if (target) return panel.follow(target)
  console.error(`Shopbell: open(${JSON.stringify(text)}) is not understood; wanted is ${TARGETS}.`)
}
