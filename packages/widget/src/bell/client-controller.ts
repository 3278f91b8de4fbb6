import { type HeadlessClient, type ShopBellError, toShopBellError } from '@shopbell/core'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { ShopBellErrorEvent } from '../events.ts'
import { type BellAttributes, createAttributeClient } from './attribute-client.ts'

/** An element that has a client, or the attributes to make one. */
export type ClientHost = ReactiveControllerHost & HTMLElement & BellAttributes & { client: HeadlessClient | null | undefined }

/**
 * Gives its host a client made from the attributes when nobody gave it one, and lets somebody follow the present client.
 * What it made, it ends when the host leaves the page for good.
 */
export class ClientController implements ReactiveController {
  readonly #host: ClientHost
  readonly #follow: (client: HeadlessClient, signal: AbortSignal) => void
  #own: HeadlessClient | undefined
  #madeFrom = ''
  #followed: { client: HeadlessClient; stop: AbortController } | undefined

  /** @param follow called for each client, with a signal that is aborted when it is not the host's any more */
  constructor(host: ClientHost, follow: (client: HeadlessClient, signal: AbortSignal) => void) {
    this.#host = host
    this.#follow = follow
    host.addController(this)
  }

  /** To be called before each update, with the locale to begin with. */
  prepare(locale: string): void {
    const host = this.#host
    if (!host.isConnected) return
    const attributes = describe(host)
    if (host.client === this.#own && attributes !== this.#madeFrom) {
      this.#endOwn()
      this.#madeFrom = attributes
      this.#make(locale)
    }
    if (this.#followed?.client === host.client) return
    this.#unfollow()
    if (this.#own !== host.client) this.#endOwn()
    if (!host.client) return
    const stop = new AbortController()
    this.#followed = { client: host.client, stop }
    this.#follow(host.client, stop.signal)
  }

  /** Says in the console and to the page what is wrong. */
  report(caught: unknown): void {
    const error: ShopBellError = toShopBellError(caught)
    console.error(`Shopbell: ${error.message}`)
    this.#host.dispatchEvent(new ShopBellErrorEvent(error))
  }

  hostConnected() {
    this.#host.requestUpdate()
  }

  hostDisconnected() {
    // Moving an element takes it out and puts it back in one turn; only who stays away is gone.
    queueMicrotask(() => {
      if (this.#host.isConnected) return
      this.#unfollow()
      this.#endOwn()
    })
  }

  #make(locale: string) {
    try {
      this.#own = createAttributeClient(this.#host, locale)
      this.#host.client = this.#own
    } catch (caught) {
      this.report(caught)
    }
  }

  #endOwn() {
    if (this.#own && this.#host.client === this.#own) this.#host.client = undefined
    this.#own?.destroy()
    this.#own = undefined
    this.#madeFrom = ''
  }

  #unfollow() {
    this.#followed?.stop.abort()
    this.#followed = undefined
  }
}

function describe({ server, site, faq, position, theme, noFaq, noChat }: BellAttributes): string {
  return JSON.stringify([server, site, faq, position, theme, noFaq, noChat])
}
