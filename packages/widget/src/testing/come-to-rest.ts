/** Puts everything that moves for a moment at its end, in an element and in the shadow trees below it; names nothing outside, so that it can be sent into a page. */
export function comeToRest(element: Element): void {
  const isEnding = ({ effect }: Animation) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY
  for (const root of [element, element.shadowRoot]) {
    if (!root) continue
    for (const animation of root.getAnimations()) if (isEnding(animation)) animation.finish()
    for (const child of root.children) comeToRest(child)
  }
}
