import type { PrivacyWords } from '../privacy-words.ts'

/** What is said about the visitor's own data, in German. */
export const de: PrivacyWords = {
  downloadText: 'Als Text herunterladen',
  downloadJson: 'Als JSON herunterladen',
  about: 'Was gespeichert wird und warum',
  erase: 'Meine Daten löschen …',
  back: 'Zurück',
  preparing: 'Der Download wird vorbereitet …',
  downloaded: 'Der Download hat begonnen.',
  empty: 'Es gibt nichts herunterzuladen: Es ist kein Chat gespeichert.',
  failed: 'Das hat nicht geklappt. Bitte prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  eraseTitle: 'Ihre Daten löschen?',
  eraseText:
    'Ihre Nachrichten, Bilder und Bewertungen werden endgültig gelöscht, hier und auf unserem Server. Niemand kann sie zurückholen.',
  eraseYes: 'Endgültig löschen',
  eraseNo: 'Behalten',
  erasing: 'Wird gelöscht …',
  erased: 'Ihre Daten wurden gelöscht.',
  inBrowser: 'In diesem Browser',
  browser: [
    'Eine zufällige Kennung, an der wir Sie wiedererkennen, damit der Chat weitergeht, nachdem Sie die Seite geschlossen haben. Ein halbes Jahr nach Ihrem letzten Besuch gilt sie nicht mehr.',
    'Nachrichten und Bilder, die noch nicht gesendet sind, und was Sie gerade schreiben, damit ohne Verbindung nichts verloren geht. Sie verschwinden, sobald sie gesendet sind.',
    'Die Antworten und Farben dieser Hilfe, damit sie sofort da sind, auch ohne Verbindung.',
  ],
  onServer: 'Auf unserem Server',
  server: [
    'Ihre Nachrichten, Bilder und Bewertungen, wann Sie sie geschrieben haben und auf welcher Seite des Shops Sie waren, damit wir Ihnen helfen können. Ort und Gerät, die in einem Foto vermerkt sind, werden entfernt.',
    'Wenn Sie im Shop angemeldet sind: Ihre Kundennummer sowie Name und E-Mail, falls der Shop sie weitergibt.',
    'Suchen ohne Treffer und ob eine Antwort geholfen hat, aber nicht, wer Sie sind.',
  ],
  never: 'Keine Cookies, kein Tracking, nichts von anderen Websites.',
  policy: 'Unsere Datenschutzerklärung',
  consentText:
    'Für diese Hilfe speichern wir eine zufällige Kennung und Ihre Nachrichten in diesem Browser und verbinden uns mit unserem Hilfe-Server.',
  consentYes: 'Zustimmen und öffnen',
  consentNo: 'Jetzt nicht',
  you: 'Sie',
  assistant: 'Assistent',
  agent: 'Kundenservice',
  picture: 'Bild',
  rating: 'Bewertung',
}
