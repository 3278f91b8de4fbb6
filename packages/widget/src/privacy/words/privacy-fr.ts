import type { PrivacyWords } from '../privacy-words.ts'

/** What is said about the visitor's own data, in French. */
export const fr: PrivacyWords = {
  downloadText: 'Télécharger en texte',
  downloadJson: 'Télécharger en JSON',
  about: 'Ce qui est conservé, et pourquoi',
  erase: 'Supprimer mes données…',
  back: 'Retour',
  preparing: 'Préparation du téléchargement…',
  downloaded: 'Le téléchargement a commencé.',
  empty: 'Rien à télécharger : aucune conversation n’est conservée.',
  failed: 'Cela n’a pas fonctionné. Vérifiez votre connexion et réessayez.',
  eraseTitle: 'Supprimer vos données ?',
  eraseText: 'Vos messages, images et avis sont supprimés définitivement, ici et sur notre serveur. Personne ne pourra les récupérer.',
  eraseYes: 'Supprimer définitivement',
  eraseNo: 'Conserver',
  erasing: 'Suppression…',
  erased: 'Vos données ont été supprimées.',
  inBrowser: 'Dans ce navigateur',
  browser: [
    'Un code aléatoire qui permet de vous reconnaître, pour que la conversation continue une fois la page fermée. Il ne sert plus six mois après votre dernière visite.',
    'Les messages et images pas encore envoyés, et ce que vous êtes en train d’écrire, pour que rien ne se perde si la connexion coupe. Ils disparaissent dès l’envoi.',
    'Les réponses et les couleurs de cette aide, pour qu’elles s’affichent tout de suite, même sans connexion.',
  ],
  onServer: 'Sur notre serveur',
  server: [
    'Vos messages, images et avis, leur date et la page de la boutique où vous étiez, pour pouvoir vous aider. Le lieu et l’appareil enregistrés dans une photo en sont retirés.',
    'Si vous êtes connecté à la boutique : votre numéro de client, ainsi que votre nom et votre e-mail si la boutique les transmet.',
    'Les recherches sans résultat et l’utilité d’une réponse, sans savoir qui vous êtes.',
  ],
  never: 'Pas de cookies, pas de suivi, rien d’autres sites.',
  policy: 'Notre politique de confidentialité',
  consentText:
    'Pour cette aide, nous conservons un code aléatoire et vos messages dans ce navigateur, et nous nous connectons à notre serveur d’aide.',
  consentYes: 'Accepter et ouvrir',
  consentNo: 'Pas maintenant',
  you: 'Vous',
  assistant: 'Assistant',
  agent: 'Service client',
  picture: 'Image',
  rating: 'Avis',
}
