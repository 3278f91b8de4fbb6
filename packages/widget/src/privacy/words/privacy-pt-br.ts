import type { PrivacyWords } from '../privacy-words.ts'

/** What is said about the visitor's own data, in Portuguese as in Brazil. */
export const ptBr: PrivacyWords = {
  downloadText: 'Baixar como texto',
  downloadJson: 'Baixar como JSON',
  about: 'O que é guardado e por quê',
  erase: 'Excluir meus dados…',
  back: 'Voltar',
  preparing: 'Preparando o download…',
  downloaded: 'O download começou.',
  empty: 'Não há nada para baixar: nenhuma conversa está guardada.',
  failed: 'Não deu certo. Verifique sua conexão e tente de novo.',
  eraseTitle: 'Excluir seus dados?',
  eraseText: 'Suas mensagens, imagens e avaliações são excluídas para sempre, aqui e no nosso servidor. Ninguém consegue recuperá-las.',
  eraseYes: 'Excluir para sempre',
  eraseNo: 'Manter',
  erasing: 'Excluindo…',
  erased: 'Seus dados foram excluídos.',
  inBrowser: 'Neste navegador',
  browser: [
    'Um código aleatório pelo qual reconhecemos você, para a conversa continuar depois que a página é fechada. Ele perde a validade meio ano após a sua última visita.',
    'Mensagens e imagens ainda não enviadas e o que você está digitando, para que nada se perca se a conexão cair. Somem assim que são enviadas.',
    'As respostas e as cores desta ajuda, para aparecerem na hora, mesmo sem conexão.',
  ],
  onServer: 'No nosso servidor',
  server: [
    'Suas mensagens, imagens e avaliações, quando foram enviadas e em que página da loja você estava, para podermos ajudar. O local e o aparelho registrados em uma foto são removidos.',
    'Se você entrou na sua conta da loja: seu número de cliente e, se a loja informar, seu nome e e-mail.',
    'Buscas sem resultado e se uma resposta ajudou, sem saber quem você é.',
  ],
  never: 'Sem cookies, sem rastreamento, nada de outros sites.',
  policy: 'Nossa política de privacidade',
  consentText:
    'Para esta ajuda, guardamos um código aleatório e suas mensagens neste navegador e nos conectamos ao nosso servidor de atendimento.',
  consentYes: 'Aceitar e abrir',
  consentNo: 'Agora não',
  you: 'Você',
  assistant: 'Assistente',
  agent: 'Atendimento',
  picture: 'Imagem',
  rating: 'Avaliação',
}
