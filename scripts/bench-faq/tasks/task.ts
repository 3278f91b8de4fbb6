/** An entry as every engine gets it. */
export interface TaskEntry {
  id: string
  question: string
  phrasings: string[]
  answer: string
}

/** A question that is put to every engine. */
export interface TaskQuestion {
  text: string
  /** The entries that answer it; none when it is out of scope. */
  gold: string[]
  /** The same with one slip of the finger. */
  typo: string
}

/** An FAQ and what is asked of it. */
export interface Task {
  name: string
  locale: string
  /** Where it comes from, in a few words. */
  source: string
  entries: TaskEntry[]
  questions: TaskQuestion[]
}
