/** One heading on the help page: a category of the FAQ and the entries that are asked most. */
export interface HelpTopic {
  category: string
  entries: string[]
}

/** For people who have not bought yet. */
export const beforeTopics: HelpTopic[] = [
  { category: 'sizes', entries: ['tops-size', 'shoe-size', 'bedding-size', 'backpack-size', 'how-to-measure'] },
  { category: 'delivery', entries: ['shipping-cost', 'delivery-time', 'dispatch-time', 'international-delivery'] },
  { category: 'ordering', entries: ['guest-checkout', 'out-of-stock', 'gift-wrap', 'bulk-order'] },
  { category: 'payment', entries: ['payment-methods', 'instalments', 'cash-on-delivery'] },
  { category: 'coupons', entries: ['new-customer-coupon', 'coupon-stacking', 'coupon-not-working', 'points'] },
  { category: 'returns', entries: ['return-window', 'return-shipping-cost', 'non-returnable-items'] },
  { category: 'warranty', entries: ['warranty-length', 'warranty-exclusions', 'warranty-backpack', 'warranty-pan'] },
]

/** For people with an order. */
export const afterTopics: HelpTopic[] = [
  { category: 'tracking', entries: ['track-order', 'tracking-stuck', 'delivered-not-received', 'find-order-number'] },
  { category: 'ordering', entries: ['cancel-order', 'change-order-address'] },
  { category: 'returns', entries: ['how-to-return', 'return-pickup', 'return-missing-packaging'] },
  { category: 'refunds', entries: ['refund-time', 'refund-destination', 'refund-only'] },
  { category: 'exchange', entries: ['exchange-size', 'faulty-item', 'wrong-or-missing-item'] },
  { category: 'invoices', entries: ['invoice-get', 'invoice-vat-special', 'invoice-change-title'] },
  { category: 'repair', entries: ['repair-request', 'repair-cost', 'spare-parts'] },
  {
    category: 'care',
    entries: ['wash-tshirt-linen', 'rain-jacket-care', 'canvas-care', 'kettle-descaling', 'cast-iron-care', 'mug-dishwasher-microwave'],
  },
  { category: 'complaints', entries: ['complaint-file', 'complaint-response-time'] },
]
