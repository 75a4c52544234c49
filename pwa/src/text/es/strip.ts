/** News about keeping and sending, above every screen. */
import type { words as en } from '../en/strip.ts';
import { plural } from '../plural.ts';

export const words: typeof en = {
  label: 'Sobre este teléfono',
  demo: 'Demo: estas personas son inventadas. No se envía nada.',
  updateReady: 'Hay una versión nueva lista.',
  update: 'Usarla ahora',
  install:
    '¿Pones Unknot en tu pantalla de inicio? Se abre como una app y el teléfono guarda mejor tus anotaciones.',
  installButton: 'Instalar',
  installIphone:
    '¿Pones Unknot en tu pantalla de inicio? Safari puede borrar lo anotado si pasas una semana sin abrirlo.',
  installHow: 'Enséñame cómo',
  risk: 'Tus anotaciones están solo en este navegador. Puede borrarlas si no abres Unknot en una semana.',
  riskHow: 'Qué ayuda',
  locked: 'Unknot está bloqueado. Solo la ayuda está abierta.',
  unlock: 'Desbloquear',
  later: 'Ahora no',
  noStore:
    'Este navegador no puede guardar anotaciones (ventana privada o navegador muy antiguo). Nada de lo que escribas aquí se guarda.',
  insecure:
    'Esta dirección no es segura (sin https). Las anotaciones se guardan en este teléfono, pero Unknot no se puede abrir aquí sin red.',
  noWorker:
    'Este navegador no puede abrir Unknot sin red. Las anotaciones sí se guardan en este teléfono.',
  newerTab:
    'Hay una versión más nueva de Unknot abierta en otra pestaña. Esta ha dejado de escribir para no mezclar nada. Recárgala.',
  reload: 'Recargar',
  full: (n: number) =>
    plural(n, {
      one: 'La memoria de este teléfono está llena. # cambio todavía no está guardado: deja esta página abierta, libera espacio y prueba otra vez.',
      other:
        'La memoria de este teléfono está llena. # cambios todavía no están guardados: deja esta página abierta, libera espacio y prueba otra vez.',
    }),
  again: 'Probar otra vez',
  signIn: 'Vuelve a entrar en tu cuenta. Hasta entonces todo se queda en este teléfono.',
  signInButton: 'Entrar',
  appOld:
    'Esta versión de Unknot es demasiado antigua para enviar anotaciones. Están a salvo en este teléfono. Recarga para actualizar.',
  wrongAccount:
    'Aquí ha entrado otra persona. Tus anotaciones se quedan en este teléfono y no se envían a su cuenta.',
  waiting: (n: number) =>
    plural(n, { one: '# anotación espera la red', other: '# anotaciones esperan la red' }),
  tray: (n: number) =>
    plural(n, {
      one: '# anotación necesita tu atención',
      other: '# anotaciones necesitan tu atención',
    }),
  look: 'Ver',
};
