/** Words of the history, in Spanish: the list with its search, and the calendar. */
import type { words as en } from '../en/history.ts';
import { listed, plural } from '../plural.ts';

export const words: typeof en = {
  title: 'Historial',
  add: 'Nueva anotación',
  empty: 'Todavía no hay nada anotado.',
  emptyHint: 'La primera anotación son dos toques.',
  failed: 'Ahora no se han podido leer tus anotaciones. Siguen en este teléfono.',
  views: { legend: 'Mostrar como', list: 'Lista', calendar: 'Calendario' },
  nothing: 'No se ha encontrado nada.',
  found: 'Eso es todo lo que se ha encontrado.',
  end: 'Aquí empieza tu diario.',
  older: 'Las anotaciones más antiguas salen al bajar…',
  searching: 'Buscando en las anotaciones más antiguas…',
  kinds: {
    pain_log: 'Dolor',
    patch_placement: 'Parches',
    massage_session: 'Sesiones',
    check_in: 'Preguntas de la semana',
    finder_run: 'Búsquedas de músculos',
    safety_check: 'Preguntas de seguridad',
  },
  search: {
    text: 'Buscar en tu diario',
    more: 'Tipo, zona, lo que usaste, fechas',
    kind: 'Tipo de anotación',
    zone: 'Zona',
    relief: 'Lo que usaste',
    any: 'Cualquiera',
    from: 'Desde',
    to: 'Hasta',
    clear: 'Mostrar todo otra vez',
  },
  calendar: {
    before: 'El mes anterior',
    after: 'El mes siguiente',
    day: (date, is) => {
      if (is === undefined) return `${date}: nada anotado`;
      const parts = [
        ...(is.pain === null ? [] : [`dolor ${is.pain} de 10`]),
        ...(is.entries > 0
          ? [plural(is.entries, { one: '# anotación', other: '# anotaciones' })]
          : []),
        ...(is.sessions > 0 ? [plural(is.sessions, { one: '# sesión', other: '# sesiones' })] : []),
        ...(is.patches > 0 ? [plural(is.patches, { one: '# parche', other: '# parches' })] : []),
        ...(is.others > 0 ? [plural(is.others, { one: '# nota más', other: '# notas más' })] : []),
      ];
      return `${date}: ${listed(parts)}`;
    },
    legend: {
      pain: 'dolor más alto del día',
      session: 'sesión',
      patch: 'parche',
      other: 'preguntas o búsqueda',
    },
    nothing: 'Ese día no se anotó nada.',
    add: 'Nueva anotación',
    addLater: 'Anotar algo para este día',
  },
};
