import { parseTarget, TARGETS, type Target } from '@shopbell/core'

/** Follows the page's `data-shop-bell` links with one listener, until the signal is aborted. */
export function followPageLinks(open: (target: Target, link: HTMLElement) => void, signal: AbortSignal): void {
  document.addEventListener(
    'click',
    (event) => {
      // A click that somebody handled, or that asks for a new tab, is not ours.
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.composedPath().find(isBellLink)
      const text = link?.dataset['shopBell']
      if (!link || text === undefined) return
      const target = parseTarget(text)
      if (!target) {
        console.error(`Shopbell: data-shop-bell is ${JSON.stringify(text)}; wanted is ${TARGETS}.`, link)
        return
      }
      event.preventDefault()
      open(target, link)
    },
    { signal },
  )
}

function isBellLink(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.dataset['shopBell'] !== undefined
}
