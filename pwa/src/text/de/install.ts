/** Putting the app on the home screen, in German. */
import type { words as en } from '../en/install.ts';

export const words: typeof en = {
  title: 'Unknot auf dem Home-Bildschirm',
  why: 'Von dort öffnet es sich wie eine App, auch ohne Netz. Das Handy bewahrt deine Einträge dann besser auf.',
  installed: 'Unknot ist auf deinem Home-Bildschirm.',
  button: 'Installieren',
  asked: 'Das Handy fragt dich jetzt, ob es darf.',
  iphone: {
    title: 'Auf einem iPhone oder iPad',
    steps: [
      {
        text: 'Tipp auf „Teilen“: das Quadrat mit dem Pfeil. Siehst du es nicht, tipp zuerst auf die drei Punkte.',
        drawn: 'Die Knöpfe am Ende des Browsers, mit einem Ring um das Quadrat mit dem Pfeil.',
      },
      {
        text: 'Geh in der Liste nach unten und tipp auf „Zum Home-Bildschirm“.',
        drawn: 'Eine Liste, mit einem Ring um die Zeile „Zum Home-Bildschirm“.',
      },
      {
        text: 'Tipp auf „Hinzufügen“. Öffne Unknot von jetzt an über sein Bild.',
        drawn: 'Ein Home-Bildschirm mit dem Bild von Unknot: eine Linie mit Schlaufe und Punkt.',
      },
    ],
    add: 'Zum Home-Bildschirm',
  },
  other: {
    title: 'In deinem Browser',
    text: 'Öffne das Menü des Browsers, oft drei Punkte. Tipp auf „App installieren“ oder „Zum Startbildschirm hinzufügen“.',
  },
  move: {
    title: 'Hast du schon etwas aufgeschrieben?',
    text: 'Auf einem iPhone oder iPad beginnt die App auf dem Home-Bildschirm mit einem eigenen, leeren Tagebuch. Leg zuerst hier ein Konto an. Melde dich dann dort an, und alles ist auch dort.',
    account: 'Mit deinem Konto ist alles da, sobald du dich dort anmeldest.',
    signUp: 'Konto anlegen',
    file: 'Oder hier als Datei sichern und dort zurückholen',
  },
  risk: {
    title: 'Warum das hier wichtig ist',
    text: 'Safari auf einem iPhone oder iPad löscht vielleicht, was eine Seite behält, wenn du sie eine Woche nicht öffnest. Eine App auf dem Home-Bildschirm löscht es nicht. Eine Kopie in deinem Konto ist in jedem Fall sicher.',
  },
};
