import type { DrivenBrowser } from './driven-browser.ts'

/** What is looked for: the first thing of this part, or that this selector takes, which shows, and shows this text. */
export interface Sought {
  part?: string
  selector?: string
  text?: string
}

/** What was found. */
export interface Found {
  /** What it says, or what is typed into it. */
  text: string
  /** Its middle, in pixels of the viewport. */
  x: number
  y: number
  isFocused: boolean
}

/** Somebody in front of a browser, with eyes, a pointer and a keyboard. */
export interface Person {
  /** Waits until it is there and stands still. */
  sees(what: Sought): Promise<Found>
  /** Waits until nothing of that kind shows. */
  seesNo(what: Sought): Promise<void>
  /** Points at its middle and clicks, once nothing else lies there. */
  clicks(what: Sought): Promise<void>
  types(text: string): Promise<void>
  presses(key: 'Escape' | 'Enter'): Promise<void>
}

const KEYS = { Escape: '\uE00C', Enter: '\uE007' }

/** Sits somebody down in front of a browser. */
export function createPerson(browser: DrivenBrowser): Person {
  async function look(what: Sought, until: 'seen' | 'on top' | 'gone'): Promise<Found> {
    const found = await browser.call(seek, what, until)
    if (found) return found
    throw new Error(`After twenty seconds ${JSON.stringify(what)} is not ${until}; the panel reads:\n${await browser.call(readPanel)}`)
  }
  const stroke = (key: string) => [
    { type: 'keyDown', value: key },
    { type: 'keyUp', value: key },
  ]
  return {
    sees: (what) => look(what, 'seen'),
    async seesNo(what) {
      await look(what, 'gone')
    },
    async clicks(what) {
      const { x, y } = await look(what, 'on top')
      await browser.act({ type: 'pointer' }, [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ])
    },
    types: (text) => browser.act({ type: 'key' }, [...text].flatMap(stroke)),
    presses: (key) => browser.act({ type: 'key' }, stroke(KEYS[key])),
  }
}

/** Runs in the page: looks through shadow roots, with every frame that is drawn; null after twenty seconds. */
async function seek({ part, selector = '*', text = '' }: Sought, until: 'seen' | 'on top' | 'gone'): Promise<Found | null> {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element]))
  const textOf = (element: Element) => (element as HTMLInputElement).value || element.textContent || ''
  const isWanted = (element: Element) =>
    element.matches(selector) && (!part || element.part.contains(part)) && element.checkVisibility() && textOf(element).includes(text)
  const deepest = (x: number, y: number) => {
    let at = document.elementFromPoint(x, y)
    for (;;) {
      const inner = at?.shadowRoot?.elementFromPoint(x, y)
      if (!inner || inner === at) return at
      at = inner
    }
  }
  const end = performance.now() + 20_000
  let before = ''
  let still = 0
  while (performance.now() < end) {
    const element = all(document).find(isWanted)
    if (!element && until === 'gone') return { text: '', x: 0, y: 0, isFocused: false }
    if (element && until !== 'gone') {
      element.scrollIntoView({ block: 'nearest' })
      const { left, top, width, height } = element.getBoundingClientRect()
      const place = [left, top, width, height].join()
      const [x, y] = [left + width / 2, top + height / 2]
      const isFocused = (element.getRootNode() as ShadowRoot).activeElement === element
      still = place === before ? still + 1 : 0
      before = place
      // A fifth of a second, since no hand is faster.
      if (still >= 12 && (until === 'seen' || element.contains(deepest(x, y)))) return { text: textOf(element).trim(), x, y, isFocused }
    }
    await new Promise(requestAnimationFrame)
  }
  return null
}

/** Runs in the page: what the panel says, for whoever has to find out why something was not seen. */
function readPanel(): string {
  const read = (root: ParentNode): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.checkVisibility() && !element.children.length ? [element.textContent ?? ''] : []),
      ...(element.shadowRoot ? read(element.shadowRoot) : []),
    ])
  return read(document).filter(Boolean).join('\n')
}
