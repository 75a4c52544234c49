/** The lock of the phone, in German. */
import type { words as en } from '../en/lock.ts';
import { plural } from '../plural.ts';

export const words: typeof en = {
  title: 'Unknot ist gesperrt',
  pin: 'PIN',
  open: 'Öffnen',
  byKey: 'Mit Finger oder Gesicht öffnen',
  keyFailed: 'Das Handy hat nicht geöffnet. Nimm die PIN.',
  wrong: 'Das ist nicht die PIN.',
  wait: (seconds: number): string =>
    seconds < 60
      ? plural(seconds, {
          one: 'Das ist nicht die PIN. Warte # Sekunde und versuch es noch einmal.',
          other: 'Das ist nicht die PIN. Warte # Sekunden und versuch es noch einmal.',
        })
      : plural(Math.ceil(seconds / 60), {
          one: 'Das ist nicht die PIN. Warte # Minute und versuch es noch einmal.',
          other: 'Das ist nicht die PIN. Warte # Minuten und versuch es noch einmal.',
        }),
  help: { label: 'Ohne PIN offen', now: 'Jetzt Hilfe holen', check: 'Neue Warnzeichen?' },
  forgotten: {
    ask: 'PIN vergessen',
    account: 'Dein Passwort öffnet Unknot und nimmt die PIN weg. Nichts geht verloren.',
    prove: 'Mit dem Passwort öffnen',
    wipeAccount:
      'Oder entferne alles von diesem Handy und melde dich ab. Was noch nicht gesendet war, ist verloren. Der Rest ist in deinem Konto.',
    wipeLocal:
      'Ohne Konto gibt es nur einen Weg: alles von diesem Handy entfernen. Was du geschrieben hast, ist dann endgültig weg.',
    sure: 'Ja, alles von diesem Handy entfernen',
    sureFirst: 'Setz den Haken, wenn du das wirklich willst.',
    wipe: 'Alles entfernen',
    back: 'Zurück zur PIN',
  },
  setup: 'Sperre',
  honest: [
    'Unknot fragt dann nach einer PIN, wenn du zurückkommst. So bleibt dein Tagebuch zu, wenn jemand dein offenes Handy in der Hand hat.',
    'Die Sperre verbirgt das Tagebuch, sie verschlüsselt es nicht. Wer sich gut auskennt und dein offenes Handy hat, kommt trotzdem heran. Die Sperre des Handys selbst schützt viel besser.',
    'Hilfe, die Fragen zur Sicherheit und der Rat dazu bleiben ohne PIN offen.',
    'Wenn du die PIN vergisst: Mit einem Konto öffnet dein Passwort. Ohne Konto kannst du nur alles von diesem Handy entfernen.',
  ],
  insecure: 'Diese Adresse ist nicht sicher (kein https). Unknot kann hier keine PIN behalten.',
  choose: 'Wähle eine PIN',
  chooseHint: 'Vier bis zwölf Ziffern.',
  again: 'Dieselbe PIN noch einmal',
  turnOn: 'Sperre einschalten',
  turnOff: 'Sperre ausschalten',
  on: 'Die Sperre ist an.',
  off: 'Die Sperre ist aus.',
  kept: 'Geändert.',
  after: {
    legend: 'Sperren, wenn ich weg war',
    of: (minutes: number): string =>
      minutes === 0 ? 'auch nur kurz' : plural(minutes, { one: '# Minute', other: '# Minuten' }),
  },
  key: {
    add: 'Auch mit Finger oder Gesicht öffnen',
    text: 'Das Handy schaut selbst nach. Unknot erfährt nur Ja oder Nein. Die PIN gilt weiter.',
    done: 'Finger oder Gesicht öffnen Unknot jetzt.',
    failed: 'Das Handy hat Nein gesagt. Die PIN gilt weiter.',
    drop: 'Nur mit der PIN öffnen',
    dropped: 'Jetzt öffnet nur die PIN.',
  },
  errors: {
    digits: 'Wähle vier bis zwölf Ziffern.',
    simple: 'Diese PIN ist sofort erraten. Wähle eine andere.',
    differs: 'Die beiden sind nicht gleich. Schreib beide noch einmal.',
    failed: 'Dieser Browser konnte die PIN nicht behalten. Die Sperre ist aus.',
  },
};
