import type { Page } from 'playwright-core'

/** Composes in the focused field as an input method does, step by step, presses Enter in the middle, and chooses what was meant. */
export async function compose(page: Page, steps: readonly string[], meant: string): Promise<void> {
  const input = await page.context().newCDPSession(page)
  for (const text of steps) await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  // Some systems say that Enter was pressed, others that the input method took a key.
  for (const windowsVirtualKeyCode of [13, 229]) {
    await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode })
    await input.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode })
  }
  await input.send('Input.imeSetComposition', { text: meant, selectionStart: meant.length, selectionEnd: meant.length })
  await input.send('Input.insertText', { text: meant })
  await input.detach()
}
