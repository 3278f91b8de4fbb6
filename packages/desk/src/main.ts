import './define.ts'
import { createHttpTransport } from '@shopbell/core'
import type { DeskAppElement } from './desk-app.ts'
import { createDeskClient } from './desk-client.ts'
import { createSettings } from './settings.ts'

const app = document.querySelector<DeskAppElement>('desk-app')
if (!app) throw new Error('The page has no <desk-app>; index.html is to contain one.')

app.settings = createSettings({ storage: localStorage, languages: navigator.languages })
app.client = createDeskClient({ transport: createHttpTransport({ server: location.origin, credentials: 'same-origin' }) })
void app.client.resume()
