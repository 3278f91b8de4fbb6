import { spacedPersonRule } from './person-rule.ts'
import type { SpokenLanguage } from './spoken-language.ts'

/** French. */
export const fr: SpokenLanguage = {
  tag: 'fr',
  person: spacedPersonRule({
    staff:
      'une (?:vraie )?personne|etre humain|humaine?|conseillere?|conseille|conseillier|agent|operateur|operatrice|teleconseillere?|responsable|representante?|interlocuteur|collaborateur',
    anyone: 'personne|quelqu ?un|qqn|qq1|technicien|collegue|employee?|gerant|vendeur|vendeuse|superieur',
    service: 'aide humaine|services? clients?|service clientele|relation client',
    team: 'support|support technique|sav|assistance|service apres vente|equipe|votre equipe',
    kind: 'juste|tout de suite|un|une|le|la|l|les|votre|vos|vrai|vraie|veritable|autre|de vos|du|des|d',
    after:
      'pour (?:m )?(?:aider|me repondre)|qui peut (?:m )?aider|tout de suite|rapidement|pas un (?:bot|robot)|svp|stp|s il (?:vous|te) plait|sil (?:vous|te) plait|ici|reel|reelle|physique|de vive voix|maintenant|au telephone|en ligne|en direct|en chair et en os|humaine?|du service clients?',
    real: '(?:vraie?|veritable) (?:personne|humain|conseiller|conseillere|agent|etre humain|gens)|(?:personne|conseiller|agent|interlocuteur) (?:reelle?|physique|humaine?|en chair et en os)|etre humain',
    reach:
      '(?:parl(?:er|e|ez)|discuter|echanger|dialoguer|t?chatt?er|communiquer|converser|entretenir)(?: \\p{L}+){0,2} (?:a|avec|au|aux)|(?:joindre|contacter)|(?:mettez|mets|passez|passe|transferez|transfere|redirigez|connectez)(?: moi)?(?: en (?:relation|contact|communication))? (?:a|avec|au|aux|vers)|(?:etre )?(?:mis|mise) en (?:relation|contact) avec|mettre en (?:relation|contact) avec|me (?:transferer|passer|rediriger)(?: (?:a|avec|au|vers))?|(?:rappelee?|contactee?|recontactee?|aidee?) par',
    unnamed:
      '(?:qui|a qui) (?:puis je|peut on|dois je|je peux|je dois) (?:contacter|parler|(?:m )?adresser)|(?:quon|on|quelquun|vous) me rappelle[rz]?|rappelez moi|(?:me faire|etre) rappelee?',
    want: 'veux|voudrais|besoin d|besoin d aide d|faut|souhaite|cherche|donnez moi|passez moi|passe moi|avoir|aimerais|prefere',
    exists: 'il y a|ya|y a t il|ya t il|etes vous|es tu',
    refuse: '(?:veux|voudrais|souhaite|desire|besoin de) (?:pas|plus)(?: de)?|pas (?:besoin de|envie de|la peine de)|sans',
    bot: 'bot|chatbot|robot|machine|ia|automate',
    polite: 'bonjour|bonsoir|salut|svp|stp|s il (?:vous|te) plait|sil (?:vous|te) plait|merci|oui|non|ok|maintenant',
    matter: 'cheveux|perruque|mannequin|tailles?|manuel|nettoyant|blanchiment|remise|horaires?|numero',
  }),
  courtesies: {
    greeting:
      'bonjour, bonsoir, salut, coucou, bjr, bsr, slt, cc, rebonjour, il y a quelqu’un, y a quelqu’un, y a-t-il quelqu’un, quelqu’un est là, vous êtes là, ça va, comment allez-vous, comment ça va, allô',
    thanks:
      'merci, merci beaucoup, merci bien, mille mercis, mille merci, un grand merci, grand merci, mrc, mci, je vous remercie, je te remercie, c’est gentil, c’est très gentil',
    noted:
      'd’accord, dac, c’est noté, noté, entendu, c’est compris, compris, parfait, super, très bien, bien, génial, oui, non, ça marche, c’est bon, c’est tout, ce sera tout, rien d’autre, au revoir, à bientôt, à plus, à plus tard, bonne journée, bonne soirée, bonne nuit, je vois, pas de souci',
    with: 'à tous, à vous, à toi, pour tout, pour votre aide, pour ton aide, pour l’aide, pour votre réponse, pour la réponse, pour l’information, pour votre temps, infiniment, et, monsieur, madame, alors, d’avance',
  },
  tells:
    'le, la, de, les, une, des, du, mon, ma, mes, est, sont, je, vous, que, quoi, comment, quand, où, combien, puis, peut, avez, pour, avec, dans, pas, et, cette, ce, sur, quel, quelle, votre, il, elle, si, ai, en',
  says: {
    greeting: 'Bonjour ! Comment puis-je vous aider ?',
    thanks: 'Je vous en prie !',
    noted: 'Très bien. N’hésitez pas à écrire si vous avez une autre question.',
  },
}
