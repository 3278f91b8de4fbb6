import type { Browser } from 'playwright-core'

/** How many pixels of two PNGs are not the same, by more than a browser's own rounding; Infinity when their sizes differ. */
export type CountDifferent = (one: Buffer, other: Buffer) => Promise<number>

/** Compares pictures in a page of the browser, which can read PNGs. */
export async function createPictureComparison(browser: Browser): Promise<CountDifferent> {
  const page = await browser.newPage()
  return (one, other) =>
    page.evaluate(
      async (pair) => {
        const [a, b] = await Promise.all(
          pair.map(async (base64) => {
            const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
            const paper = new OffscreenCanvas(image.width, image.height).getContext('2d')
            paper?.drawImage(image, 0, 0)
            return paper?.getImageData(0, 0, image.width, image.height)
          }),
        )
        if (!a || !b || a.width !== b.width || a.height !== b.height) return Number.POSITIVE_INFINITY
        let count = 0
        for (let i = 0; i < a.data.length; i += 4) {
          if ([0, 1, 2].some((channel) => Math.abs((a.data[i + channel] ?? 0) - (b.data[i + channel] ?? 0)) > 8)) count++
        }
        return count
      },
      [one.toString('base64'), other.toString('base64')],
    )
}
