/** Puts a popover into the top layer, above everything that the page stacks, or takes it out; does nothing where browsers have none. */
export function keepInTopLayer(popover: HTMLElement, shown: boolean): void {
  if (!('popover' in popover)) return
  // Where there are none, the attribute would only be complained about.
  popover.popover ??= 'manual'
  // Out of the page and back in, a popover is closed, whatever it was before.
  if (popover.isConnected && popover.matches(':popover-open') !== shown) popover.togglePopover(shown)
}
