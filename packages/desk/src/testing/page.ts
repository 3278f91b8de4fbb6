import type { DeskAppElement } from '../desk-app.ts'
import { createDeskClient, type DeskClient } from '../desk-client.ts'
import '../define.ts'
import { createSettings, type Settings } from '../settings.ts'
import { createFakeDesk, type FakeDesk } from './fake-desk.ts'
import { waitUntil } from './wait-until.ts'

/** A desk in the page of a test. */
export interface TestDesk {
  fake: FakeDesk
  client: DeskClient
  settings: Settings
  app: DeskAppElement
  /** Takes the desk away again. */
  stop(): void
}

/** Puts a desk into the page, with Mei signed in unless told otherwise, in English. */
export async function signedInDesk({ signedIn = true } = {}): Promise<TestDesk> {
  location.hash = ''
  const fake = createFakeDesk({ signedIn })
  const client = createDeskClient({ transport: fake, random: () => 0 })
  const settings = createSettings({ storage: { getItem: () => null, setItem() {} }, languages: ['en'] })
  const app = document.createElement('desk-app') as DeskAppElement
  app.client = client
  app.settings = settings
  document.body.append(app)
  await client.resume()
  await waitUntil(() => (signedIn ? client.$connection.get() === 'online' : findAll(app, 'desk-sign-in').length === 1))
  await app.updateComplete
  return {
    fake,
    client,
    settings,
    app,
    stop() {
      client.stop()
      app.remove()
    },
  }
}

/** Everything in the page below an element that matches, through open shadow roots, in order. */
export function findAll(from: Element | ShadowRoot, selector: string): HTMLElement[] {
  return [...from.querySelectorAll('*'), ...(from instanceof Element && from.shadowRoot ? [from.shadowRoot] : [])].flatMap((node) => {
    if (node instanceof ShadowRoot) return findAll(node, selector)
    const own = node instanceof HTMLElement && node.matches(selector) ? [node] : []
    return node.shadowRoot ? [...own, ...findAll(node.shadowRoot, selector)] : own
  })
}

const SELECTORS: Record<string, string> = {
  button: 'button, summary',
  textbox: 'textarea, input:not([type]), input[type="text"]',
  menuitem: '[role="menuitem"]',
  option: '[role="option"]',
}

/** The shown element with a role and a name. @throws when there is none, with the names that there are */
export function findByRole(from: Element, role: string, name: string | RegExp): HTMLElement {
  const shown = findAll(from, SELECTORS[role] ?? `[role="${role}"]`).filter((element) => element.checkVisibility())
  const found = shown.find((element) => (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))))
  if (!found) throw new Error(`There is no ${role} named ${name}; there are: ${shown.map(nameOf).join(', ')}.`)
  return found
}

/** The text of an element as one line. */
export function textOf(element: Element | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

function nameOf(element: HTMLElement): string {
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
  return element.getAttribute('aria-label') ?? textOf(label ?? element)
}
