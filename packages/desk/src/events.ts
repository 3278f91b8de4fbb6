const FACT = { bubbles: true, composed: true }

/** The agent wants to see a conversation. */
export class DeskOpenEvent extends Event {
  readonly conversation: string

  constructor(conversation: string) {
    super('desk-open', FACT)
    this.conversation = conversation
  }
}

/** The agent chose who goes on with the conversation. */
export class DeskHandOverEvent extends Event {
  /** Name of the agent's account. */
  readonly agent: string

  constructor(agent: string) {
    super('desk-hand-over', FACT)
    this.agent = agent
  }
}

/** The agent wants to see the shortcuts. */
export class DeskHelpEvent extends Event {
  constructor() {
    super('desk-help', FACT)
  }
}

/** The agent wants to leave. */
export class DeskSignOutEvent extends Event {
  constructor() {
    super('desk-sign-out', FACT)
  }
}

/** Something that the agent asked for failed; the desk says so. */
export class DeskErrorEvent extends Event {
  readonly error: unknown

  constructor(error: unknown) {
    super('desk-error', FACT)
    this.error = error
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'desk-open': DeskOpenEvent
    'desk-hand-over': DeskHandOverEvent
    'desk-help': DeskHelpEvent
    'desk-sign-out': DeskSignOutEvent
    'desk-error': DeskErrorEvent
  }
}
