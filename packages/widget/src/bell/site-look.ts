import type { SiteAnswer } from '@shopbell/core'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { PageSchemeController } from '../page-scheme-controller.ts'
import { type KeptLook, storageKey } from './returning.ts'
import { accentColours } from './site-accent.ts'

/** What a bell tells its look. */
export type LookHost = ReactiveControllerHost & HTMLElement & { server: string; site: string; open: boolean }

/**
 * The look that the site's owner chose on the server. It is known once the panel was opened, and kept for the next
 * page; the page's own `--shop-bell-…`, `position` and `color-scheme` go before it.
 */
export class SiteLook implements ReactiveController {
  readonly #host: LookHost
  readonly #site: () => SiteAnswer | null | undefined
  #known: SiteAnswer | undefined
  #look: KeptLook = {}

  /** The corner that the owner chose; it does not change while the panel is open. */
  position: 'start' | 'end' | undefined

  constructor(host: LookHost, site: () => SiteAnswer | null | undefined) {
    this.#host = host
    this.#site = site
    host.addController(this)
    new PageSchemeController(host)
  }

  hostConnected() {
    if (!this.#known) this.#show(this.#recall())
  }

  hostUpdate() {
    const site = this.#site() ?? undefined
    if (site && site !== this.#known) {
      this.#known = site
      this.#show(site.look)
      this.#keep(site.look)
    }
    if (!this.#host.open) this.position = this.#look.position
  }

  #show(look: KeptLook) {
    this.#look = look
    const colours = accentColours(look.accent)
    this.#set('--_site-accent', colours?.accent)
    this.#set('--_site-on-accent', colours?.onAccent)
  }

  #set(name: string, value: string | undefined) {
    if (value) this.#host.style.setProperty(name, value)
    else this.#host.style.removeProperty(name)
  }

  get #key() {
    return `${storageKey(this.#host.site, this.#host.server)}:look`
  }

  #recall(): KeptLook {
    try {
      return (JSON.parse(localStorage.getItem(this.#key) ?? '{}') as KeptLook | null) ?? {}
    } catch {
      // Storage is refused, or somebody else wrote there: the look comes with the site.
      return {}
    }
  }

  #keep(look: SiteAnswer['look']) {
    // Nothing else that stands on the element now: where it is on this page says nothing about the next one.
    const css = ['--_site-accent', '--_site-on-accent'].map((name) => `${name}:${this.#host.style.getPropertyValue(name)}`).join(';')
    try {
      if (this.#host.site) localStorage.setItem(this.#key, JSON.stringify({ ...look, css } satisfies KeptLook))
    } catch {
      // Without storage the next page begins with the default look.
    }
  }
}
