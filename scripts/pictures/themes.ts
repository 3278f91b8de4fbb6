import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openPage } from '../../e2e/browser.ts'
import { servePages } from '../../e2e/page-server.ts'

const THEMES = ['harbour', 'orchard', 'velvet', 'ink']

/** Takes the pictures of the themes into a folder, each in light and in dark. */
export async function takeThemePictures(browser: Browser, server: string, folder: string): Promise<void> {
  const bell = (theme: string, scheme: string) => `<!doctype html><html lang="en" style="color-scheme: ${scheme}"><title>Shop</title>
<link rel="stylesheet" href="${server}/themes/${theme}.css">
<script async src="${server}/shopbell.js" data-server="${server}" data-site="demo" data-open></script>`
  const site = await servePages(
    Object.fromEntries(
      THEMES.flatMap((theme) => [
        [`/${theme}/light`, bell(theme, 'light')],
        [`/${theme}/dark`, bell(theme, 'dark')],
        [
          `/${theme}`,
          `<!doctype html><html lang="en"><title>${theme}</title><link rel="icon" href="data:,"><body style="margin: 0; display: flex">
${['light', 'dark'].map((scheme) => `<iframe src="/${theme}/${scheme}" style="flex: 1; height: 100vh; border: 0"></iframe>`).join('')}`,
        ],
      ]),
    ),
  )
  try {
    for (const theme of THEMES) {
      const { page, context } = await openPage(browser, `${site.origin}/${theme}`, { width: 1000, height: 660 })
      for (const frame of page.frames().slice(1)) {
        await frame.locator('[part~=search]').waitFor()
        await frame.locator('[part~=category], [part~=question]').first().waitFor()
        await frame.locator('[part~=panel]').evaluate((panel) => Promise.all(panel.getAnimations().map(({ finished }) => finished)))
      }
      await page.screenshot({ path: join(folder, `theme-${theme}.png`) })
      await context.close()
    }
  } finally {
    await site.close()
  }
}
