import type { PropertyDeclaration, PropertyDeclarations, PropertyValues, ReactiveController } from 'lit'
import { type RenderOptions, render } from 'lit/html.js'

export * from 'lit/html.js'

/** A style sheet that is made when an element first needs it. */
interface Styles {
  readonly styleSheet: CSSStyleSheet
}

type StylesList = Styles | StylesList[]

/** What `css` is among Lit's own, for text that is none of the page's. */
export function unsafeCSS(text: string): Styles {
  let sheet: CSSStyleSheet | undefined
  return {
    get styleSheet() {
      if (!sheet) {
        sheet = new CSSStyleSheet()
        sheet.replaceSync(text)
      }
      return sheet
    },
  }
}

/** Styles as an element declares them. */
export const css = ([text]: readonly string[]): Styles => unsafeCSS(text as string)

/**
 * In the script's build it stands for Lit's class of the same name: what our elements use of it, without decorators,
 * converters and subclasses of subclasses. Elements are drawn by Lit itself.
 */
export abstract class LitElement extends HTMLElement {
  static properties: PropertyDeclarations = {}
  static styles: StylesList = []

  readonly #controllers = new Set<ReactiveController>()
  readonly #values: Record<string, unknown> = {}
  readonly #defaults = new Map<string, unknown>()
  /** What was set before the element's code was there. */
  readonly #early: [string, unknown][] = []
  readonly #toReflect = new Set<string>()
  #changed: PropertyValues = new Map()
  #reflecting: string | undefined
  #enable!: () => void
  #updated: Promise<unknown> = new Promise<void>((resolve) => {
    this.#enable = resolve
  })

  #isDrawn = false
  #isPending = false
  renderRoot: HTMLElement | DocumentFragment | undefined
  readonly renderOptions: RenderOptions = { host: this }

  /** The browser asks for it when the element is defined. */
  static get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: each element has properties of its own.
    const { prototype, properties } = this
    for (const [name, options] of Object.entries(properties)) {
      Object.defineProperty(prototype, name, {
        get(this: LitElement) {
          return this.#values[name]
        },
        set(this: LitElement, value) {
          this.#set(name, value, options)
        },
        configurable: true,
      })
    }
    return Object.keys(properties).flatMap((name) => attributeOf(name, properties[name]) ?? [])
  }

  get #properties(): PropertyDeclarations {
    return (this.constructor as typeof LitElement).properties
  }

  get updateComplete(): Promise<unknown> {
    return this.#updated
  }

  constructor() {
    super()
    for (const name of Object.keys(this.#properties)) {
      if (!Object.hasOwn(this, name)) continue
      this.#early.push([name, Reflect.get(this, name)])
      Reflect.deleteProperty(this, name)
    }
    this.requestUpdate()
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller)
    if (this.renderRoot && this.isConnected) controller.hostConnected?.()
  }

  removeController(controller: ReactiveController): void {
    this.#controllers.delete(controller)
  }

  connectedCallback(): void {
    this.renderRoot ??= this.createRenderRoot()
    this.#enable()
    for (const controller of this.#controllers) controller.hostConnected?.()
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.()
  }

  attributeChangedCallback(attribute: string, _old: string | null, value: string | null): void {
    const [name, options] = Object.entries(this.#properties).find((one) => attributeOf(...one) === attribute) ?? []
    if (!name || name === this.#reflecting) return
    this.#reflecting = name
    Reflect.set(this, name, options?.type === Boolean ? value !== null : (value ?? this.#defaults.get(name) ?? null))
    this.#reflecting = undefined
  }

  requestUpdate(): void {
    if (this.#isPending) return
    this.#isPending = true
    this.#updated = this.#update()
  }

  protected createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' })
    const styles = [(this.constructor as typeof LitElement).styles as unknown].flat(9) as Styles[]
    root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet)
    return root
  }

  protected scheduleUpdate(): Promise<unknown> | undefined {
    for (const [name, value] of this.#early.splice(0)) Reflect.set(this, name, value)
    const changed = this.#changed
    try {
      this.willUpdate(changed)
      for (const controller of this.#controllers) controller.hostUpdate?.()
      const drawn = this.render()
      for (const name of this.#toReflect) this.#reflect(name)
      this.#finish()
      render(drawn, this.renderRoot as HTMLElement, this.renderOptions)
    } catch (error) {
      this.#finish()
      throw error
    }
    for (const controller of this.#controllers) controller.hostUpdated?.()
    this.#isDrawn = true
    this.updated(changed)
    return undefined
  }

  protected willUpdate(_changed: PropertyValues): void {}

  protected abstract render(): unknown

  protected updated(_changed: PropertyValues): void {}

  async #update() {
    try {
      await this.#updated
    } catch (error) {
      // To be reported, and not to keep what comes next.
      Promise.reject(error)
    }
    const waiting = this.scheduleUpdate()
    // What needs no time is over in this turn.
    if (waiting) await waiting
    return !this.#isPending
  }

  #finish() {
    this.#changed = new Map()
    this.#toReflect.clear()
    this.#isPending = false
  }

  #set(name: string, value: unknown, { useDefault, reflect }: PropertyDeclaration) {
    const old = this.#values[name]
    this.#values[name] = value
    if (Object.is(value, old)) return
    if (useDefault && !this.#defaults.has(name)) {
      this.#defaults.set(name, value)
      return
    }
    if (!this.#changed.has(name)) this.#changed.set(name, this.#isDrawn || useDefault ? old : undefined)
    if (reflect && this.#reflecting !== name) this.#toReflect.add(name)
    this.requestUpdate()
  }

  #reflect(name: string) {
    const options = this.#properties[name]
    const attribute = attributeOf(name, options) as string
    const value = Reflect.get(this, name)
    this.#reflecting = name
    if (value === false || value === null || value === undefined) this.removeAttribute(attribute)
    else this.setAttribute(attribute, value === true ? '' : String(value))
    this.#reflecting = undefined
  }
}

function attributeOf(name: string, { attribute = true, state }: PropertyDeclaration = {}): string | undefined {
  if (state || !attribute) return undefined
  return attribute === true ? name.toLowerCase() : attribute
}
