/** One entry in a few words: for Today and the history. */
import type { words as en } from '../en/entry.ts';
import { kindName } from '../kinds.ts';
import { number, plural } from '../plural.ts';

export const words: typeof en = {
  pain: (n: number) => `Dolor ${n} de 10`,
  painWorst: (n: number) => `el peor ${n}`,
  noNumber: 'Anotación sin número',
  like: { same: 'Como la vez anterior', better: 'Mejor que antes', worse: 'Peor que antes' },
  places: (n: number) => plural(n, { one: '# zona', other: '# zonas' }),
  relief: (n: number) => plural(n, { one: '# cosa probada', other: '# cosas probadas' }),
  patch: 'Parche',
  patchOn: (since: string) => `puesto desde ${since}`,
  patchOff: (from: string, to: string) => `de ${from} a ${to}`,
  session: kindName,
  sessionMinutes: (n: number) => plural(n, { one: '# minuto', other: '# minutos' }),
  sessionStopped: 'parada antes de acabar',
  painChange: (before: number, after: number) => `dolor ${before} antes, ${after} después`,
  finder: 'Búsqueda de músculos',
  muscles: (n: number) =>
    plural(n, { one: '# músculo que revisar', other: '# músculos que revisar' }),
  activities: (n: number) =>
    plural(n, { one: '# actividad propia', other: '# actividades propias' }),
  checkIn: 'Preguntas de la semana',
  peg: (peg: number) => `dolor y vida diaria ${number(peg)} de 10`,
  safety: 'Preguntas de seguridad',
  advice: {
    L1: 'consejo de emergencia',
    L2: 'consejo: busca ayuda hoy',
    L3: 'consejo: en unos días',
    L4: 'consejo: en una cita normal',
  },
  noAdvice: 'ningún consejo con las respuestas',
  mistake: 'respondido por error',
  later: 'anotado más tarde',
  waiting: 'espera su envío',
};
