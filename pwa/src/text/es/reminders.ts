/** Words of reminders. */
import { dayAndTime } from '../dates.ts';
import type { words as en } from '../en/reminders.ts';
import { listed, plural } from '../plural.ts';

export const words: typeof en = {
  title: 'Recordatorios',
  lead: 'Un mensaje corto a la hora que elijas. Solo dice que es momento de mirar la app.',
  needsAccount: 'Los recordatorios los envía el servidor; por eso hace falta una cuenta.',
  makeAccount: 'Crear una cuenta',
  signIn: 'Ya tengo cuenta',
  rule: {
    title: 'Cuándo',
    none: 'Todavía no hay recordatorios.',
    afterSession:
      'Con un recordatorio activado llega también un mensaje una hora después de una sesión y otro a la mañana siguiente, para preguntar cómo va. Nunca un segundo aviso.',
    what: 'Recuérdame',
    kinds: {
      log: 'escribir una anotación',
      check_in: 'responder las preguntas de la semana',
      session: 'hacer una sesión',
    } as Record<string, string>,
    time: 'Hora',
    zone: (zone: string): string => `Zona horaria: ${zone}.`,
    days: 'Días',
    every: 'todos los días',
    never: 'Ningún día: el diario está cerrado',
    follows: 'Tan a menudo como pregunta el diario',
    followsHint: 'Al principio cada día, menos días cuando todo está estable.',
    listed,
    remind: (what: string): string => `Te recuerda ${what}.`,
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    how: 'Cómo',
    push: 'Un mensaje en este teléfono',
    email: 'Un correo, cuando no llega ningún mensaje',
    add: 'Añadir un recordatorio',
    save: 'Guardar',
    change: 'Cambiar',
    remove: 'Borrar',
    on: 'Activado',
    line: (time: string, days: string): string => `${time}, ${days}`,
    saved: 'Recordatorio guardado.',
    removed: 'Recordatorio borrado.',
    undo: 'Deshacer',
    errors: {
      days: 'Elige al menos un día.',
      time: 'Elige una hora.',
      how: 'Elige al menos una manera.',
    },
    offTitle: 'Desactivados',
  },
  push: {
    title: 'Mensajes en este teléfono',
    on: 'Este teléfono está preparado para recibir mensajes.',
    off: 'Este teléfono todavía no está preparado para recibir mensajes.',
    why: 'El teléfono te pedirá permiso. Los mensajes no llevan ninguna palabra sobre tu salud.',
    button: 'Preparar los mensajes aquí',
    working: 'Preguntando al teléfono…',
    offButton: 'Desactivar en este teléfono',
    trouble: {
      denied:
        'Dijiste que no a los mensajes de este sitio. Puedes cambiarlo en los ajustes del navegador para este sitio. Hasta entonces se usa el correo.',
      unsupported: 'Este navegador no puede recibir mensajes. Se usa el correo.',
      install_first:
        'En un iPhone o iPad los mensajes solo funcionan en la app instalada: Compartir y luego «Añadir a pantalla de inicio».',
      timeout:
        'El servicio de mensajes del teléfono no respondió en 10 segundos. Prueba más tarde; hasta entonces se usa el correo.',
      refused: 'El servicio de mensajes del teléfono dijo que no. Hasta entonces se usa el correo.',
      no_key: 'Este servidor no envía mensajes a teléfonos. Se usa el correo.',
      offline: 'Para esto hace falta conexión. Ahora mismo no hay.',
      failed: 'No se ha podido preparar. Prueba otra vez dentro de un momento.',
    } as Record<string, string>,
  },
  email: {
    confirmed: (email: string): string => `Los correos van a ${email}.`,
    notConfirmed: (email: string): string =>
      `${email} todavía no está confirmada, así que no se envía ningún correo. Confírmala en «Yo».`,
  },
  recent: {
    title: 'Últimos recordatorios',
    none: 'Todavía ninguno.',
    offline: 'Para esta lista hace falta conexión.',
    line: (due: string): string => dayAndTime(due),
    state: {
      planned: 'previsto',
      claimed: 'enviándose',
      sending: 'enviándose',
      sent: 'enviado',
      failed: 'no se pudo enviar',
      unknown: 'enviado, no se sabe si llegó',
      missed: 'perdido: el servidor no estaba en marcha a tiempo',
      answered: 'respondido',
    } as Record<string, string>,
    more: (n: number): string => plural(n, { one: 'Mostrar # más', other: 'Mostrar # más' }),
  },
  calendar: {
    title: 'En tu propio calendario',
    text: 'Una dirección de calendario privada, con palabras neutras. No necesita mensajes ni correo. Quien tenga la dirección puede leer las horas.',
    button: 'Crear una dirección de calendario',
    address: 'Dirección de calendario',
    copy: 'Copiar la dirección',
    copied: 'Copiada.',
    notCopied: 'No se ha podido copiar. Márcala y cópiala a mano.',
  },
  failed: 'El servidor no respondió como se esperaba. Prueba otra vez dentro de un momento.',
};
