import { tee as draw } from '../pictures/tee.ts'
import { type Product, plainSizes } from './product.ts'

/** TW-TEE-01 */
export const tee: Product = {
  sku: 'TW-TEE-01',
  price: 129,
  courier: 'zto',
  returns: 'free',
  pictures: [
    {
      file: 'tee-undyed',
      colour: 'undyed',
      svg: draw('sand', '#fbf6ec', '#ddd0bb'),
      alt: { zh: '米白色有机棉T恤，平铺', en: 'The T-shirt in undyed cotton, laid flat' },
    },
    {
      file: 'tee-tide',
      colour: 'tide',
      svg: draw('mist', '#3f6b75', '#2f545d'),
      alt: { zh: '潮蓝色有机棉T恤，平铺', en: 'The T-shirt in tide blue, laid flat' },
    },
  ],
  colours: [
    { id: 'undyed', swatch: '#f3ead9', name: { zh: '米白', en: 'Undyed' } },
    { id: 'tide', swatch: '#3f6b75', name: { zh: '潮蓝', en: 'Tide blue' } },
  ],
  sizes: plainSizes('XS', 'S', 'M', 'L', 'XL', 'XXL'),
  sizeHelp: 'tops-size',
  help: ['wash-tshirt-linen', 'exchange-size', 'how-to-measure'],
  words: {
    zh: {
      name: '有机棉T恤',
      tagline: '厚实一点，领口不松',
      story: [
        '220 克的有机棉，比普通T恤厚一些，单穿不透，洗多少次也不塌。领口用了双层罗纹，穿到第三个夏天还是圆的。',
        '版型合身但不贴身，肩线落得自然，塞进裤腰或放出来都行。',
      ],
      details: [
        ['面料', '100% 有机棉，220 g/m²'],
        ['版型', '合身，男女同款'],
        ['洗护', '30 °C 翻面机洗，自然晾干，可能缩水约 3%'],
        ['产地', '浙江桐乡'],
      ],
    },
    en: {
      name: 'Organic cotton T-shirt',
      tagline: 'A heavier knit that keeps its neck',
      story: [
        'Knitted from 220-gram organic cotton: heavier than most, never see-through, and still in shape after a hundred washes. The double rib at the neck is as round in its third summer as in its first.',
        'The fit is regular, close without clinging. Wear it tucked in or loose.',
      ],
      details: [
        ['Fabric', '100% organic cotton, 220 g/m²'],
        ['Fit', 'Regular, for women and men'],
        ['Care', 'Machine wash at 30 °C inside out, line dry; may shrink by about 3%'],
        ['Made in', 'Tongxiang, Zhejiang'],
      ],
    },
  },
}
