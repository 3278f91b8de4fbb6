import type { ReactiveControllerHost } from 'lit'
import type { ShopBellCloseEvent } from '../events.ts'
import { createBackEntry } from './back-entry.ts'
import { followVisualViewport } from './sheet-size.ts'

/** A bell whose panel may be a sheet. */
export type SheetBell = ReactiveControllerHost &
  HTMLElement & {
    open: boolean
    hide(source?: ShopBellCloseEvent['source']): void
  }

/**
 * Where there is no room for both, the panel covers the page: then the page behind stays where it is and out of the tab
 * order, a screen reader is told so, and the back button closes the panel. Ends when the signal is aborted.
 * @param room matches where there is no room
 */
export function followSheet(bell: SheetBell, room: MediaQueryList, signal: AbortSignal): void {
  if (signal.aborted) return
  followVisualViewport(bell, signal)
  const page = bell.ownerDocument
  const still = new CSSStyleSheet()
  still.replaceSync(':root { overflow: hidden !important }')
  let covers = false
  let closedBy: ShopBellCloseEvent['source'] = 'host'
  let isTabbing = false

  const back = createBackEntry(() => {
    bell.hide('back')
    return !bell.open
  }, signal)
  const panelOf = () => bell.shadowRoot?.querySelector<HTMLElement>('#panel')

  const cover = (now: boolean) => {
    covers = now
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((sheet) => sheet !== still).concat(now ? still : [])
    const panel = panelOf()
    for (const [name, value] of [['role', 'dialog'] as const, ['aria-modal', 'true'] as const]) {
      if (now) panel?.setAttribute(name, value)
      else panel?.removeAttribute(name)
    }
    if (now) back.add()
    else back.remove(closedBy !== 'host')
    closedBy = 'host'
  }
  const look = () => {
    const now = bell.open && room.matches && Boolean(panelOf())
    if (now !== covers) cover(now)
  }

  const controller = { hostUpdated: look }
  bell.addController(controller)
  look()
  room.addEventListener('change', look, { signal })
  bell.addEventListener(
    'shop-bell-close',
    (event) => {
      closedBy = event.source
    },
    { signal },
  )
  // Only what the Tab key reaches is led back: a dialog of the page may hold on to the focus, and two that do never end.
  page.addEventListener(
    'keydown',
    ({ key }) => {
      isTabbing = key === 'Tab'
    },
    { signal, capture: true },
  )
  page.addEventListener(
    'focusin',
    (event) => {
      if (covers && isTabbing && !event.composedPath().includes(bell)) panelOf()?.focus()
      isTabbing = false
    },
    { signal },
  )
  signal.addEventListener('abort', () => {
    bell.removeController(controller)
    if (covers) cover(false)
  })
}
