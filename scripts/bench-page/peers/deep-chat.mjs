import 'deep-chat'
import { addLauncher } from './launcher.mjs'

function addChat(texts) {
  const chat = document.createElement('deep-chat')
  chat.style.height = '560px'
  chat.connect = { url: '/chat' }
  chat.history = texts.map((text, i) => ({ text, role: i % 2 ? 'ai' : 'user' }))
  document.body.append(chat)
}

if ('list' in document.documentElement.dataset) globalThis.showMessages = addChat
else addLauncher(() => addChat(['Hello']))
