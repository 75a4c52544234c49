/** Words of the frame around every screen. */
import type { words as en } from '../en/shell.ts';

export const words: typeof en = {
  app: 'Unknot',
  /** Of the page itself, before any script runs. */
  page: {
    about:
      'Un diario del dolor para los músculos doloridos de la zona lumbar, la nalga y la parte de atrás del muslo. Funciona sin conexión.',
    noScript: 'Unknot necesita JavaScript: la propia app guarda tus anotaciones en tu móvil.',
  },
  back: 'Atrás',
  close: 'Cerrar',
  skip: 'Saltar al contenido',
  loading: 'Abriendo…',
  nav: {
    label: 'Principal',
    today: 'Hoy',
    history: 'Historial',
    find: 'Buscar',
    progress: 'Evolución',
    me: 'Yo',
  },
  inEnglish: 'Aún no está todo traducido: el resto está en inglés.',
  errors: { title: 'Mira esto otra vez, por favor' },
  screen: {
    failed: 'No se ha podido abrir esta pantalla.',
    failedWhy: 'Todavía no estaba en el teléfono y no hay conexión. Tus anotaciones están a salvo.',
    again: 'Probar otra vez',
    unknown: 'Esta página no existe',
    unknownWhy: 'El enlace puede ser antiguo o estar cortado.',
    toToday: 'Ir a Hoy',
  },
  saved: { phone: 'Guardado en este teléfono', sent: 'Guardado y enviado' },
};
