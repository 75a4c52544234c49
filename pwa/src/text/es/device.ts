/** Words of "This phone": storage, what waits, what was refused, export. */
import { dayAndTime, fullDayAndTime } from '../dates.ts';
import type { words as en } from '../en/device.ts';
import { number, plural } from '../plural.ts';

export const words: typeof en = {
  title: 'Este teléfono',
  storage: {
    title: 'Memoria',
    kept: 'El teléfono promete conservar tus anotaciones.',
    notKept:
      'El teléfono puede borrar tus anotaciones cuando necesite sitio. Instalar la app, o tener una cuenta, las protege más.',
    unknown: 'El teléfono no dice si conserva tus anotaciones.',
    risk: 'Este navegador puede borrar tus anotaciones si no abres Unknot en una semana.',
    helps: 'Qué ayuda',
    ask: 'Pedir al teléfono que las conserve',
    used: (megabytes: number): string =>
      `Unknot ocupa ${number(megabytes, { maximumFractionDigits: 1 })} MB en este teléfono.`,
    entries: (n: number): string =>
      plural(n, { one: '# registro en este teléfono', other: '# registros en este teléfono' }),
  },
  waiting: {
    title: 'Envío',
    none: 'Todo está enviado.',
    local: 'Sin una cuenta no se envía nada. Todo está en este teléfono.',
    some: (n: number): string =>
      plural(n, { one: '# anotación espera su envío.', other: '# anotaciones esperan su envío.' }),
    latest: (at: string): string => `Último intercambio con el servidor: ${dayAndTime(at)}.`,
    never: 'Todavía no ha habido intercambio con el servidor.',
  },
  tray: {
    title: 'Necesita tu atención',
    lead: 'El servidor no ha podido aceptar estos cambios. Se guardan aquí hasta que tú decidas.',
    none: 'Nada.',
    cleared: 'vaciado',
    /** A field's own name, made readable: `zones.hip_back.right`. */
    field: (field: string): string => {
      const [first = '', ...more] = field.split('.').map((part) => part.replaceAll('_', ' '));
      return more.length > 0 ? `${first}: ${more.join(', ')}` : first;
    },
    wanted: 'Lo que habías escrito',
    when: (at: string): string => `Rechazado: ${dayAndTime(at)}`,
    retry: 'Probar otra vez sin la parte equivocada',
    drop: 'Descartar este cambio',
    dropped: 'Descartado.',
    retried: 'Ya está otra vez en camino.',
    kinds: {
      pain_log: 'Una anotación',
      patch_placement: 'Un parche',
      massage_session: 'Una sesión',
      check_in: 'Las preguntas de la semana',
      finder_run: 'Una búsqueda de músculos',
      finding: 'Un punto que encontraste',
      profile_fact: 'Una respuesta sobre ti',
      episode: 'Una temporada de dolor',
      programme_run: 'Un programa',
      reminder_rule: 'Un recordatorio',
      safety_check: 'Respuestas a las preguntas de seguridad',
      safety_confirmation: 'Tu respuesta a «¿Es correcto?»',
      safety_clearance: 'Una nota de que te han revisado',
    } as Record<string, string>,
  },
  export: {
    title: 'Llevártelo todo',
    text: 'Todo lo que hay en este teléfono, cuando quieras, también sin red.',
    page: 'Guardar como página para leer o imprimir',
    pageText: 'Se abre en cualquier navegador, el día más reciente primero.',
    button: 'Guardar como archivo para otros programas',
    fileText: 'JSON, completo. Guárdalo como copia: se puede recuperar aquí.',
    done: 'El archivo está en tus descargas.',
    failed: 'No se ha podido hacer el archivo.',
  },
  back: {
    title: 'Recuperar un diario',
    text: 'Del archivo para otros programas. Primero ves lo que hay en él.',
    choose: 'Elegir el archivo',
    failed: 'Para esto falta aquí una parte de Unknot. Prueba otra vez con red.',
  },
  page: {
    title: 'Mi diario de Unknot',
    made: (at: string, n: number): string =>
      `${plural(n, { one: '# registro', other: '# registros' })}, guardado el ${fullDayAndTime(at)}.`,
    private:
      'Esta página contiene lo que escribiste sobre tu salud. Guárdala donde solo tú puedas abrirla.',
    refused: 'Cambios que el servidor no aceptó',
    yes: 'sí',
    no: 'no',
  },
  badge: {
    title: 'Número en el icono de la app',
    label: 'Mostrar cuántas cosas me esperan',
    text: 'Solo un número: un parche pasado de hora, preguntas pendientes, mensajes que aún no has visto.',
  },
  version: { knowledge: (version: string): string => `Versión de la guía: ${version}` },
};
