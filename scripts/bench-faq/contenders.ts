import type { Contender } from './contender.ts'
import { shopbell } from './ours.ts'
import { flexsearch } from './peers/flexsearch.ts'
import { fuse } from './peers/fuse.ts'
import { lunrPeers } from './peers/lunr.ts'
import { minisearch } from './peers/minisearch.ts'
import { orama } from './peers/orama.ts'
import { ufuzzy } from './peers/ufuzzy.ts'

/** Our engine, then each library as it comes and in the strongest set-up that we found. */
export const CONTENDERS: Contender[] = [shopbell, ...minisearch, ...flexsearch, ...fuse, ...lunrPeers, ...orama, ...ufuzzy]
