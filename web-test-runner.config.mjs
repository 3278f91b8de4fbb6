import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { chromeLauncher } from '@web/test-runner-chrome'
import { chromiumPath } from './scripts/chromium.mjs'
import { tallyElements } from './scripts/tally-elements.mjs'
import { accessibilityTrees } from './scripts/wtr-accessibility-tree.mjs'
import { mediaFeatures } from './scripts/wtr-media-features.mjs'
import { mockServiceWorker } from './scripts/wtr-mock-service-worker.mjs'

export default {
  files: ['packages/{widget,desk}/src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['source', 'browser', 'import', 'default'] },
  rootDir: '.',
  // A page behind another one draws no frames, so nothing in it comes into view.
  concurrency: 1,
  reporters: [defaultReporter({ reportTestProgress: false }), tallyElements()],
  browsers: [
    chromeLauncher({
      // Each page believes that it is in front, so that frames and observers run in all of them.
      createPage: async ({ context }) => {
        const page = await context.newPage()
        await page.emulateFocusedPage(true)
        return page
      },
      launchOptions: {
        executablePath: chromiumPath(),
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
      },
    }),
  ],
  plugins: [
    mockServiceWorker(),
    mediaFeatures(),
    accessibilityTrees(new URL('packages/widget/src/testing/trees', import.meta.url).pathname),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: new URL('packages/widget/tsconfig.json', import.meta.url).pathname }),
  ],
  // nanostores reads process.env.NODE_ENV, and a page has no process.
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html lang="en"><body><script>window.process = { env: { NODE_ENV: 'development' } }; (${cloneReports})()</script>` +
    `<script type="module" src="${testFramework}"></script></body></html>`,
}

/** Runs in the page. A failed comparison is cloned for the report with what was compared; of an element, that is its name: it cannot be cloned. */
function cloneReports() {
  const clone = window.structuredClone
  const nameOf = (_key, value) => (value instanceof Node ? value.nodeName : value)
  window.structuredClone = (value, ...options) => {
    try {
      return clone(value, ...options)
    } catch {
      return JSON.parse(JSON.stringify(value, nameOf))
    }
  }
}
