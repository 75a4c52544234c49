import type { words as en } from '../en/push.ts';

/** Why reminders cannot reach this phone by push. */
export const words: typeof en = {
  trouble: {
    unsupported:
      'Este navegador no puede mostrar recordatorios. Pueden llegar por correo o por tu calendario.',
    install_first:
      'En iPhone y iPad, añade primero Unknot a la pantalla de inicio, ábrelo desde ahí y activa los recordatorios.',
    denied:
      'Las notificaciones de Unknot están bloqueadas. Permítelas en los ajustes del navegador o del teléfono y prueba otra vez.',
    timeout:
      'El servicio de mensajes no respondió en diez segundos. Prueba más tarde; mientras tanto los recordatorios pueden llegar por correo.',
    refused:
      'El servicio de mensajes del navegador dijo que no. Los recordatorios pueden llegar por correo o por tu calendario.',
    no_key:
      'Este servidor no está preparado para enviar notificaciones. Los recordatorios pueden llegar por correo.',
  },
};
