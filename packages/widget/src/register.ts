/**
 * Registers an element when its tag is free. A page may hold a second copy of Shopbell; the first one stays, and the
 * console says so.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag)
  if (!known) customElements.define(tag, element)
  else if (known !== element)
    console.warn(`Shopbell: <${tag}> is registered already, by another copy of Shopbell or other code; that one stays.`)
}
