import { DeskConversationListElement } from './conversation-list.ts'
import { DeskConversationViewElement } from './conversation-view.ts'
import { DeskAppElement } from './desk-app.ts'
import { DeskBarElement } from './desk-bar.ts'
import { DeskDetailsPaneElement } from './details-pane.ts'
import { DeskHandOverMenuElement } from './hand-over-menu.ts'
import { DeskMessageLogElement } from './message-log.ts'
import { DeskPendingPictureElement } from './pending-picture.ts'
import { DeskRatingsPaneElement } from './ratings-pane.ts'
import { DeskReplyBoxElement } from './reply-box.ts'
import { DeskSearchesPageElement } from './searches-page.ts'
import { DeskShortcutsDialogElement } from './shortcuts-dialog.ts'
import { DeskSignInElement } from './sign-in.ts'

const ELEMENTS = {
  'desk-app': DeskAppElement,
  'desk-bar': DeskBarElement,
  'desk-conversation-list': DeskConversationListElement,
  'desk-conversation-view': DeskConversationViewElement,
  'desk-details-pane': DeskDetailsPaneElement,
  'desk-hand-over-menu': DeskHandOverMenuElement,
  'desk-message-log': DeskMessageLogElement,
  'desk-pending-picture': DeskPendingPictureElement,
  'desk-ratings-pane': DeskRatingsPaneElement,
  'desk-reply-box': DeskReplyBoxElement,
  'desk-searches-page': DeskSearchesPageElement,
  'desk-shortcuts-dialog': DeskShortcutsDialogElement,
  'desk-sign-in': DeskSignInElement,
}

for (const [tag, element] of Object.entries(ELEMENTS)) customElements.define(tag, element)
