import { setTimeout as delay } from 'node:timers/promises'
import type { ReaderView, SentMessage } from './check.ts'
import { type Device, openDevice } from './device.ts'
import type { Patience } from './patience.ts'
import type { Random } from './random.ts'

/** Somebody who writes on a phone, whose page is loaded again and again, and on a laptop, whose page stays open. */
export interface Visitor {
  /** The conversation, once the server knows it. */
  conversation(): string | undefined
  /** Writes now and then; resolves soon after the signal. */
  live(signal: AbortSignal): Promise<void>
  sent(): SentMessage[]
  /** Messages that the server does not have yet. */
  waiting(): number
  refused(): string[]
  wake(): void
  views(): Promise<ReaderView[]>
  stop(): void
}

/** Makes a visitor, who is not there yet. */
export function createVisitor(name: string, server: string, patience: Patience, random: Random): Visitor {
  const written: { sender: string; text: string; device: Device }[] = []
  let phone: Device | undefined
  let laptop: Device | undefined
  let conversation: string | undefined

  const open = (device: string) => openDevice({ name: `${name}'s ${device}`, server, subject: name, patience })
  const devices = () => [phone, laptop].filter((device) => device !== undefined)

  function write(device: Device, sender: string): void {
    const text = `${sender} ${written.length + 1}`
    if (device.write(text)) written.push({ sender, text, device })
  }

  async function begin(signal: AbortSignal): Promise<void> {
    phone = await open('phone')
    write(phone, `${name}'s phone`)
    // Who writes first on two devices at once begins two conversations, as they should; here it is to be one.
    await Promise.race([phone.settled(), aborted(signal)])
    if (signal.aborted) return
    laptop = await open('laptop')
    write(laptop, `${name}'s laptop`)
    await Promise.race([laptop.settled(), aborted(signal)])
    conversation = phone.conversation()
  }

  return {
    conversation: () => conversation,
    async live(signal) {
      await begin(signal)
      while (!signal.aborted && phone && laptop) {
        await delay(random.between(200, 1_600))
        const what = random.next()
        if (what < 0.6) for (let count = random.pick([1, 1, 2, 3]); count > 0; count--) write(phone, `${name}'s phone`)
        else if (what < 0.8) write(laptop, `${name}'s laptop`)
        else if (what < 0.9) laptop.markRead()
        else await phone.reload()
      }
      // Whom the end surprised at the beginning is in one conversation all the same.
      conversation ??= phone?.conversation()
    },
    sent: () => written.map(({ sender, text, device }) => ({ sender, text, isAcknowledged: device.isAcknowledged(text) })),
    waiting: () => devices().reduce((sum, device) => sum + device.waiting(), 0),
    refused: () => devices().flatMap((device) => device.refused()),
    wake: () => devices().forEach((device) => void device.wake()),
    views: () => Promise.all(devices().map((device) => device.view())),
    stop: () => devices().forEach((device) => void device.stop()),
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
