import { spacedPersonRule } from './person-rule.ts'
import type { SpokenLanguage } from './spoken-language.ts'

/** English. */
export const en: SpokenLanguage = {
  tag: 'en',
  person: spacedPersonRule({
    staff:
      'person|human being|human|agent|representative|representitive|rep|operator|supervisor|manager|advis[eo]r|member of staff|staff member|team member|staff|colleague',
    anyone: 'someone|somebody|some one|people|one of (?:you|your (?:team|staff|people|colleagues|agents))',
    service: 'human (?:help|support|assistance)|customer (?:service|support|care)|live (?:chat|support|agent)',
    team: 'support|help ?desk|the team|your team',
    kind: 'just|only|an?|the|any|some|real|live|living|actual|human|proper|another|different|your|one of your|other',
    after:
      'to (?:help|assist|talk to|answer)(?: me)?|who can (?:help|answer)(?: me)?|on this|instead|not (?:a |the )?(?:bot|robot|machine)|here|there|now|asap|at once|on the phone|in chat|right now',
    real: '(?:real|live|living|actual|human) (?:person|people|humans?|human being|agents?|representative|operator|support)',
    reach:
      '(?:talk|speak|speek|chat)(?:ing)?(?: \\p{L}+){0,3} (?:to|with|w)|(?:connect|transfer|redirect|put|pass|hand)(?:ed|red)? me (?:through |over |on )?(?:to|with|w)|(?:connected|transferred|connect|transfer) (?:to|with)(?= (?:an? |the |your )?(?:live |real |human )?(?:agent|human|rep|operator|representative|supervisor|manager|customer|support))|(?:contact|reach|call for|deal with)|(?:helped|answered|called back) by',
    unnamed:
      'who (?:can|do|could|should) i (?:talk|speak|turn) (?:to|with)|(?:can|could|will) (?:someone|somebody|you) (?:please )?(?:call|ring|phone) me(?: back)?(?: please)?$|(?:call|ring|phone) me back|^transfer me$',
    want: '(?:want|need|get|give|have|find|bring|fetch|like|for|call)(?: me| us)?(?: to \\p{L}+)?',
    exists: 'any|is there|are there|are you',
    refuse: '(?:dont|do not|didnt|no need to|without|rather not|not)(?: (?:want|need|have|wish|like))?(?: to)?',
    bot: '(?:chat)?bot|robot|machine|ai|computer',
    polite: 'please|pls|plz|hi|hello|hey|now|thanks|thank you|yes|no|ok|just|well|dear|asap',
    matter: 'hair|wigs?|mannequin|sizes?|sized|manual|fees?|hours|discounts?|remover|fur',
  }),
  courtesies: {
    greeting:
      'good morning, good afternoon, good evening, good day, morning, afternoon, evening, hiya, howdy, greetings, anyone there, anybody there, anyone here, anybody here, is anyone there, is anybody there, is anyone here, is anybody here, is someone there',
    thanks:
      'thank you, thank u, thankyou, thanks a lot, many thanks, cheers, ty, tysm, much appreciated, appreciate it, i appreciate it, appreciated, thats very kind, thanx',
    noted:
      'great, cool, perfect, nice, good, very good, got it, i got it, understood, sure, yes, yep, yeah, no, nope, alright, all right, it is all right, fine, all good, bye, goodbye, good bye, bye bye, see you, see ya, cya, thats all, that is all, thats it, i see, noted, k, will do, good night, have a nice day, have a good day, nothing else',
    with: 'how are you, so much, very much, a lot, you, there, everyone, again, for your help, for the help, for helping, for your time, and, very, it is, then',
  },
  tells:
    'the, is, are, my, what, how, when, where, can, do, does, did, have, has, you, your, this, that, with, for, not, and, it, of, which, will, would, was, if, there, i, from',
  says: { greeting: 'Hello! How can I help?', thanks: 'You’re welcome!', noted: 'All right. Just write if anything else comes up.' },
}
