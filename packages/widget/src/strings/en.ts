/** English. Functions take what varies, so that each language orders its own sentence. */
export const en = {
  bell: {
    open: 'Open help',
    close: 'Close help',
    panel: 'Help',
    tabs: 'Help sections',
    faq: 'Answers',
    chat: 'Chat',
    rating: 'Rate us',
    greeting: 'Hello! How can we help?',
    notLoaded: 'This part of the page could not be loaded.',
    tryAgain: 'Try again',
    unread: (count: number) => (count === 1 ? '1 new message' : `${count} new messages`),
  },
  chat: {
    label: 'Chat',
  },
  faq: {
    label: 'Answers',
  },
  rating: {
    label: 'Rate this chat',
  },
}
