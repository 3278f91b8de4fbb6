import { whenIdle } from '../bell/when-idle.ts'
import { register } from '../register.ts'
import { ShopBellElement } from '../shop-bell.ts'
import { ShopBellFaqElement } from '../shop-bell-faq.ts'
import { ATTRIBUTES, OF_THE_SCRIPT } from './attributes.ts'
import type { Beginning, Command } from './command.ts'
import { type Commands, createCommands } from './commands.ts'
import { fetchChunksWith } from './load-chunk.ts'
import { sayBlocked } from './say-blocked.ts'

/** Makes a bell of what the script drew into the page, and answers with its verbs as one function. */
export async function start({ script, bell, keeper, folder, fetch, fetchChunk }: Beginning): Promise<Command> {
  fetchChunksWith((name, hash) => fetchChunk(`${folder}${name}.js`, hash))
  sayUnknown(script)
  sayBlocked(script.dataset['server'] ?? '')
  register('shop-bell-faq', ShopBellFaqElement)
  register('shop-bell', ShopBellElement)
  customElements.upgrade(bell)
  const element = bell as ShopBellElement
  element.fetch = fetch
  element.loadSection = async (section) => section !== 'faq' && (await import('./talk.ts')).registerTalk()
  // The client is made with the first update.
  await element.updateComplete
  // Whoever points at the bubble presses it in a moment.
  whenIdle(() => {
    element.drawAhead = true
  }, new AbortController().signal)
  return dispatch(
    createCommands(element, () => {
      keeper.disconnect()
      delete window.shopbell
    }),
  )
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
