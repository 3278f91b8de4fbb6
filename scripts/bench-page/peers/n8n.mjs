import '@n8n/chat/style.css'
import { createChat } from '@n8n/chat'

if ('list' in document.documentElement.dataset) {
  globalThis.showMessages = (texts) => createChat({ webhookUrl: '/webhook', mode: 'fullscreen', initialMessages: texts })
} else createChat({ webhookUrl: '/webhook', initialMessages: ['Hello'] })
