import { spacedPersonRule } from './person-rule.ts'
import type { SpokenLanguage } from './spoken-language.ts'

/** Spanish, of Spain and of America. */
export const es: SpokenLanguage = {
  tag: 'es',
  person: spacedPersonRule({
    staff:
      'persona|ser humano|humano|humana|asesora?|acesor|agente|operadora?|teleoperadora?|representante|ejecutiv[oa]|encargad[oa]|supervisora?|gerente|responsable|emplead[oa]|trabajadora?',
    anyone: 'alguien|algien|consultora?|vendedora?|companer[oa]|ustedes|vosotros',
    service: '(?:servicio de )?atencion (?:al|a) clientes?|(?:atencion|ayuda) humana|servicio (?:al|de) clientes?',
    team: 'soporte|soporte tecnico|el equipo|el personal|personal',
    kind: 'ya|solo|urgentemente|un|una|el|la|al|algun|alguna|otro|otra|tu|su|algun|verdader[oa]|ser|alguno de sus|uno de sus',
    after:
      '(?:para )?que me (?:atienda|ayude)|para (?:atenderme|ayudarme)|real|no (?:un |una )?(?:bot|robot|maquina)|por aca|por aqui|por ahi|human[oa]|de verdad|de carne y hueso|viv[oa]|fisic[oa]|aqui|ahi|ya|ahora|en linea|por telefono|de (?:soporte|ventas|atencion al cliente|servicio al cliente)',
    real: '(?:persona|humano|agente|asesora?|operador|alguien) (?:real|human[oa]|de verdad|de carne y hueso|viv[oa]|fisic[oa])|ser humano',
    reach:
      '(?:h?ablar|(?<!(?:^| )si )(?:h?ablo|hable)|charlar|chatear|conversar|comunicar(?:me|nos)?|contactar(?:me)?|conectar(?:me)?)(?: \\p{L}+){0,2} (?:con|a)|(?:pas|comunic|conect|deriv|transfier)(?:a|e|ue|an|en)me (?:con|a)|(?:comunique|contacte)n?me con|(?:ponga|pone|pon)n?me con|transfi[eé]r[ae]n?me (?:con|a)|me (?:pasan?|pasas?|pase|pones?|ponga|comunica[ns]?|comunique|conecta[ns]?|conecte|transfieres?|transfiera|derivas?)(?: por favor)? (?:con|a)|(?:pasar|poner|transferir|derivar)me (?:con|a)|contactar|me (?:atienda|llame|ayude|conteste|responda|contacte|escriba)|(?:ser )?atendid[oa] por',
    unnamed:
      'con quien (?:puedo|podria) (?:hablar|comunicarme)|con quien hablo|a quien (?:puedo )?(?:contactar|contacto)|(?:que me|me pueden|me puede) llam(?:e|en|ar)',
    want: 'quiero|quisiera|necesito|ocupo|dame|deme|denme|me das?|busco|solicito|me gustaria|pido|prefiero|exijo',
    exists: 'hay|tienen|eres|es usted',
    refuse: 'no (?:quiero|quisiera|necesito|hace falta|deseo|me interesa)',
    bot: 'bot|chatbot|robot|maquina|contestadora|ia',
    polite: 'oye|por favor|porfa|porfavor|xfa|pf|pls|hola|buenas|buenos dias|buenas tardes|gracias|ya|ahora|si|no|ok',
    matter: 'cabello|pelo|peluca|maniqui|tamano|talla|manual|limpiador|recursos|descuentos?|horarios?|telefono de',
  }),
  courtesies: {
    greeting:
      'hola, ola, holis, buenas, muy buenas, buenos días, buen día, buenas tardes, buenas noches, qué tal, qué tal estás, cómo estás, cómo está, cómo están, hay alguien, hay alguien ahí, alguien ahí, hay alguien aquí, saludos, aló',
    thanks:
      'gracias, muchas gracias, muchísimas gracias, mil gracias, grasias, grax, grcs, se agradece, te lo agradezco, se lo agradezco, muy amable',
    noted:
      'vale, de acuerdo, está bien, muy bien, bien, perfecto, genial, entendido, entiendo, listo, claro, sí, no, bueno, dale, okey, estupendo, ya está, eso es todo, eso era todo, nada más, no nada más, adiós, hasta luego, hasta pronto, nos vemos, chau, chao, que tengas buen día, que tenga buen día, ya veo, nada',
    with: 'a todos, por todo, por la ayuda, por tu ayuda, por su ayuda, por la atención, por su atención, por la información, de verdad, y, muy, pues, señor, señora, equipo, entonces',
  },
  tells:
    'el, la, los, las, de, no, una, mi, mis, qué, cómo, cuándo, dónde, cuánto, está, es, son, puedo, puede, tienen, tiene, hay, para, por, con, del, y, muy, este, esta, quiero, sin, más, cuál, ya, lo, se, si, en, al',
  says: { greeting: '¡Hola! ¿En qué puedo ayudarte?', thanks: '¡De nada!', noted: 'De acuerdo. Si necesitas algo más, escríbeme.' },
}
