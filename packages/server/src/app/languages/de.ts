import { spacedPersonRule } from './person-rule.ts'
import type { SpokenLanguage } from './spoken-language.ts'

/** German. Umlauts are typed as vowels with an e, or without. */
export const de: SpokenLanguage = {
  tag: 'de',
  person: spacedPersonRule({
    staff:
      'mensch|menschen|person|mitarbeiter|servicemitarbeiter|kundenservicemitarbeiter|mitarbeiterin|mitarbeitern|berater|beraterin|kundenberater|kundenberaterin|ansprechpartner|ansprechpartnerin|agent|agenten|sachbearbeiter|sachbearbeiterin|kundenbetreuer|operator|vorgesetzten|vorgesetzter',
    anyone: 'jemand|jemanden|jemandem|kollege|kollegen|kollegin|chef|leuten|euch|ihnen',
    service:
      'menschliche (?:hilfe|unterstutzung|unterstuetzung)|kundenservice|kundendienst|kundenbetreuung|kundensupport|kundenberatung|live ?chat',
    team: 'support|service|team|hotline',
    kind: 'sofort|jetzt|bitte|auch|nur|mal|ein|eine|einem|einer|einen|nem|nen|ner|dem|der|den|die|zum|zur|ihrem|ihren|ihrer|eurem|euren|eurer|(?:echt|richtig|real|lebend|menschlich|ander|leibhaftig|zustandig)(?:e|en|em|er|es)?|aus fleisch und blut|persoenlich|personlich',
    after:
      'der mir (?:hilft|helfen kann)|um mir zu helfen|kein(?:en|e)? (?:bot|roboter|maschine)|bitte|hier|da|jetzt|sofort|aus fleisch und blut|am telefon|im chat|dran',
    real: '(?:echt|richtig|real|lebend|menschlich)(?:e|en|em|er|es)? (?:mensch|menschen|person|personen|mitarbeiter|berater|ansprechpartner|support)|jemand(?:en|em)? echt(?:en|em|es)',
    reach:
      '(?:sprechen|reden|chatten|telefonieren|rede|spreche|kontakt|verbindung)(?: \\p{L}+){0,2} (?:mit|zu|zum|zur)|(?:verbinden?|verbindet)(?: sie)? (?:mich|uns)(?: bitte)?(?: (?:mit|zu|zum))|(?:weiterleite[nt]?|weiterleitung|weitergeleitet|leiten? (?:sie )?mich)(?: bitte)? (?:an|zu|zum)|(?:kontaktieren?|kontaktaufnahme mit)',
    around: {
      before: 'mit|^an|mich an|zu|zum|mich mit|kann ich|konnte ich|koennte ich|will|mochte|moechte|ich|wie|den|zum',
      after:
        'sprechen|reden|chatten|telefonieren|verbinden|verbunden|weiterleiten|weitergeleitet|unterhalten|kontaktieren|quatschen|erreichen|anschreiben',
    },
    unnamed:
      '(?:ruckruf|rueckruf) (?:durch|von|bitte|gewunscht)|um (?:ruckruf|rueckruf)|mit wem (?:kann|konnte|koennte) ich (?:\\p{L}+ ){0,3}(?:sprechen|reden)|an wen (?:kann|muss|soll) ich mich|kann mich (?:bitte )?jemand (?:an|zuruck|zurueck)rufen|rufen sie mich (?:bitte )?(?:an|zuruck)|(?:keine? lust auf|schluss mit dem|genug vom) (?:den |einen )?(?:bot|chatbot)',
    want: '(?:will|mochte|moechte|brauche|benotige|benoetige|hatte gerne?|haette gerne?|wunsche|gib mir|geben sie mir|gebt mir|holen sie mir|suche|bitte)(?: bitte| mir)?',
    exists: '(?:gibt es|gibts|ist|sind|sind sie|bist du)(?: hier| da)?',
    refuse: '(?:nicht|keinesfalls|ohne)',
    bot: 'bot|chatbot|roboter|maschine|ki|computer',
    polite: 'bitte|hallo|hi|guten tag|danke|jetzt|sofort|ja|nein|ok|mal',
    matter: 'haare?|menschenhaar|perucke|puppe|grosse|gross|rabatt|anleitung|jacke|telefonnummer|offnungszeiten',
  }),
  courtesies: {
    greeting:
      'hallo, hallöchen, guten tag, guten morgen, guten abend, gute tag, moin, moin moin, servus, grüß gott, grüezi, grüß dich, grüße, tach, morgen, mahlzeit, ist da jemand, ist jemand da, ist hier jemand, jemand da, wie geht’s, wie geht es dir, wie geht es ihnen',
    thanks:
      'danke, danke schön, dankeschön, danke sehr, dankesehr, vielen dank, herzlichen dank, besten dank, tausend dank, lieben dank, schönen dank, danke dir, danke ihnen, dank dir, dankö, thx danke, sehr nett, das ist nett, merci vielmals',
    noted:
      'alles klar, in ordnung, verstanden, verstehe, gut, sehr gut, super, prima, perfekt, passt, das passt, ja, nein, jawohl, genau, klar, geht klar, okay, alles gut, das war alles, das war’s, das wars, sonst nichts, tschüss, tschüs, tschau, auf wiedersehen, wiedersehen, bis dann, bis bald, ciao, schönen tag, schönen tag noch, schönen abend, gute nacht, ach so, aha, erledigt',
    with: 'zusammen, liebes team, ihr lieben, für die hilfe, für ihre hilfe, für deine hilfe, für eure hilfe, für die info, für die antwort, für alles, nochmal, nochmals, auch, und, dann, schon mal, noch, sehr, mal, da',
  },
  tells:
    'der, die, das, ein, eine, ist, sind, mein, meine, ich, wie, wann, wo, was, kann, mit, für, nicht, und, sie, es, haben, habe, gibt, auf, von, zu, den, dem, welche, wird, bei, noch, wenn, man',
  says: {
    greeting: 'Hallo! Wie kann ich helfen?',
    thanks: 'Gern geschehen!',
    noted: 'Alles klar. Schreiben Sie einfach, wenn noch etwas ist.',
  },
}
