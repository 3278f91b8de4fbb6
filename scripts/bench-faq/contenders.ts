import type { Contender } from './contender.ts'
import { shopbell, shopbellWithoutPack } from './ours.ts'
import { flexsearch } from './peers/flexsearch.ts'
import { fuse } from './peers/fuse.ts'
import { lunrPeers } from './peers/lunr.ts'
import { minisearch } from './peers/minisearch.ts'
import { orama } from './peers/orama.ts'
import { ufuzzy } from './peers/ufuzzy.ts'

/** Our engine with its pack and without, then each library as it comes and in the strongest set-up that we found. */
export const CONTENDERS: Contender[] = [
  shopbell,
  shopbellWithoutPack,
  ...minisearch,
  ...flexsearch,
  ...fuse,
  ...lunrPeers,
  ...orama,
  ...ufuzzy,
]
