import { forgetKeptFiles } from '@shopbell/core'
import { storageKey } from '../bell/returning.ts'
import { accentColours } from '../bell/site-accent.ts'
import { whenIdle } from '../bell/when-idle.ts'
import { createBrowserStorage } from '../browser-storage.ts'
import { nextTask } from '../next-task.ts'
import { register } from '../register.ts'
import { ShopBellElement } from '../shop-bell.ts'
import { ShopBellFaqElement } from '../shop-bell-faq.ts'
import { type Language, languageFor } from '../strings/languages.ts'
import { loadWording } from '../strings.ts'
import { ATTRIBUTES, OF_THE_SCRIPT } from './attributes.ts'
import type { Bring, Command } from './command.ts'
import { type Commands, createCommands } from './commands.ts'
import { fetchChunksWith } from './load-chunk.ts'
import { fillSlots } from './page-slots.ts'
import { sayBlocked } from './say-blocked.ts'
import { sayRefused } from './say-refused.ts'

/**
 * Makes a bell of what the script drew into the page, and answers with its verbs as one function; rejects with nothing
 * after "not now".
 * @param bell the element in the page, with the bubble that was drawn into it
 * @param keeper keeps the element in the page until it is disconnected
 * @param fetch the page's, as it was before the page's later scripts put something around it
 * @param held 1: nothing may be stored or connected before the visitor agrees; 2: what is stored has to go; 0: neither
 */
export async function start(
  script: HTMLScriptElement,
  bell: HTMLElement,
  keeper: MutationObserver,
  fetch: typeof globalThis.fetch,
  bring: Bring,
  held: number,
): Promise<Command> {
  if (bell.localName !== 'shop-bell') throw new Error('<shop-bell> is an element of the page')
  fetchChunksWith(bring)
  sayUnknown(script)
  const language = languageFor(bell.closest<HTMLElement>('[lang]')?.lang ?? 'en')
  if (held) await agree(script, bell, language, held > 1)
  // The bell waits for them, and asks again where they do not come.
  loadWording(language).catch(() => undefined)
  const destroyed = new AbortController()
  const { server = '' } = script.dataset
  sayBlocked(server, destroyed.signal)
  // To read the code was a task already, and the bell is drawn in the one that registers it.
  await nextTask()
  register('shop-bell-faq', ShopBellFaqElement)
  await nextTask()
  register('shop-bell', ShopBellElement)
  // The loader drew it as it was given; now there are links and tabs in it, to be read in light and in dark.
  const colours = accentColours(script.dataset['accent'])
  if (colours) bell.style.setProperty('--shop-bell-accent', colours.accent)
  customElements.upgrade(bell)
  fillSlots(bell)
  const element = bell as ShopBellElement
  element.fetch = sayRefused(fetch, server)
  element.loadSection = async (section) => section !== 'faq' && (await import('./talk.ts')).registerTalk()
  // The client is made with the first update.
  await element.updateComplete
  // Whoever points at the bubble presses it in a moment.
  whenIdle(() => {
    element.drawAhead = true
  }, destroyed.signal)
  return dispatch(
    createCommands(element, {
      onDestroy() {
        keeper.disconnect()
        destroyed.abort()
        delete window.shopbell
      },
      forget: () => forget(element.site, element.server),
    }),
  )
}

/** Asks the visitor, unless they said yes before or the page said no. Rejects with nothing after a no. */
async function agree({ dataset }: HTMLScriptElement, bell: HTMLElement, language: Language, isRefused: boolean): Promise<void> {
  const { site = '', server = '' } = dataset
  if (isRefused) await forget(site, server)
  else if (await isAgreed(bell, language, `${storageKey(site, server)}:consent`)) return
  await Promise.reject()
}

/** A yes of the visitor is kept under the key, so that they are asked once. */
async function isAgreed(bell: HTMLElement, language: Language, key: string): Promise<boolean> {
  const storage = createBrowserStorage()
  if (await storage.get(key)) return true
  const { askConsent, loadPrivacyWords } = await import('../privacy/index.ts')
  const words = await loadPrivacyWords(language)
  const answer = await askConsent({ bell, words })
  if (answer) await storage.set(key, 'yes')
  return answer
}

/** Removes what this browser has of a site: the visitor does not agree any more. */
async function forget(site: string, server: string): Promise<void> {
  await createBrowserStorage().clear(storageKey(site, server))
  await forgetKeptFiles()
}

function sayUnknown(script: HTMLScriptElement) {
  const known = [...ATTRIBUTES, ...OF_THE_SCRIPT].map((name) => `data-${name}`)
  const unknown = script.getAttributeNames().filter((name) => name.startsWith('data-') && !known.includes(name))
  if (unknown.length > 0) console.warn(`Shopbell: the script has ${unknown.join(', ')}, which is not known; known are ${known.join(', ')}.`)
}

function dispatch(commands: Commands): Command {
  return (verb, ...given) => {
    if (Object.hasOwn(commands, verb)) return (commands[verb as keyof Commands] as (...given: unknown[]) => unknown)(...given)
    console.error(`Shopbell: shopbell(${JSON.stringify(verb)}) is not understood; wanted is ${Object.keys(commands).join(', ')}.`)
    return undefined
  }
}
