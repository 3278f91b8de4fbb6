import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { ptBr } from './pt-br.ts'
import type { SpokenLanguage } from './spoken-language.ts'
import { zhCn } from './zh-cn.ts'
import { zhTw } from './zh-tw.ts'

/** The ten languages of the widget; English first, in which it speaks where it does not know the page's. */
export const LANGUAGES: readonly SpokenLanguage[] = [en, zhCn, zhTw, ja, ko, es, fr, de, ptBr, ar]
