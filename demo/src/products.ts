import { backpack } from './products/backpack.ts'
import { bedding } from './products/bedding.ts'
import { earbuds } from './products/earbuds.ts'
import { jacket } from './products/jacket.ts'
import { kettle } from './products/kettle.ts'
import { lamp } from './products/lamp.ts'
import { mugs } from './products/mugs.ts'
import { pan } from './products/pan.ts'
import type { Product } from './products/product.ts'
import { sneakers } from './products/sneakers.ts'
import { tee } from './products/tee.ts'

/** Everything the shop sells, in the order of the list. */
export const products: Product[] = [bedding, kettle, tee, mugs, lamp, sneakers, jacket, backpack, earbuds, pan]
