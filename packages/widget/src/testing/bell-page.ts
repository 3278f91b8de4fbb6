import { type Client, createClient } from '@shopbell/core'
import { createFakeTransport, type FakeTransport } from '@shopbell/core/testing'
import { sendMouse, setViewport } from '@web/test-runner-commands'
import { html, LitElement } from 'lit'
import { ShopBellElement } from '../shop-bell.ts'

/** Stands in for a section, and tells what the bell asks of it. */
export class SectionProbe extends LitElement {
  client: Client | undefined

  prefill(...given: unknown[]) {
    this.dispatchEvent(new CustomEvent('probe-asked', { detail: ['prefill', ...given], bubbles: true, composed: true }))
  }

  showArticle(...given: unknown[]) {
    this.dispatchEvent(new CustomEvent('probe-asked', { detail: ['showArticle', ...given], bubbles: true, composed: true }))
  }

  search(...given: unknown[]) {
    this.dispatchEvent(new CustomEvent('probe-asked', { detail: ['search', ...given], bubbles: true, composed: true }))
  }

  override focus() {
    this.renderRoot.querySelector('input')?.focus()
  }

  override render() {
    return html`<input aria-label="Type" />`
  }
}

for (const tag of ['faq', 'chat', 'rating']) customElements.define(`shop-bell-${tag}`, class extends SectionProbe {})
customElements.define('shop-bell', ShopBellElement)

// A page that is not in front is hardly ever idle; tests of several files run side by side.
window.requestIdleCallback = (call) => setTimeout(call)

/** A client on a small server inside the page. */
export function makeClient(transport: FakeTransport = createFakeTransport()): Client {
  return createClient({ transport, site: 'demo' })
}

/** Puts a bell into the page. */
export async function addBell(set: Partial<ShopBellElement> = {}, attributes: Record<string, string> = {}): Promise<ShopBellElement> {
  const bell = document.createElement('shop-bell')
  for (const [name, value] of Object.entries(attributes)) bell.setAttribute(name, value)
  document.body.append(Object.assign(bell, set))
  await bell.updateComplete
  return bell
}

/** A part of the bell. */
export function part(bell: ShopBellElement, name: string): HTMLElement {
  return bell.shadowRoot?.querySelector(`[part~="${name}"]`) as HTMLElement
}

/** The tab with this name. */
export function tab(bell: ShopBellElement, name: string): HTMLElement {
  return [...(bell.shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])].find(
    (one) => one.textContent?.trim() === name,
  ) as HTMLElement
}

/** What stands in for a section. */
export function probe(bell: ShopBellElement, section: string): SectionProbe {
  return bell.shadowRoot?.querySelector(`shop-bell-${section}`) as SectionProbe
}

/** Clicks as a person does, with the pointer. */
export async function click(element: Element): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect()
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] })
}

/** What the bell asks of a section next. */
export function nextAsked(bell: ShopBellElement): Promise<unknown> {
  return new Promise((resolve) => bell.addEventListener('probe-asked', (event) => resolve((event as CustomEvent).detail), { once: true }))
}

/** The names of the events that come, in order. */
export function heard(target: EventTarget, ...names: string[]): string[] {
  const happened: string[] = []
  for (const name of names) target.addEventListener(name, () => happened.push(name))
  return happened
}

/** Leaves the page as a test found it. */
export async function clearPage(): Promise<void> {
  for (const bell of document.querySelectorAll('shop-bell')) bell.remove()
  document.title = 'Shop'
  document.documentElement.lang = 'en'
  await setViewport({ width: 900, height: 700 })
}

declare global {
  interface HTMLElementTagNameMap {
    'shop-bell': ShopBellElement
  }
}
