/** Words of sharing, in German: inviting, accepting, reading another person's diary, watching. */
import { dayAndTime, fullDay } from '../dates.ts';
import type { words as en, ScopeId } from '../en/share.ts';
import { isScope } from '../en/share.ts';
import { listed, number, plural } from '../plural.ts';

const SCOPES: Readonly<Record<ScopeId, { label: string; hint: string }>> = {
  pain: { label: 'Schmerz', hint: 'Zahlen und Körperstellen jedes Tages' },
  patches: { label: 'Pflaster', hint: 'Welches, wo, wie lange' },
  massage: { label: 'Einheiten', hint: 'Welche Übung, wie lange, vorher und nachher' },
  checkins: { label: 'Wochenfragen', hint: 'Die wöchentlichen Fragen zu deinen Tagen' },
  notes: { label: 'Notizen', hint: 'Was du in eigenen Worten schreibst' },
  finder: { label: 'Muskeln zum Prüfen', hint: 'Was du angetippt und was du gefunden hast' },
  safety_alarm: {
    label: 'Dass es eine Warnmeldung gibt',
    hint: 'Nur das und wann, nicht deine Antworten',
  },
  safety_answers: {
    label: 'Die Antworten hinter einer Warnmeldung',
    hint: 'Welche Fragen du mit Ja beantwortet hast',
  },
};

/** German nouns keep their capitals inside a list; the two whole phrases begin small. */
const inSentence = (id: ScopeId): string =>
  SCOPES[id].label.replace(/^(Dass|Die)\b/u, (first) => first.toLowerCase());
const scopeList = (ids: readonly string[]): string =>
  listed(ids.map((id) => (isScope(id) ? inSentence(id) : id)));

export const words: typeof en = {
  scopes: SCOPES,
  scopeList,
  list: listed,
  needsAccount:
    'Dafür brauchst du ein Konto: Die andere Person liest vom Server, nie von deinem Handy.',
  makeAccount: 'Konto anlegen',
  signIn: 'Ich habe ein Konto',
  offline:
    'Keine Verbindung. Was andere teilen, wird nie auf diesem Handy behalten. Darum gibt es gerade nichts zu zeigen.',
  failed: 'Der Server hat anders geantwortet als erwartet. Bitte versuch es gleich noch einmal.',
  loading: 'Der Server wird gefragt …',
  again: 'Noch einmal versuchen',

  share: {
    title: 'Teilen',
    lead: 'Lass jemanden, der dich behandelt, Teile deines Tagebuchs lesen. Du wählst, was und wie lange, und kannst es jederzeit beenden.',
    invite: {
      title: 'Jemanden einladen',
      what: 'Was darf die Person lesen?',
      whatHint: 'Nichts ist für dich vorgewählt.',
      days: 'Wie lange?',
      dayOptions: { '30': '30 Tage', '90': '90 Tage', '365': 'Ein Jahr' },
      watcherTitle: 'Bescheid bei Warnmeldungen',
      watcher:
        'Diese Person bitten, dass sie Bescheid bekommt, wenn ich eine Frage zur Sicherheit so beantworte, dass bald Hilfe nötig ist',
      watcherHint:
        'Das ist getrennt vom Lesen des Tagebuchs, und die Person muss auch Ja sagen. Es ist ein Extra: Vielleicht schaut niemand hin. Es ersetzt nie den Anruf um Hilfe.',
      button: 'Einladung erstellen',
      errors: {
        scopes: 'Wähl mindestens eine Sache zum Teilen.',
      },
    },
    made: {
      title: 'Deine Einladung',
      text: (until: string): string =>
        `Gib der Person diesen Code oder Link, am besten selbst. Er gilt einmal, bis ${dayAndTime(until)}.`,
      code: 'Code',
      copyCode: 'Code kopieren',
      copyLink: 'Link kopieren',
      send: 'Link schicken',
      copied: 'Kopiert.',
      notCopied: 'Kopieren hat nicht geklappt. Bitte markier es und kopier es von Hand.',
      nothingYet:
        'Noch ist nichts geteilt. Nimmt jemand an, siehst du, wer es ist. Erst mit deinem Ja beginnt das Teilen.',
      message: 'Eine Einladung, in meinem Unknot-Tagebuch mitzulesen:',
    },
    confirm: {
      title: (name: string): string => `${name} hat angenommen`,
      text: 'Ist das die Person, die du gemeint hast? Das Teilen beginnt erst mit deinem Ja.',
      email: (email: string): string => `E-Mail: ${email}`,
      confirmed: 'Diese Adresse ist bestätigt.',
      unconfirmed:
        'Diese Adresse ist nicht bestätigt. Frag die Person, ob es ihre ist, bevor du Ja sagst.',
      yes: 'Ja, mit dem Teilen beginnen',
      no: 'Nein, Einladung zurückziehen',
    },
    list: {
      title: 'Wer mitlesen kann',
      none: 'Niemand liest mit.',
      invited: 'Einladung noch nicht benutzt',
      invitedUntil: (until: string): string => `Einladung offen bis ${dayAndTime(until)}`,
      until: (until: string): string => `Bis ${fullDay(until.slice(0, 10))}`,
      shares: (ids: readonly string[]): string => `Liest: ${scopeList(ids)}.`,
      willShare: (ids: readonly string[]): string => `Würde lesen: ${scopeList(ids)}.`,
      watching: 'Bekommt Bescheid bei Warnmeldungen.',
      offered:
        'Wurde gebeten, bei Warnmeldungen Bescheid zu bekommen, und hat noch nicht geantwortet.',
      notWatching: 'Bekommt keinen Bescheid bei Warnmeldungen.',
      change: 'Ändern',
      end: 'Teilen beenden',
      withdraw: 'Einladung zurückziehen',
      sureTitle: 'Teilen beenden?',
      sure: (name: string): string =>
        `${name} kann innerhalb einer Minute nichts mehr lesen, auch nicht auf offenen Seiten.`,
      keep: 'Weiter teilen',
      earlier: 'Beendet',
      ended: (at: string): string => `Beendet am ${fullDay(at.slice(0, 10))}`,
      saved: 'Geändert.',
      endedNow: 'Das Teilen ist beendet.',
      begun: 'Das Teilen hat begonnen.',
    },
    lowMood: {
      title: 'Gedanken, nicht mehr leben zu wollen',
      label:
        'Denen, die bei Warnmeldungen Bescheid bekommen, auch sagen, wenn ich solche Gedanken angebe',
      hint: 'Ohne diesen Haken bekommt niemand Bescheid. Die Krisennummer siehst du in jedem Fall.',
    },
    change: {
      title: (name: string): string => `Was ${name} lesen darf`,
      until: 'Bis',
      save: 'Speichern',
    },
    log: {
      title: 'Wer was gelesen hat',
      lead: 'Jedes Lesen durch jemand anderen steht hier.',
      none: 'Bisher hat niemand etwas gelesen.',
      what: {
        people: 'hat dich in der eigenen Liste gesehen',
        progress: 'hat deinen Verlauf geöffnet',
        safety: 'hat Warnmeldungen geöffnet',
      },
      times: (n: number): string => plural(n, { one: 'einmal', other: '#-mal' }),
      line: (who: string, what: string): string => `${who} ${what}`,
      changes: 'Änderungen beim Teilen',
      changed: {
        invited: 'Einladung erstellt',
        accepted: 'Einladung angenommen',
        confirmed: 'Teilen begonnen',
        changed: 'geändert, was geteilt wird',
        watch_taken: 'bekommt nun Bescheid bei Warnmeldungen',
        watch_left: 'bekommt keinen Bescheid mehr bei Warnmeldungen',
        ended: 'Teilen beendet',
      },
      more: 'Alles zeigen',
    },
  },

  join: {
    title: 'Mitlesen',
    lead: 'Jemand hat dir einen Code gegeben, um im Tagebuch mitzulesen.',
    code: 'Code',
    codeHint: 'Großbuchstaben, Kleinbuchstaben und Lücken machen keinen Unterschied.',
    account: 'Melde dich zuerst an oder leg ein Konto an. Der Code bleibt auf dieser Seite.',
    button: 'Einladung annehmen',
    accepted:
      'Angenommen. Die Person sieht jetzt deinen Namen und deine Adresse und muss Ja sagen. Danach findest du sie unter „Menschen“.',
    unknown:
      'Dieser Code geht nicht. Vielleicht ist er benutzt, zu alt oder vertippt. Bitte um einen neuen.',
    tooMany: 'Zu viele Versuche. Bitte warte eine Stunde.',
    people: 'Zu den Menschen, die mit mir teilen',
    errors: { code: 'Schreib den Code.' },
    seen: 'Die Person sieht dann deinen Namen und deine E-Mail-Adresse.',
  },

  people: {
    title: 'Menschen',
    lead: 'Wer sein Tagebuch mit dir teilt. Nichts davon wird auf diesem Gerät behalten.',
    none: 'Gerade teilt niemand mit dir.',
    latest: (day: string | null): string =>
      day === null ? 'Noch kein Eintrag' : `Letzter Eintrag ${fullDay(day)}`,
    pain: (middle: number | null): string =>
      middle === null
        ? 'Keine Schmerzzahl in den letzten 7 Tagen'
        : `Schmerz in den letzten 7 Tagen: ${number(middle, { maximumFractionDigits: 1 })} von 10`,
    safety: (n: number): string =>
      plural(n, { one: '# offene Warnmeldung', other: '# offene Warnmeldungen' }),
    waiting: 'Das Ja steht noch aus',
    waitingText:
      'Du hast eine Einladung angenommen. Die Person muss noch bestätigen, dass du es bist.',
    links: 'Einladungen und Bescheid bekommen',
    watch: 'Bescheid bei Warnmeldungen',
    watchText:
      'Die Person bittet dich um etwas: Du bekommst Bescheid, wenn sie eine Frage zur Sicherheit so beantwortet, dass bald Hilfe nötig ist. Du bekommst eine Push-Nachricht und eine E-Mail ohne Worte zur Gesundheit, immer wieder, bis jemand bestätigt. Es ist ein Extra: Du versprichst nichts, und ihr wird gesagt, dass sie nie auf dich warten soll.',
    watchYes: 'Ich möchte Bescheid bekommen',
    watchNo: 'Keinen Bescheid mehr bekommen',
    watching: 'Du bekommst Bescheid bei Warnmeldungen.',
    leave: 'Mitlesen beenden',
    join: 'Ich habe einen Code',
  },

  person: {
    loading: 'Der Server wird gefragt …',
    shared: (ids: readonly string[]): string => `Mit dir geteilt: ${scopeList(ids)}.`,
    until: (until: string): string => `Bis ${fullDay(until.slice(0, 10))}.`,
    asked: (at: string): string =>
      `Stand ${at}. Wird alle 30 Sekunden neu gefragt und nirgends behalten.`,
    gone: 'Das ist nicht mehr mit dir geteilt oder war es nie. Was hier stand, wurde vom Bildschirm entfernt.',
    lost: 'Die Verbindung ist weg. Was hier stand, wurde vom Bildschirm entfernt, bis der Server wieder antwortet.',
    empty: 'Noch ist nichts eingetragen.',
    noPain: 'Schmerzzahlen sind nicht mit dir geteilt.',
    checkIns: 'Wochenfragen',
    lookedAt: 'Angesehene Muskeln',
    lookedAtHint:
      'In der Reihenfolge, in der Schautafeln sie mit den Markierungen verbinden. Keine Diagnose.',
    notes: 'Notizen',
    date: 'Tag',
    peg: 'PEG (0 bis 10)',
    psfs: 'Eigene Tätigkeiten (0 bis 10)',
    measures:
      'PEG: Schmerz, Lebensfreude und Aktivität der letzten Woche. Niedriger ist besser; etwa 1 Punkt merkt man meist. Eigene Tätigkeiten: Höher ist besser; etwa 2 Punkte sind eine mittlere Änderung.',
    back: 'Alle Menschen',
    privateLog: 'Diese Person kann sehen, dass du diese Seite geöffnet hast.',
  },

  watch: {
    title: 'Warnmeldungen',
    lead: 'Meldungen von Menschen, die dich gebeten haben, Bescheid zu bekommen. Ihnen wurde gesagt, dass sie sich selbst Hilfe holen und nicht auf dich warten sollen.',
    mine: 'Deine eigenen Warnmeldungen',
    none: 'Gerade keine Warnmeldung.',
    level: { L1: 'Braucht jetzt Hilfe', L2: 'Braucht heute Hilfe' },
    urgency: {
      L1: 'Der Rat für den Notfall wurde gezeigt',
      L2: 'Der Rat für denselben Tag wurde gezeigt',
    },
    from: (name: string, at: string): string => `${name}, ${at}`,
    text: 'Bitte ruf die Person an oder schreib ihr, so wie sonst auch. Die App kann nicht für dich antworten.',
    acknowledge: 'Ich habe es gesehen und kümmere mich',
    acknowledged: (name: string, at: string): string => `Gesehen von ${name}, ${at}`,
    done: 'Eingetragen. Die Person sieht, dass du es gesehen hast.',
    state: {
      waiting: 'Noch niemandem gesagt',
      telling: 'Bescheid ist unterwegs',
      acknowledged: 'Von jemandem gesehen',
      mistaken: 'Versehentlich beantwortet, zurückgenommen',
      cleared: 'Seitdem von einer Fachperson untersucht',
      unanswered: 'Niemand hat innerhalb von 24 Stunden bestätigt',
      nobody_to_tell: 'Niemand war gebeten, Bescheid zu bekommen',
      not_told: 'Niemandem gesagt',
    },
    answers: 'Mit Ja beantwortet',
    openedAt: (at: string): string => `geöffnet ${at}`,
    told: (name: string, at: string): string => `Bescheid an ${name}, ${at}`,
    open: 'Offen',
    closed: 'Früher',
  },
};
