/** Words of sharing: inviting, accepting, reading another person's diary, watching. */
import { dayAndTime, fullDay } from '../dates.ts';
import type { words as en, ScopeId } from '../en/share.ts';
import { listed, number, plural } from '../plural.ts';

const SCOPES = {
  pain: { label: 'Dolor', hint: 'Números y zonas del cuerpo de cada día' },
  patches: { label: 'Parches', hint: 'Cuál, dónde, cuánto tiempo' },
  massage: { label: 'Sesiones', hint: 'Qué rutina, cuánto tiempo, antes y después' },
  checkins: {
    label: 'Preguntas de la semana',
    hint: 'Las preguntas semanales sobre tus días',
  },
  notes: { label: 'Notas', hint: 'Lo que escribes con tus palabras' },
  finder: { label: 'Músculos que revisar', hint: 'Lo que tocaste y lo que encontraste' },
  safety_alarm: {
    label: 'Que hay un mensaje de seguridad',
    hint: 'Que lo hay y cuándo, no lo que respondiste',
  },
  safety_answers: {
    label: 'Las respuestas detrás de un mensaje de seguridad',
    hint: 'A qué preguntas respondiste que sí',
  },
} satisfies Record<ScopeId, { label: string; hint: string }>;

const isScope = (id: string): id is ScopeId => id in SCOPES;
const inSentence = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
const scopeList = (ids: readonly string[]): string =>
  listed(ids.map((id) => (isScope(id) ? inSentence(SCOPES[id].label) : id)));

export const words: typeof en = {
  scopes: SCOPES,
  scopeList,
  list: listed,
  needsAccount:
    'Para esto necesitas una cuenta: la otra persona lee desde el servidor, nunca desde tu teléfono.',
  makeAccount: 'Crear una cuenta',
  signIn: 'Ya tengo cuenta',
  offline:
    'Sin conexión. Lo que otros comparten nunca se guarda en este teléfono, así que ahora no hay nada que mostrar.',
  failed: 'El servidor no respondió como se esperaba. Prueba otra vez dentro de un momento.',
  loading: 'Preguntando al servidor…',
  again: 'Probar otra vez',

  share: {
    title: 'Compartir',
    lead: 'Deja que un terapeuta lea partes de tu diario. Tú eliges qué y por cuánto tiempo, y puedes terminar cuando quieras.',
    invite: {
      title: 'Invitar a alguien',
      what: '¿Qué puede leer?',
      whatHint: 'No hay nada elegido por ti.',
      days: '¿Por cuánto tiempo?',
      dayOptions: { '30': '30 días', '90': '90 días', '365': 'Un año' },
      watcherTitle: 'Recibir avisos de seguridad',
      watcher:
        'Pedir a esta persona que reciba un aviso cuando yo responda a una pregunta de seguridad de una forma que necesite ayuda pronto',
      watcherHint:
        'Esto va aparte de leer el diario, y la persona también tiene que decir que sí. Es un extra: puede que nadie esté mirando. Nunca sustituye a pedir ayuda.',
      button: 'Crear una invitación',
      errors: {
        scopes: 'Elige al menos una cosa que compartir.',
      },
    },
    made: {
      title: 'Tu invitación',
      text: (until: string): string =>
        `Da este código o enlace a la persona, mejor a tu manera. Sirve una vez, hasta: ${dayAndTime(until)}.`,
      code: 'Código',
      copyCode: 'Copiar el código',
      copyLink: 'Copiar el enlace',
      send: 'Enviar el enlace',
      copied: 'Copiado.',
      notCopied: 'No se ha podido copiar. Márcalo y cópialo a mano.',
      nothingYet:
        'Todavía no se comparte nada. Cuando la persona acepte, verás quién es. Solo tu sí empieza a compartir.',
      message: 'Una invitación para leer mi diario de Unknot:',
    },
    confirm: {
      title: (name: string): string => `${name} ha aceptado`,
      text: '¿Es la persona que querías? Solo se empieza a compartir con tu sí.',
      email: (email: string): string => `Correo: ${email}`,
      confirmed: 'Esta dirección está confirmada.',
      unconfirmed:
        'Esta dirección no está confirmada. Pregunta a la persona si es suya antes de decir que sí.',
      yes: 'Sí, empezar a compartir',
      no: 'No, retirar la invitación',
    },
    list: {
      title: 'Quién puede leer',
      none: 'Nadie lee tu diario.',
      invited: 'Invitación sin usar todavía',
      invitedUntil: (until: string): string => `Invitación abierta hasta: ${dayAndTime(until)}`,
      until: (until: string): string => `Hasta el ${fullDay(until.slice(0, 10))}`,
      shares: (ids: readonly string[]): string => `Lee: ${scopeList(ids)}.`,
      willShare: (ids: readonly string[]): string => `Leería: ${scopeList(ids)}.`,
      watching: 'Recibe avisos de los mensajes de seguridad.',
      offered: 'Se le pidió recibir avisos de seguridad y todavía no ha respondido.',
      notWatching: 'No recibe avisos de los mensajes de seguridad.',
      change: 'Cambiar',
      end: 'Dejar de compartir',
      withdraw: 'Retirar la invitación',
      sureTitle: '¿Dejar de compartir?',
      sure: (name: string): string =>
        `En menos de un minuto ${name} ya no puede leer nada, tampoco en páginas abiertas.`,
      keep: 'Seguir compartiendo',
      earlier: 'Terminado',
      ended: (at: string): string => `Terminó el ${fullDay(at.slice(0, 10))}`,
      saved: 'Cambiado.',
      endedNow: 'Has dejado de compartir.',
      begun: 'Has empezado a compartir.',
    },
    lowMood: {
      title: 'Pensamientos de no querer vivir',
      label:
        'Avisar a las personas que reciben avisos de seguridad también cuando digo que tengo esos pensamientos',
      hint: 'Sin esta marca no se avisa a nadie. Tú ves el teléfono de ayuda en todos los casos.',
    },
    change: {
      title: (name: string): string => `Qué puede leer ${name}`,
      until: 'Hasta',
      save: 'Guardar',
    },
    log: {
      title: 'Quién leyó qué',
      lead: 'Aquí aparece cada lectura de otra persona.',
      none: 'Hasta ahora nadie ha leído nada.',
      what: {
        people: 'te vio en su lista',
        progress: 'abrió tu página de evolución',
        safety: 'abrió mensajes de seguridad',
      } as Record<string, string>,
      times: (n: number): string => plural(n, { one: 'una vez', other: '# veces' }),
      line: (who: string, what: string): string => `${who} ${what}`,
      changes: 'Cambios en lo compartido',
      changed: {
        invited: 'invitación creada',
        accepted: 'invitación aceptada',
        confirmed: 'se empezó a compartir',
        changed: 'cambió lo que se comparte',
        watch_taken: 'aceptó recibir avisos',
        watch_left: 'dejó de recibir avisos',
        ended: 'se dejó de compartir',
      } as Record<string, string>,
      more: 'Mostrar todo',
    },
  },

  join: {
    title: 'Leer un diario',
    lead: 'Alguien te dio un código para leer su diario.',
    code: 'Código',
    codeHint: 'Da igual usar mayúsculas, minúsculas o espacios.',
    account: 'Entra antes en tu cuenta, o crea una. El código se queda en esta página.',
    button: 'Aceptar la invitación',
    accepted:
      'Aceptada. La persona ve ahora tu nombre y tu dirección y tiene que decir que sí. Después la encuentras en «Personas».',
    unknown:
      'Este código no funciona. Puede estar usado, ser demasiado antiguo o tener un error. Pide uno nuevo.',
    tooMany: 'Demasiados intentos. Espera una hora, por favor.',
    people: 'A las personas que comparten conmigo',
    errors: { code: 'Escribe el código.' },
    seen: 'La persona verá tu nombre y tu correo.',
  },

  people: {
    title: 'Personas',
    lead: 'Quién comparte su diario contigo. Nada de ello se guarda en este dispositivo.',
    none: 'Ahora mismo nadie comparte contigo.',
    latest: (day: string | null): string =>
      day === null ? 'Todavía sin anotaciones' : `Última anotación: ${fullDay(day)}`,
    pain: (middle: number | null): string =>
      middle === null
        ? 'Ningún número de dolor en los últimos 7 días'
        : `Dolor en los últimos 7 días: ${number(middle, { maximumFractionDigits: 1 })} de 10`,
    safety: (n: number): string =>
      plural(n, {
        one: '# mensaje de seguridad abierto',
        other: '# mensajes de seguridad abiertos',
      }),
    waiting: 'A la espera de su sí',
    waitingText: 'Aceptaste una invitación. La persona tiene que confirmar que eres tú.',
    links: 'Invitaciones y avisos',
    watch: 'Recibir avisos de seguridad',
    watchText:
      'Te pide recibir un aviso cuando responda a una pregunta de seguridad de una forma que necesite ayuda pronto. Te llega una notificación y un correo sin palabras de salud, que se repiten hasta que alguien confirma. Es un extra: no prometes nada, y a la persona se le dice que nunca te espere.',
    watchYes: 'Quiero recibir avisos',
    watchNo: 'Dejar de recibirlos',
    watching: 'Recibes avisos de los mensajes de seguridad.',
    leave: 'Dejar de leer',
    join: 'Tengo un código',
  },

  person: {
    loading: 'Preguntando al servidor…',
    shared: (ids: readonly string[]): string => `Comparte contigo: ${scopeList(ids)}.`,
    until: (until: string): string => `Hasta el ${fullDay(until.slice(0, 10))}.`,
    asked: (at: string): string =>
      `Datos de las ${at}. Se pregunta otra vez cada 30 segundos; no se guarda en ningún sitio.`,
    gone: 'Esto ya no se comparte contigo, o nunca se compartió. Lo que había aquí se ha quitado de la pantalla.',
    lost: 'Se ha perdido la conexión. Lo que había aquí se ha quitado de la pantalla hasta que el servidor responda.',
    empty: 'Todavía no hay nada anotado.',
    noPain: 'No se comparten contigo los números de dolor.',
    checkIns: 'Preguntas de la semana',
    lookedAt: 'Músculos mirados',
    lookedAtHint:
      'En el orden en que los mapas de dolor los relacionan con lo marcado. No es un diagnóstico.',
    notes: 'Notas',
    date: 'Día',
    peg: 'PEG (0 a 10)',
    psfs: 'Actividades propias (0 a 10)',
    measures:
      'PEG: dolor, disfrute y actividad de la última semana; más bajo es mejor; la gente suele notar cerca de 1 punto. Actividades propias: más alto es mejor; unos 2 puntos son un cambio mediano.',
    back: 'Todas las personas',
    privateLog: 'Esta persona puede ver que has abierto esta página.',
  },

  watch: {
    title: 'Mensajes de seguridad',
    lead: 'Mensajes de personas que te pidieron recibir sus avisos. A ellas se les dijo que buscaran ayuda y que no te esperaran.',
    mine: 'Tus propios mensajes de seguridad',
    none: 'Ahora mismo no hay ningún mensaje de seguridad.',
    level: { L1: 'Necesita ayuda ya', L2: 'Necesita ayuda hoy' } as Record<string, string>,
    urgency: {
      L1: 'Se mostró un consejo de emergencia',
      L2: 'Se mostró un consejo para el mismo día',
    } as Record<string, string>,
    from: (name: string, at: string): string => `${name}, ${at}`,
    text: 'Llámale o escríbele como siempre lo haces. La app no puede responder por ti.',
    acknowledge: 'Lo he visto y me ocupo',
    acknowledged: (name: string, at: string): string => `Visto por ${name}, ${at}`,
    done: 'Anotado. La persona ve que lo has visto.',
    state: {
      waiting: 'Todavía sin avisar',
      telling: 'Se está avisando a personas',
      acknowledged: 'Alguien lo ha visto',
      mistaken: 'Respondido por error, retirado',
      cleared: 'Un profesional clínico lo ha revisado después',
      unanswered: 'Nadie ha confirmado en 24 horas',
      nobody_to_tell: 'No se pidió avisar a nadie',
      not_told: 'No se avisó a nadie',
    } as Record<string, string>,
    answers: 'Respondió que sí a',
    openedAt: (at: string): string => `abierto: ${at}`,
    told: (name: string, at: string): string => `Se avisó a ${name}, ${at}`,
    open: 'Abiertos',
    closed: 'Anteriores',
  },
};
