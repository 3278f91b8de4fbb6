/** English words that say little in a question. */
export const ENGLISH_STOP_WORDS = `
i me my we us our you your he him his she her it its they them their this that these those am is are was were be been being have has had do does did doing
a an the and but if or as of at by for with about to from in on so than too very can will just should now would could there here what which who whom how when
where why any some please hi hello hey want need like get got im ive id dont doesnt didnt cant wont isnt thank thanks help know tell let u r pls`

/** Chinese characters that say little in a question. */
export const CHINESE_STOP_CHARACTERS =
  '的了吗呢吧啊呀么我你您他她它们是在有就都也还和与及或个这那些请问好想要能可以会怎样什为何哪里几多少不没一给把被让对从到'
