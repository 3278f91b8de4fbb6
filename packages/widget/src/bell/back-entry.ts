/** An entry in the page's history that the back button takes away instead of the page. */
export interface BackEntry {
  add(): void
  /** Takes the entry away again, or leaves it to be skipped, when the page itself may be about to go elsewhere. */
  remove(mayGoBack: boolean): void
}

/**
 * Makes the back button of a phone call `onBack`, until the signal is aborted; it answers whether something closed. The
 * entry has the page's own state and address, so that a router that hears of it finds itself where it is.
 */
export function createBackEntry(onBack: () => boolean, signal: AbortSignal): BackEntry {
  let added: { href: string; length: number } | undefined
  let isWanted = false
  let isLeaving = false

  const push = () => {
    try {
      if (!isOnEntry()) history.pushState({ ...(Object(history.state) as object), shopbell: location.href }, '')
      added = { href: location.href, length: history.length }
    } catch {
      // Some frames have no history of their own; there the panel has its close button.
    }
  }

  const popped = (event: PopStateEvent) => {
    // Back on it, from where a router or a link went on to meanwhile: that is the page's business.
    if (isOnEntry() && (added || isWanted)) {
      added = { href: location.href, length: history.length }
      return
    }
    if (!added) return
    const isBelow = location.href === added.href && history.length === added.length
    const wasLeaving = isLeaving
    added = undefined
    isLeaving = false
    if (!isBelow) return
    // Chromium asks who listened first, and that may be a router; elsewhere, and later ones, never hear of it.
    event.stopImmediatePropagation()
    if (!wasLeaving && !isWanted) history.back()
    if (!wasLeaving && isWanted) isWanted = !onBack()
    // It was opened again meanwhile, or is kept open by the page.
    if (isWanted) push()
  }
  addEventListener('popstate', popped, { signal, capture: true })

  return {
    add() {
      isWanted = true
      if (!isLeaving) push()
    },
    remove(mayGoBack) {
      isWanted = false
      if (!mayGoBack || !added || !isOnEntry() || isLeaving) return
      isLeaving = true
      history.back()
    },
  }
}

/** Routers that carry a state over to another address do not carry the entry there. */
function isOnEntry(): boolean {
  return (history.state as { shopbell?: unknown } | null)?.shopbell === location.href
}
