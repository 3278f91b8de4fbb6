import { element } from '../client/dom.ts'
import type { Embed, Look } from './look.ts'
import { accentOf, attributesOf, shapesOf, themeAddress } from './settings.ts'

const ATTRIBUTES = ['lang', 'theme', 'position', 'no-faq', 'no-chat']
const SHAPES = ['--shop-bell-radius', '--shop-bell-offset']

/** What the bell has where nobody chose anything. */
const DEFAULTS = { accent: '#0b6b5d', radius: '16' }

/** The page in the frame, with a bell that wears a look. */
export interface Preview {
  embed: Embed
  show(look: Look): void
}

/** What a theme begins with. */
export interface ThemeDefaults {
  accent: string
  radius: number
}

/** Takes over the frame's page; tells what each theme begins with once its sheet is there. */
export function createPreview(page: Document, onTheme: (defaults: ThemeDefaults) => void): Preview {
  const { server = '', site = '' } = page.querySelector<HTMLScriptElement>('script[data-server]')?.dataset ?? {}
  page.documentElement.lang = document.documentElement.lang
  const sheet = page.head.appendChild(element('link', { rel: 'stylesheet' }))
  let look: Look = {}
  let watched: HTMLElement | undefined

  function dress() {
    const bell = page.querySelector<HTMLElement>('shop-bell')
    if (!bell) return
    // The colour of the site's owner comes with the site.
    if (bell !== watched) new MutationObserver(tellTheme).observe(bell, { attributeFilter: ['style'] })
    watched = bell
    const attributes = new Map(attributesOf(look))
    for (const name of ATTRIBUTES) {
      const value = attributes.get(name)
      if (value === undefined) bell.removeAttribute(name)
      else if (bell.getAttribute(name) !== value) bell.setAttribute(name, value)
    }
    const properties = new Map([...shapesOf(look), ['--shop-bell-accent', accentOf(look) ?? '']])
    for (const name of [...SHAPES, '--shop-bell-accent']) bell.style.setProperty(name, properties.get(name) ?? '')
    bell.querySelector('[slot=welcome]')?.remove()
    if (look.greeting) bell.append(element('span', { slot: 'welcome', textContent: look.greeting }))
  }

  function tellTheme() {
    const bell = page.querySelector('shop-bell')
    const styles = bell && page.defaultView?.getComputedStyle(bell)
    const [accent] = ['--shop-bell-accent', '--_site-accent'].flatMap(
      (name) => /#[0-9a-f]{6}/i.exec(styles?.getPropertyValue(name) ?? '') ?? [],
    )
    onTheme({
      accent: accent ?? DEFAULTS.accent,
      radius: Number.parseInt(styles?.getPropertyValue('--shop-bell-radius') || DEFAULTS.radius, 10),
    })
  }
  sheet.addEventListener('load', tellTheme)
  new MutationObserver(dress).observe(page.body, { childList: true })
  dress()

  return {
    embed: { server, site },
    show(next) {
      const changesTheme = next.theme !== look.theme
      look = next
      dress()
      if (!look.theme) sheet.removeAttribute('href')
      if (changesTheme && look.theme) sheet.href = themeAddress(server, look.theme)
      else tellTheme()
    },
  }
}
