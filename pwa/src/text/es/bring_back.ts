/** Bringing a diary back from a file, in Spanish: what is in it, what was done, and what is wrong with a file. */
import { fullDay } from '../dates.ts';
import type { words as en } from '../en/bring_back.ts';
import { number, plural } from '../plural.ts';

export const words: typeof en = {
  reading: 'Leyendo el archivo…',
  faults: {
    huge: 'Este archivo es demasiado grande para un diario. Elige el que empieza por «unknot-» y acaba en «.json».',
    page: 'Esta es la página para leer. No se puede recuperar. Elige el «archivo para otros programas»: su nombre acaba en «.json».',
    foreign:
      'Esto no es un diario de Unknot. Elige el archivo que empieza por «unknot-» y acaba en «.json».',
    cut: 'A este archivo le falta el final. Cópialo otra vez, o guárdalo de nuevo donde está tu diario.',
    damaged:
      'Este archivo se ha cambiado y no se puede leer. Guárdalo de nuevo donde está tu diario.',
    newer:
      'Un Unknot más nuevo ha hecho este archivo. Cierra Unknot aquí, ábrelo con red y elige el archivo otra vez.',
    empty: 'No hay nada en este archivo. Guárdalo de nuevo donde está tu diario.',
  },
  unchanged: 'No se ha cambiado nada en este teléfono.',
  found: (n: number, from: string, to: string): string => {
    const days = from === to ? fullDay(from) : `del ${fullDay(from)} al ${fullDay(to)}`;
    return `${plural(n, { one: '# registro', other: '# registros' })}${from ? `, ${days}` : ''}.`;
  },
  here: (n: number): string =>
    plural(n, {
      one: '# ya está en este teléfono.',
      other: '# ya están en este teléfono.',
    }),
  differs: (n: number): string =>
    plural(n, { one: '# de ellos es distinto.', other: '# de ellos son distintos.' }),
  newer: (n: number): string => `En ${number(n)} el archivo es más nuevo. Eso cuenta.`,
  stays: (n: number): string => `En ${number(n)} se queda lo que hay aquí.`,
  deleted: (n: number): string =>
    plural(n, {
      one: '# se borró en este teléfono. Sigue borrado.',
      other: '# se borraron en este teléfono. Siguen borrados.',
    }),
  deletedToo: 'Recuperar también lo que se borró aquí',
  refused: (n: number): string =>
    plural(n, {
      one: '# cambio que el servidor rechazó viene también.',
      other: '# cambios que el servidor rechazó vienen también.',
    }),
  unreadable: (n: number): string =>
    plural(n, {
      one: '# registro no se puede leer y se queda fuera.',
      other: '# registros no se pueden leer y se quedan fuera.',
    }),
  nothing: 'No hay nada nuevo que recuperar.',
  otherAccount:
    'Este archivo es de otra cuenta. Los diarios de dos personas no deben mezclarse. ¿Es el tuyo?',
  noAccount:
    'Este archivo es de un diario con cuenta. Es mejor que inicies sesión: así tu diario llega solo. ¿Es el tuyo?',
  mine: 'Sí, es mi diario',
  mineNeeded: 'Marca la casilla si el diario es tuyo. Si no, elige otro archivo.',
  start: (n: number): string =>
    plural(n, { one: 'Recuperar # registro', other: 'Recuperar # registros' }),
  working: (done: number, all: number): string => `${number(done)} de ${number(all)}…`,
  done: (n: number): string =>
    plural(n, { one: '# registro recuperado.', other: '# registros recuperados.' }),
  full: (done: number, all: number): string =>
    `El teléfono está lleno. ${number(done)} de ${number(all)} están listos y no se ha perdido nada. Haz sitio y toca otra vez.`,
  moved: 'Se ha abierto otro diario en este teléfono. Elige el archivo otra vez.',
  failed: 'No ha funcionado. Lo recuperado se queda. Elige el archivo otra vez.',
};
