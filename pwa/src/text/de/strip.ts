/** News about keeping and sending, above every screen, in German. */
import type { words as en } from '../en/strip.ts';
import { plural } from '../plural.ts';

export const words: typeof en = {
  label: 'Über dieses Handy',
  demo: 'Demo: Diese Menschen sind erfunden. Nichts wird gesendet.',
  updateReady: 'Eine neue Version ist da.',
  update: 'Jetzt verwenden',
  install:
    'Unknot auf den Home-Bildschirm legen? Es öffnet sich wie eine App. Das Handy bewahrt deine Einträge dann besser auf.',
  installButton: 'Installieren',
  installIphone:
    'Unknot auf den Home-Bildschirm legen? Safari löscht Einträge vielleicht, wenn du eine Woche nicht hier warst.',
  installHow: 'Zeig mir, wie',
  risk: 'Deine Einträge sind nur in diesem Browser. Er löscht sie vielleicht, wenn du Unknot eine Woche nicht öffnest.',
  riskHow: 'Was hilft',
  locked: 'Unknot ist gesperrt. Nur die Hilfe ist offen.',
  unlock: 'Entsperren',
  later: 'Nicht jetzt',
  noStore:
    'Dieser Browser kann keine Einträge behalten (privates Fenster oder sehr alter Browser). Was du hier schreibst, wird nicht gespeichert.',
  insecure:
    'Diese Adresse ist nicht sicher (kein https). Einträge bleiben auf diesem Handy. Ohne Netz lässt sich Unknot hier aber nicht öffnen.',
  noWorker:
    'Dieser Browser kann Unknot nicht ohne Netz öffnen. Einträge werden trotzdem auf diesem Handy gespeichert.',
  newerTab:
    'Eine neuere Version von Unknot ist in einem anderen Tab offen. Dieser hier schreibt nicht mehr, damit nichts durcheinanderkommt. Lade ihn neu.',
  reload: 'Neu laden',
  full: (n: number) =>
    plural(n, {
      one: 'Der Speicher dieses Handys ist voll. # Änderung ist noch nicht gespeichert. Lass diese Seite offen, schaff Platz und versuch es noch einmal.',
      other:
        'Der Speicher dieses Handys ist voll. # Änderungen sind noch nicht gespeichert. Lass diese Seite offen, schaff Platz und versuch es noch einmal.',
    }),
  again: 'Noch einmal versuchen',
  signIn: 'Bitte melde dich wieder an. Bis dahin bleibt alles auf diesem Handy.',
  signInButton: 'Anmelden',
  appOld:
    'Diese Version von Unknot ist zu alt, um Einträge zu senden. Auf diesem Handy sind sie sicher. Lade neu, um sie zu erneuern.',
  wrongAccount:
    'Hier ist jemand anderes angemeldet. Deine Einträge bleiben auf diesem Handy und gehen nicht an dieses Konto.',
  waiting: (n: number) =>
    plural(n, { one: '# Eintrag wartet auf Netz', other: '# Einträge warten auf Netz' }),
  tray: (n: number) =>
    plural(n, { one: '# Eintrag braucht deinen Blick', other: '# Einträge brauchen deinen Blick' }),
  look: 'Ansehen',
};
