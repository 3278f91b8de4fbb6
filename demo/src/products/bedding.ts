import { beddingFolded, bedding as draw } from '../pictures/bedding.ts'
import type { Product } from './product.ts'

/** TW-BED-09 */
export const bedding: Product = {
  sku: 'TW-BED-09',
  price: 899,
  courier: 'zto',
  returns: 'unused',
  pictures: [
    {
      file: 'bedding-oat',
      colour: 'oat',
      svg: draw('blush', '#d9c7ab', '#b9a483', '#f7f1e6'),
      alt: { zh: '铺好燕麦色亚麻四件套的床', en: 'A bed made with the oat linen set' },
    },
    {
      file: 'bedding-mist',
      colour: 'mist',
      svg: draw('sand', '#a9bdc0', '#869da1', '#f7f1e6'),
      alt: { zh: '铺好雾蓝色亚麻四件套的床', en: 'A bed made with the mist blue linen set' },
    },
    {
      file: 'bedding-folded',
      svg: beddingFolded('moss', '#a9bdc0', '#869da1', '#f7f1e6'),
      alt: { zh: '叠好的亚麻四件套，系着丝带', en: 'The folded set, tied with a ribbon' },
    },
  ],
  colours: [
    { id: 'oat', swatch: '#d9c7ab', name: { zh: '燕麦', en: 'Oat' } },
    { id: 'mist', swatch: '#a9bdc0', name: { zh: '雾蓝', en: 'Mist' } },
  ],
  sizes: [
    { id: '1.5m', name: { zh: '1.5 米床', en: '1.5 m bed' } },
    { id: '1.8m', name: { zh: '1.8 米床', en: '1.8 m bed' } },
  ],
  sizeHelp: 'bedding-size',
  help: ['wash-tshirt-linen', 'non-returnable-items', 'exchange-size'],
  words: {
    zh: {
      name: '亚麻四件套',
      tagline: '夏天凉，冬天不冰',
      story: [
        '法国亚麻纱，在湖州织成，出厂前水洗过一遍，省掉最硬的那几天。亚麻吸潮快、干得也快，夏天贴着凉，冬天不冰人。',
        '被套一枚、平单一枚、枕套两枚。褶皱是它本来的样子，不用熨。',
      ],
      details: [
        ['面料', '100% 亚麻，170 g/m²'],
        ['1.5 米床', '被套 200 × 230 cm，床单 240 × 250 cm'],
        ['1.8 米床', '被套 220 × 240 cm，床单 270 × 250 cm'],
        ['枕套', '48 × 74 cm，两枚'],
      ],
    },
    en: {
      name: 'Linen bedding set',
      tagline: 'Cool in summer, never cold in winter',
      story: [
        'French flax, woven in Huzhou and washed once before it leaves, which spares you the stiffest days. Linen takes up moisture and lets it go again: cool to the skin in July, not icy in January.',
        'A duvet cover, a flat sheet and two pillowcases. The creases are how it is meant to look; leave the iron alone.',
      ],
      details: [
        ['Fabric', '100% linen, 170 g/m²'],
        ['1.5 m bed', 'Duvet cover 200 × 230 cm, sheet 240 × 250 cm'],
        ['1.8 m bed', 'Duvet cover 220 × 240 cm, sheet 270 × 250 cm'],
        ['Pillowcases', 'Two, 48 × 74 cm'],
      ],
    },
  },
}
