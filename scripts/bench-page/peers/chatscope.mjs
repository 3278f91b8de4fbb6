import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css'
import { ChatContainer, MainContainer, Message, MessageInput, MessageList } from '@chatscope/chat-ui-kit-react'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { addLauncher } from './launcher.mjs'

function addChat(texts) {
  const place = document.body.appendChild(document.createElement('div'))
  place.style.height = '560px'
  const messages = texts.map((message, i) =>
    createElement(Message, { key: i, model: { message, direction: i % 2 ? 'incoming' : 'outgoing', position: 'single', sender: 'Lin' } }),
  )
  const chat = createElement(ChatContainer, null, createElement(MessageList, null, messages), createElement(MessageInput))
  createRoot(place).render(createElement(MainContainer, null, chat))
}

if ('list' in document.documentElement.dataset) globalThis.showMessages = addChat
else addLauncher(() => addChat(['Hello']))
