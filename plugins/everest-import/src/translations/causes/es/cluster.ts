import type { CauseWords } from '../CauseWords';

const NOTHING = 'No ha llegado ningún dato.';
const NO_POD =
  'Kubernetes no crea ningún Pod antes de eso, y solo lo dice en eventos.';
const WAITS = 'El Pod espera un nodo y no hace nada.';
const NO_STORAGE =
  'La base de datos espera su almacenamiento, y la importación, la base de datos.';

export const cluster: CauseWords<'cluster'> = {
  'webhook-away': {
    title: 'Un webhook al que hay que consultar no responde',
    meaning:
      'Kubernetes lo consulta antes de crear nada de ese tipo, y toma la falta de respuesta por un no. El mensaje tiene su nombre; los que acaban en everest.percona.com son del operador de Everest.',
    remedy:
      'Haga que vuelva a funcionar el programa que hay detrás del webhook.',
  },
  'webhook-denied': {
    title: 'Una regla del clúster rechazó lo que la importación necesita',
    meaning:
      'Un webhook o una política de este clúster lo examinó y dijo que no; el mensaje tiene su nombre y el motivo.',
    remedy: 'Cambie la regla, o lo que rechaza: el mensaje dice cuál.',
  },
  's3-secret-shared': {
    title:
      'El Secret de S3 es de otra importación o de un almacén de copias de seguridad',
    meaning:
      'Cada base de datos necesita un Secret de S3 propio. Everest no se hizo cargo de este, y aun así lo borra por su nombre cuando se borra la base de datos: la otra importación, el almacén de copias o la base de datos se queda entonces sin claves.',
    remedy:
      'No borre la base de datos tal como está. Quite primero dataSource de ella, con el comando, para que el Secret se quede; la próxima importación tendrá claves o un Secret propio.',
  },
  's3-section-missing': {
    title: 'La base de datos no indica ningún origen S3',
    meaning:
      'Everest no puede empezar sin uno, y tampoco puede borrar una base de datos así hasta que se quite dataImport de ella.',
    remedy:
      'Pida al equipo de plataforma que quite dataImport de la base de datos, para que se pueda borrar.',
  },
  's3-secret-missing': {
    title: 'El Secret de S3 no está',
    meaning:
      'Everest lee las claves de S3 de un Secret del namespace, y no encontró ninguno con ese nombre.',
    remedy:
      'Cree el Secret con AWS_ACCESS_KEY_ID y AWS_SECRET_ACCESS_KEY en el namespace. Everest puede tardar unos minutos en volver a mirar.',
  },
  'importer-missing': {
    title: 'El importador ya no está',
    meaning: `Everest lee el DataImporter al empezar, y alguien lo ha borrado desde la solicitud. ${NOTHING}`,
    remedy: 'Registre de nuevo el importador, con el mismo nombre.',
  },
  'rights-refused': {
    title: 'Kubernetes rechazó los permisos que pide el importador',
    meaning: `Everest crea para cada importación una cuenta con estos permisos, y no puede otorgar uno de ellos. ${NOTHING}`,
    remedy:
      'Compruebe los permisos del importador y los del operador de Everest.',
  },
  'import-job-refused': {
    title: 'Kubernetes rechazó el Job del importador',
    meaning: `Una regla del clúster, como una política o una cuota de Jobs, no deja que Everest inicie el importador. ${NOTHING}`,
    remedy:
      'Averigüe qué regla indica el mensaje, y deje pasar el Job de la importación.',
  },
  'credentials-incomplete': {
    title: 'Las credenciales de la base de datos están incompletas',
    meaning:
      'El importador obtiene el nombre y la contraseña de un administrador del Secret de usuarios de la base de datos, y en él falta una clave, o falta el Secret.',
    remedy:
      'Añada lo que indica el mensaje al Secret de usuarios de la base de datos, tal como lo tenía la base de origen.',
  },
  'quota-needs-requests': {
    title: 'La cuota del namespace exige límites que Everest no pone',
    meaning: `Un importador no tiene límites propios, y la cuota no acepta nada sin ellos. ${NO_POD}`,
    remedy:
      'Dé al namespace un LimitRange con valores predeterminados para lo que indica el mensaje.',
  },
  'quota-exceeded': {
    title: 'La cuota del namespace está agotada',
    meaning:
      'Kubernetes no crea más de lo que indica el mensaje hasta que haya sitio; de los Pods solo lo dice en eventos.',
    remedy: 'Suba la cuota, o borre lo que ya no se use.',
  },
  'limit-range': {
    title: 'El namespace no permite contenedores de ese tamaño',
    meaning: `Un LimitRange del namespace rechaza lo que se pidió. ${NO_POD}`,
    remedy: 'Cambie el LimitRange, o pida un tamaño que permita.',
  },
  'node-volume': {
    title: 'Ningún nodo puede tomar el volumen',
    meaning: `Los volúmenes se quedan en su zona o en su nodo, y allí no hay sitio, o no queda ninguno. ${WAITS}`,
    remedy:
      'Añada un nodo, o almacenamiento, donde está el volumen; o use una clase de almacenamiento que asigne cuando ya se ha elegido el nodo.',
  },
  'volume-unbound': {
    title: 'No se ha creado un volumen de la base de datos',
    meaning: `La solicitud de almacenamiento no se ha atendido. ${WAITS}`,
    remedy:
      'Examine los PersistentVolumeClaims del namespace, y lo que crea los volúmenes.',
  },
  'no-cpu': {
    title: 'A ningún nodo le queda CPU suficiente',
    meaning: WAITS,
    remedy: 'Añada un nodo, libere CPU, o pida menos para la base de datos.',
  },
  'no-memory': {
    title: 'A ningún nodo le queda memoria suficiente',
    meaning: WAITS,
    remedy:
      'Añada un nodo, libere memoria, o pida menos para la base de datos.',
  },
  'node-affinity': {
    title: 'Ningún nodo cumple las reglas de ubicación',
    meaning: `Hay reglas que dicen en qué nodos puede ejecutarse, o a qué distancia, y no queda ningún nodo. ${WAITS}`,
    remedy:
      'Añada nodos, use menos nodos para la base de datos, o elija otra política de planificación.',
  },
  'node-taint': {
    title: 'Los nodos están reservados para otros',
    meaning: `Tienen taints, así que solo van a ellos los Pods con permiso. ${WAITS}`,
    remedy: 'Examine los taints de los nodos, y añada un nodo sin ellos.',
  },
  'nodes-closed': {
    title: 'Hay nodos cerrados a nuevos Pods, o que no están bien',
    meaning: `Están en mantenimiento, no responden, o les falta disco o memoria; el mensaje dice qué. ${WAITS}`,
    remedy:
      'Ocúpese de los nodos: repare los que no estén bien, y vuelva a abrir los que hayan terminado su mantenimiento.',
  },
  unschedulable: {
    title: 'Ningún nodo toma el Pod',
    meaning: WAITS,
    remedy: 'Examine los nodos y lo que les queda.',
  },
  'storage-class-missing': {
    title: 'La clase de almacenamiento no está',
    meaning: NO_STORAGE,
    remedy:
      'Cree la clase de almacenamiento que indica el mensaje, o elija una que exista.',
  },
  'volume-not-made': {
    title: 'No se puede crear el almacenamiento de la base de datos',
    meaning: `Lo que crea los volúmenes en este clúster lo rechaza o falla. ${NO_STORAGE}`,
    remedy:
      'Mire qué dice el mensaje: no hay sitio, no hay permisos, o no hay una clase de almacenamiento predeterminada.',
  },
};
