import { atom, type WritableAtom } from 'nanostores'

/** The languages of the desk. */
export type DeskLocale = 'en' | 'zh-CN'

/** What an agent chose for this browser; each store keeps itself. */
export interface Settings {
  /** @default the browser's language, when it is one of ours */
  $locale: WritableAtom<DeskLocale>
  /** A sound for new messages of visitors. @default false */
  $sound: WritableAtom<boolean>
  /** Single keys as shortcuts. @default true */
  $shortcuts: WritableAtom<boolean>
}

/** Options of {@link createSettings}. */
export interface SettingsOptions {
  /** Where choices are kept; a page passes `localStorage`. */
  storage: Pick<Storage, 'getItem' | 'setItem'>
  /** The browser's languages, the preferred first. */
  languages: readonly string[]
}

const PREFIX = 'shopbell-desk:'

/** Reads what was chosen before. */
export function createSettings({ storage, languages }: SettingsOptions): Settings {
  function kept<Value extends string>(name: string, allowed: readonly Value[], otherwise: Value): WritableAtom<Value> {
    const stored = read(storage, PREFIX + name)
    const store = atom<Value>(allowed.find((value) => value === stored) ?? otherwise)
    store.listen((value) => write(storage, PREFIX + name, value))
    return store
  }

  function keptFlag(name: string, otherwise: boolean): WritableAtom<boolean> {
    const stored = read(storage, PREFIX + name)
    const store = atom(stored ? stored === 'on' : otherwise)
    store.listen((value) => write(storage, PREFIX + name, value ? 'on' : 'off'))
    return store
  }

  const preferred = languages.find((tag) => /^(zh|en)\b/i.test(tag)) ?? 'en'
  return {
    $locale: kept('locale', ['en', 'zh-CN'], /^zh\b/i.test(preferred) ? 'zh-CN' : 'en'),
    $sound: keptFlag('sound', false),
    $shortcuts: keptFlag('shortcuts', true),
  }
}

// Browsers may forbid storage: then a choice lasts as long as the page.
function read(storage: Pick<Storage, 'getItem'>, key: string): string | null {
  try {
    return storage.getItem(key)
  } catch {
    return null
  }
}

function write(storage: Pick<Storage, 'setItem'>, key: string, value: string) {
  try {
    storage.setItem(key, value)
  } catch {
    return
  }
}
