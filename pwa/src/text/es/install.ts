/** Putting the app on the home screen, in Spanish. */
import type { words as en } from '../en/install.ts';

export const words: typeof en = {
  title: 'Unknot en tu pantalla de inicio',
  why: 'Desde ahí se abre como una app, también sin red, y el teléfono guarda mejor tus anotaciones.',
  installed: 'Unknot está en tu pantalla de inicio.',
  button: 'Instalar',
  asked: 'El teléfono te pregunta ahora si puede.',
  iphone: {
    title: 'En un iPhone o iPad',
    steps: [
      {
        text: 'Toca «Compartir»: el cuadrado con la flecha. Si no lo ves, toca antes los tres puntos.',
        drawn:
          'Los botones al final del navegador, con un aro alrededor del cuadrado con la flecha.',
      },
      {
        text: 'Baja en la lista y toca «Añadir a pantalla de inicio».',
        drawn: 'Una lista, con un aro alrededor de la línea «Añadir a pantalla de inicio».',
      },
      {
        text: 'Toca «Añadir». Desde ahora abre Unknot con su imagen.',
        drawn: 'Una pantalla de inicio con la imagen de Unknot: una línea con un lazo y un punto.',
      },
    ],
    add: 'Añadir a pantalla de inicio',
  },
  other: {
    title: 'En tu navegador',
    text: 'Abre el menú del navegador, muchas veces tres puntos. Toca «Instalar app» o «Añadir a pantalla de inicio».',
  },
  move: {
    title: '¿Ya anotaste algo?',
    text: 'En un iPhone o iPad, la app de la pantalla de inicio empieza con su propio diario vacío. Crea antes una cuenta aquí. Luego entra allí y todo estará también allí.',
    account: 'Con tu cuenta, todo está allí en cuanto entras.',
    signUp: 'Crear una cuenta',
    file: 'O guardarlo aquí como archivo y recuperarlo allí',
  },
  risk: {
    title: 'Por qué importa aquí',
    text: 'Safari en un iPhone o iPad puede borrar lo que guarda una página si no la abres en una semana. No borra una app de la pantalla de inicio. Una copia en tu cuenta está segura en todo caso.',
  },
};
