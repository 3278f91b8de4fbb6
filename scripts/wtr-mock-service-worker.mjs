import { readFileSync } from 'node:fs'

/** A plugin for the test runner that serves msw's service worker, so that a test can be its own back end. */
export function mockServiceWorker() {
  const body = readFileSync(new URL('../node_modules/msw/lib/mockServiceWorker.js', import.meta.url), 'utf8')
  return {
    name: 'mock-service-worker',
    serve: ({ path }) => (path === '/mockServiceWorker.js' ? { body, type: 'js' } : undefined),
  }
}
