/** Words of what is next on Today. */
import type { words as en } from '../en/next.ts';
import { plural } from '../plural.ts';

export const words: typeof en = {
  like: {
    legend: 'Respecto a la última anotación:',
    same: 'Igual',
    better: 'Mejor',
    worse: 'Peor',
  },
  next: 'Qué viene ahora',
  patch: {
    title: (product: string) => `Parche puesto: ${product}`,
    noName: 'Parche puesto',
    due: (at: string, left: string) => `Se quita a las ${at} (${left})`,
    over: (at: string) => `Había que quitarlo a las ${at}`,
    noTime: 'No se sabe a qué hora hay que quitarlo',
    notSent:
      'Todavía no se puede enviar ningún recordatorio: este parche no ha llegado al servidor. El reloj corre aquí.',
    off: 'Ya me lo he quitado',
    look: 'Verlo',
    skin: 'Primera vez con este parche: ¿cómo está la piel de alrededor?',
    skinUsual: 'Como siempre',
    skinWrong: 'Algo va mal',
  },
  firstUse: {
    title: 'Unas preguntas de seguridad',
    text: 'Antes del primer ejercicio o parche. Si no hay nada que contar, se tarda menos de un minuto.',
    button: 'Responderlas',
  },
  recheck: {
    title: 'Algunas preguntas que toca repetir',
    button: 'Verlas',
  },
  advice: {
    now: {
      label: 'Emergencia: actúa ya',
      title: 'Se te dijo que llames al número de emergencias',
    },
    today: { label: 'Busca ayuda hoy', title: 'Se te dijo que busques ayuda médica hoy' },
    soon: 'Consejo abierto por tus respuestas',
    button: 'Ver el consejo',
    asked: {
      title: '¿Has preguntado por ello?',
      text: (day: string) =>
        `El ${day} tus respuestas dieron el consejo de preguntar en una cita normal.`,
      look: 'Verlo, o decir que has preguntado',
      later: 'Ahora no',
    },
  },
  waiting: (n: number) =>
    plural(n, { one: '# anotación espera su envío', other: '# anotaciones esperan su envío' }),
  waitingHint: 'Está guardado en este teléfono y sale solo cuando haya conexión.',
  recent: 'Últimamente',
  all: 'Todas las anotaciones',
  learn: 'Aprender sobre músculos y lo que puede aliviarlos',
  start: 'Todavía no hay nada anotado.',
};
