import type { PrivacyWords } from '../privacy-words.ts'

/** What is said about the visitor's own data, in Spanish. */
export const es: PrivacyWords = {
  downloadText: 'Descargar como texto',
  downloadJson: 'Descargar como JSON',
  about: 'Qué se guarda y por qué',
  erase: 'Borrar mis datos…',
  back: 'Volver',
  preparing: 'Preparando la descarga…',
  downloaded: 'La descarga ha empezado.',
  empty: 'No hay nada que descargar: no se guarda ninguna conversación.',
  failed: 'No ha funcionado. Comprueba la conexión e inténtalo de nuevo.',
  eraseTitle: '¿Borrar tus datos?',
  eraseText: 'Tus mensajes, imágenes y valoraciones se borran para siempre, aquí y en nuestro servidor. Nadie puede recuperarlos.',
  eraseYes: 'Borrar para siempre',
  eraseNo: 'Conservarlos',
  erasing: 'Borrando…',
  erased: 'Tus datos se han borrado.',
  inBrowser: 'En este navegador',
  browser: [
    'Un código aleatorio con el que te reconocemos, para que la conversación siga después de cerrar la página. Deja de servir medio año después de tu última visita.',
    'Los mensajes e imágenes que aún no se han enviado y lo que estás escribiendo, para que no se pierdan si falla la conexión. Desaparecen en cuanto se envían.',
    'Las respuestas y los colores de esta ayuda, para que aparezcan al momento, también sin conexión.',
  ],
  onServer: 'En nuestro servidor',
  server: [
    'Tus mensajes, imágenes y valoraciones, cuándo los enviaste y en qué página de la tienda estabas, para poder ayudarte. El lugar y el dispositivo registrados en una foto se eliminan.',
    'Si has iniciado sesión en la tienda: tu número de cliente y, si la tienda los facilita, tu nombre y correo.',
    'Las búsquedas sin resultado y si una respuesta ayudó, sin saber quién eres.',
  ],
  never: 'Sin cookies, sin rastreo y sin nada de otros sitios.',
  policy: 'Nuestra política de privacidad',
  consentText:
    'Para esta ayuda guardamos un código aleatorio y tus mensajes en este navegador y nos conectamos a nuestro servidor de ayuda.',
  consentYes: 'Aceptar y abrir',
  consentNo: 'Ahora no',
  you: 'Tú',
  assistant: 'Asistente',
  agent: 'Atención al cliente',
  picture: 'Imagen',
  rating: 'Valoración',
}
