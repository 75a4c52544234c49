/** Words of the first screen. Also read by the static shell. */
import type { words as en } from '../en/today.ts';

export const words: typeof en = {
  title: 'Hoy',
  question: 'Dolor ahora',
  low: 'sin dolor',
  high: 'el peor que puedas imaginar',
  hint: 'Un toque ya es una anotación entera. Lo demás puede esperar hasta que te apetezca.',
  unfold: 'Poner un número de todos modos',
  full: 'Anotación completa',
  saved: (what: string) => `Guardado en este teléfono: ${what}`,
  notSaved: 'Todavía sin guardar. Deja esta página abierta.',
  more: 'Añadir más',
  undo: 'Deshacer',
  undone: 'Deshecho',
  pain: (n: number) => `Dolor ${n} de 10`,
  noNumber: 'Anotación sin número',
  likeLong: {
    same: 'Como la vez anterior',
    better: 'Mejor que antes',
    worse: 'Peor que antes',
  },
};
