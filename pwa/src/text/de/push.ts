/** Why reminders cannot reach this phone by push, in German. */
import type { words as en } from '../en/push.ts';

export const words: typeof en = {
  trouble: {
    unsupported:
      'Dieser Browser kann keine Erinnerungen zeigen. Sie können stattdessen per E-Mail oder über deinen Kalender kommen.',
    install_first:
      'Auf iPhone und iPad: Leg Unknot zuerst auf den Home-Bildschirm. Öffne es von dort und schalte dann die Erinnerungen ein.',
    denied:
      'Mitteilungen von Unknot sind gesperrt. Erlaube sie in den Einstellungen von Browser oder Handy und versuch es dann noch einmal.',
    timeout:
      'Der Push-Dienst hat zehn Sekunden lang nicht geantwortet. Versuch es später noch einmal. Bis dahin können Erinnerungen per E-Mail kommen.',
    refused:
      'Der Push-Dienst des Browsers hat abgelehnt. Erinnerungen können stattdessen per E-Mail oder über deinen Kalender kommen.',
    no_key:
      'Dieser Server ist nicht für Push eingerichtet. Erinnerungen können stattdessen per E-Mail kommen.',
  },
};
