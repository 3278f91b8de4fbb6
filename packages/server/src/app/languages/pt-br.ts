import { spacedPersonRule } from './person-rule.ts'
import type { SpokenLanguage } from './spoken-language.ts'

/** Portuguese, as in Brazil. */
export const ptBr: SpokenLanguage = {
  tag: 'pt-BR',
  person: spacedPersonRule({
    staff:
      'pessoa|ser humano|humano|humana|atendente|agente|operadora?|representante|consultora?|gerente|supervisora?|responsavel|funcionari[oa]|especialista',
    anyone: 'alguem|alguen|vendedora?|voces|vcs|gente',
    service:
      'ajuda humana|atendimento(?: humano| ao cliente| pessoal| com (?:uma )?pessoa)?|central de atendimento|sac|servico de atendimento',
    team: 'suporte|suporte tecnico|equipe|o time|pessoal',
    kind: 'ja|logo|so|um|uma|o|a|os|ao|algum|alguma|outro|outra|algum de|de um|de uma|verdadeir[oa]|ser',
    after:
      '(?:pra|para|que) me (?:atender|atenda|ajudar|ajude)|real|nao (?:um )?(?:bot|robo)|human[oa]|de verdade|viv[oa]|fisic[oa]|de carne e osso|ai|aqui|agora|por telefone|do suporte|do atendimento',
    real: '(?:pessoa|humano|atendente|agente|alguem|gente) (?:real|human[oa]|de verdade|de carne e osso|viv[oa])|ser humano',
    reach:
      '(?:fal(?:ar|o|e|a)|conversar|papear|contat(?:ar|o)|comunicar)(?: \\p{L}+){0,2} (?:com|c|cm|ao|a)|me (?:pass[ae]r?|transfer[ei]r?|transfira|conect[ae]r?|encaminh[ae]r?|direcion[ae]r?|lig(?:a|ue|ar))(?: por favor)? (?:pra|para|pro|com|p|a|ao)|(?:transfir[ae]|transfere|encaminh[ae]) me (?:pra|para|pro|a|ao)|(?:pass[ae]|transfir[ae]|transfere|encaminh[ae]) (?:pra|para|pro|ao?)(?= (?:um |uma |o |a )?(?:atendente|humano|agente|operador|suporte|atendimento))|contatar|(?:atendid[oa]|ajudad[oa]) por|cham(?:a|e|em|ar)',
    unnamed: 'com quem (?:eu )?(?:posso )?fal(?:o|ar)|(?:podem|pode|podia) me ligar|me liguem|^me liga$',
    want: 'quero|kero|qro|queria|quiria|preciso(?: de)?|gostaria(?: de)?|me da|me de|solicito|necessito(?: de)?|busco|prefiro',
    exists: 'tem|ha|existe|voce e|vc e',
    refuse: 'nao (?:quero|preciso|queria|desejo|gostaria de|precisa|e necessario)|sem',
    bot: 'bot|chatbot|robo|maquina|ia|gravacao',
    polite: 'por favor|porfavor|pfv|pf|pfvr|oi|ola|bom dia|boa tarde|boa noite|obrigad[oa]|agora|sim|nao|ok',
    matter: 'cabelo|peruca|manequim|tamanho|manual|limpeza|recursos|descontos?|horarios?|telefone d[eo]',
  }),
  courtesies: {
    greeting:
      'oi, oie, oii, olá, opa, bom dia, boa tarde, boa noite, tudo bem, tudo bom, td bem, como vai, e aí, tem alguém aí, tem alguém, alguém aí, alô, saudações',
    thanks:
      'obrigado, obrigada, obg, obgd, obrigadão, brigado, brigada, muito obrigado, muito obrigada, valeu, vlw, agradeço, grato, grata, gratidão, agradecido, agradecida',
    noted:
      'tá bom, tá bem, ta ok, tá, beleza, blz, certo, está bem, está bom, tudo certo, perfeito, ótimo, entendi, entendido, compreendi, sim, não, claro, combinado, joia, legal, show, só isso, era só isso, é só isso, mais nada, nada mais, tchau, até mais, até logo, até breve, falou, flw, tenha um bom dia, bom',
    with: 'pela ajuda, por tudo, pela atenção, pela informação, pelo atendimento, muito, mesmo, a todos, pessoal, gente, e, de verdade, então, viu, moço, moça',
  },
  tells:
    'o, os, um, uma, meu, minha, é, são, como, quando, onde, quanto, posso, vocês, vc, tem, para, por, com, do, da, na, não, que, está, qual, eu, esse, essa, já, pra, mais, se, em',
  says: { greeting: 'Olá! Como posso ajudar?', thanks: 'De nada!', noted: 'Certo. Se precisar de mais alguma coisa, é só escrever.' },
}
