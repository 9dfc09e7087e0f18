import type { CauseEnds, CauseWords } from '../CauseWords';

const PARTLY =
  'La base de datos puede contener parte de los datos: no la use tal como está.';
const OVERWRITES =
  'Everest importa en cuanto falta su Job, sin mirar si la base de datos está en uso. Lo que se ha escrito desde la importación puede perderse.';
const LOOK =
  'Lo que se ha escrito desde la importación puede haberse perdido: examine los datos y, si es así, restaure una copia de seguridad posterior.';

export const run: CauseWords<'run'> = {
  'data-overwritten-waiting': {
    title: 'Everest está a punto de volver a importar sobre datos en uso',
    meaning: OVERWRITES,
    remedy:
      'No cree el Secret que Everest espera, ni reanude la base de datos.',
  },
  'data-overwritten-running': {
    title: 'Everest vuelve a importar sobre datos en uso',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'data-overwritten-done': {
    title: 'Everest volvió a importar sobre datos en uso',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'data-overwritten-failed': {
    title: 'Everest volvió a importar sobre datos en uso, y falló',
    meaning: OVERWRITES,
    remedy: LOOK,
  },
  'out-of-memory': {
    title: 'El importador fue eliminado: usó más memoria de la permitida',
    meaning: `El límite de su memoria viene del namespace, o al nodo se le acabó. ${PARTLY}`,
    remedy:
      'Suba el límite predeterminado del namespace (LimitRange), o haga que el importador use menos, si tiene un ajuste para ello.',
  },
  evicted: {
    title: 'El importador fue desalojado de su nodo',
    meaning: `Al nodo le faltaba memoria o disco, o se vació para mantenimiento. ${PARTLY}`,
    remedy: 'Espere a que el nodo esté bien, o a que termine su mantenimiento.',
  },
  preempted: {
    title: 'El importador tuvo que ceder su sitio a algo más importante',
    meaning: `Un Pod de mayor prioridad ocupó su lugar. ${PARTLY}`,
    remedy: 'Añada sitio al clúster.',
  },
  'node-lost': {
    title: 'El nodo en el que se ejecutaba el importador ya no está',
    meaning: `Se apagó, o ya no responde. ${PARTLY} Un importador que se va con su nodo puede dejar la base de datos en pausa para Everest.`,
    remedy: 'Ocúpese del nodo.',
  },
  deadline: {
    title: 'El importador fue terminado porque tardaba demasiado',
    meaning: `Había un límite para su tiempo, que Everest no pone por sí mismo. ${PARTLY}`,
    remedy: 'Suba el límite, o use una copia de seguridad más pequeña.',
  },
  'run-killed': {
    title: 'El importador fue eliminado desde fuera',
    meaning: `No terminó por sí mismo, y Kubernetes no dice quién lo terminó. ${PARTLY}`,
    remedy:
      'Examine el nodo en el que se ejecutaba: puede haberse quedado sin memoria o haberse apagado.',
  },
  'rights-missing': {
    title: 'El importador no puede hacer lo que debe',
    meaning: `Kubernetes le negó un permiso, que el mensaje indica. ${PARTLY}`,
    remedy: 'Añada el permiso a los del importador.',
  },
  'update-conflict': {
    title: 'Alguien cambió la base de datos en el mismo momento',
    meaning: `El importador escribe en el objeto de la base de datos y no lo intenta de nuevo cuando otro es más rápido. ${PARTLY}`,
    remedy:
      'No toque la base de datos durante una importación: ni cambios, ni herramientas que mantengan sus etiquetas.',
  },
  'engine-object-missing': {
    title: 'Se borró aquello en lo que trabajaba el importador',
    meaning: `El objeto que indica el mensaje desapareció mientras el importador lo esperaba. ${PARTLY}`,
    remedy: 'Averigüe quién lo borra.',
  },
  'run-stopped': {
    title: 'Se ordenó al importador que parase',
    meaning: `Se borró su Pod, o la base de datos, mientras trabajaba. ${PARTLY}`,
    remedy: 'Averigüe quién lo terminó: una persona, o el vaciado de un nodo.',
  },
  'tool-killed': {
    title: 'Un programa del importador fue eliminado',
    meaning: `Algo lo terminó de golpe: por lo general se agotó la memoria que puede usar el Pod, o se borró su Pod. ${PARTLY}`,
    remedy:
      'Suba el límite de memoria predeterminado del namespace (LimitRange), o haga que el importador use menos; averigüe si alguien borró el Pod.',
  },
  'run-crashed': {
    title: 'El importador se bloqueó',
    meaning: `Es un fallo del propio importador. ${PARTLY}`,
    remedy: 'Avise a los autores del importador, con la línea.',
  },
  'import-withdrawn': {
    title: 'La importación se retiró de la base de datos antes de terminar',
    meaning:
      'Everest ya no importa nada en ella; la base de datos sigue existiendo.',
    remedy:
      'Inicie una nueva importación en una base de datos nueva si aún hacen falta los datos.',
  },
  'database-deleted': {
    title: 'La base de datos se borró antes de que terminara la importación',
    meaning: 'Lo que había llegado se fue con ella.',
    remedy: 'Inicie una nueva importación si aún hacen falta los datos.',
  },
  'job-failed': {
    title: 'El importador terminó con un error',
    meaning: `El portal no conoce ninguna causa que encaje con lo que encontró. ${PARTLY}`,
    remedy:
      'El motivo está en el registro del importador: compruebe la ruta, las claves y las versiones.',
  },
  'job-error': {
    title: 'Everest aún no puede iniciar la importación',
    meaning:
      'El portal no conoce ninguna causa que encaje con lo que dice Everest.',
    remedy:
      'Everest sigue intentándolo; lleve el mensaje al equipo de plataforma.',
  },
  stuck: {
    title: 'La importación tarda mucho más de lo habitual, y nada dice por qué',
    meaning:
      'Lleva en la misma etapa de su cronología más que otras importaciones como esta: más de {{minutes}} min, y {{more}} min más. Puede que aún continúe.',
    remedy: 'Mire lo que dice la cronología de esa etapa.',
  },
  'database-error': {
    title: 'La base de datos da un error antes de que lleguen datos',
    meaning:
      'La importación empieza cuando la base de datos está lista, y no lo está.',
    remedy:
      'Examine la base de datos en Everest o pregunte al equipo de plataforma; si no se recupera, bórrela e inicie una nueva importación.',
  },
};

export const ends: CauseEnds = {
  'goes-on': '{{remedy}} Después, la importación continúa por sí sola.',
  'start-again':
    '{{remedy}} Después, borre la base de datos e inicie una nueva importación.',
  stops:
    '{{remedy}} La importación no continúa por sí sola: después, borre la base de datos e inicie una nueva.',
  'take-source-out':
    '{{remedy}} Quite dataSource de la base de datos con el comando; la base sigue existiendo.',
};
