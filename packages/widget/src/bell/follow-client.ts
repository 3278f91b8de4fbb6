import { type HeadlessClient, type Panel, toShopBellError } from '@shopbell/core'
import { ShopBellErrorEvent, ShopBellMessageEvent } from '../events.ts'
import { lacksFaq } from './available-sections.ts'
import { chime } from './chime.ts'
import { whenIdle } from './when-idle.ts'

/** A bell of which an answer may be heard, and whose sections depend on what the client hears. */
type FollowingBell = Panel & EventTarget & { noSound: boolean; requestUpdate(): void }

/** Tells the page what happens at the client, and the client what happens to the page, until the signal is aborted. */
export function followClient(bell: FollowingBell, client: HeadlessClient, signal: AbortSignal): void {
  const reportError = (error: unknown) => bell.dispatchEvent(new ShopBellErrorEvent(toShopBellError(error)))
  const stops = [
    client.on('message:received', (message) => bell.dispatchEvent(new ShopBellMessageEvent(message))),
    client.on('error', reportError),
    client.help.$state.listen(() => lacksFaq(client) && bell.requestUpdate()),
    client.on('attention', () => {
      const isSeen = bell.open && document.visibilityState === 'visible'
      if (!isSeen && !bell.noSound && navigator.userActivation?.hasBeenActive !== false) chime()
    }),
  ]
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop()
  })

  client.attachPanel?.(bell, signal)

  // Who has a conversation hears of answers also while the panel is closed; for everybody else this does nothing.
  const resume = () => void client.$chat.get().resume().catch(reportError)
  const wake = () => {
    const chat = client.$chat.get()
    chat.wake()
    // The first try may have met a network that was not there.
    if (client.hasServer && chat.$connection.get() === 'idle') resume()
  }
  addEventListener('online', wake, { signal })
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake(), { signal })
  if (client.hasServer) whenIdle(resume, signal)
}
