import type { CauseWords } from '../CauseWords';

const NOTHING = 'El importador terminó antes de modificar la base de datos.';
const PARTLY =
  'La base de datos puede contener parte de los datos: no la use tal como está.';

export const importer: CauseWords<'importer'> = {
  'importer-request-invalid': {
    title: 'El importador no puede usar lo que se le ha pedido',
    meaning: NOTHING,
    remedy: 'Corrija los ajustes o el origen que indica el mensaje.',
  },
  'importer-source-unreachable': {
    title: 'El importador no llega al servidor S3',
    meaning: `Lo consulta desde el clúster, que puede llegar a menos sitios que el portal. ${NOTHING}`,
    remedy:
      'Pregunte al equipo de plataforma si el clúster puede llegar al punto de conexión.',
  },
  'importer-source-denied': {
    title: 'El servidor S3 rechaza las claves',
    meaning: NOTHING,
    remedy: 'Compruebe la clave de acceso y sus permisos sobre el bucket.',
  },
  'importer-object-missing': {
    title: 'No hay nada en la ruta',
    meaning: NOTHING,
    remedy: 'Compruebe el bucket y la ruta.',
  },
  'importer-source-changed': {
    title: 'La copia de seguridad se reemplazó mientras se leía',
    meaning: `Lo que llegó es de dos copias distintas. ${PARTLY}`,
    remedy: 'Espere a que termine lo que escribe la copia de seguridad.',
  },
  'importer-format-unknown': {
    title: 'El importador no reconoce lo que hay en la ruta',
    meaning: NOTHING,
    remedy: 'Elija el importador adecuado para la copia de seguridad.',
  },
  'importer-dump-damaged': {
    title: 'El volcado está cortado o dañado',
    meaning: PARTLY,
    remedy: 'Haga de nuevo el volcado.',
  },
  'importer-dump-too-new': {
    title: 'El volcado es de una versión más nueva que la base de datos',
    meaning: NOTHING,
    remedy: 'Elija al menos la versión del volcado.',
  },
  'importer-target-lacks': {
    title: 'A la base de datos le falta lo que necesita el volcado',
    meaning: `El mensaje lo nombra todo, como roles o extensiones. ${NOTHING}`,
    remedy:
      'Haga que la base de datos lo tenga, o indique en los ajustes que se cree o se omita.',
  },
  'importer-dump-dangerous': {
    title: 'El volcado haría más que traer datos',
    meaning: `Ejecutaría programas, leería archivos o cambiaría el servidor. ${NOTHING}`,
    remedy:
      'Haga un volcado sin la instrucción que indica el mensaje. Si no hizo usted el volcado, pregunte a quien lo hizo.',
  },
  'importer-tool-missing': {
    title: 'A la imagen del importador le falta una herramienta',
    meaning: NOTHING,
    remedy: 'Repare la imagen del importador.',
  },
  'importer-tool-too-old': {
    title:
      'Una herramienta de la imagen del importador es demasiado antigua para el volcado',
    meaning: NOTHING,
    remedy:
      'Construya la imagen del importador con una más nueva, o haga el volcado en un formato que indique el mensaje.',
  },
  'importer-target-unreachable': {
    title: 'El importador no llega a la base de datos',
    meaning: 'Lo intentó durante un rato. No ha llegado ningún dato.',
    remedy: 'Examine la base de datos en Everest y espere a que esté bien.',
  },
  'importer-target-denied': {
    title: 'La base de datos rechaza al importador',
    meaning: 'No acepta el nombre y la contraseña del Secret de sus usuarios.',
    remedy: 'Compruebe el Secret de usuarios de la base de datos.',
  },
  'importer-import-failed': {
    title: 'La base de datos rechazó una parte del volcado',
    meaning: PARTLY,
    remedy:
      'El mensaje indica la instrucción: corrija el volcado o los ajustes.',
  },
  'importer-target-not-empty': {
    title: 'La base de datos que se iba a llenar no está vacía',
    meaning: NOTHING,
    remedy:
      'Elija otro nombre para ella en los ajustes, o deje que el importador la borre primero.',
  },
  'importer-rows-missing': {
    title: 'No han llegado todos los datos',
    meaning: PARTLY,
    remedy: 'Haga de nuevo el volcado.',
  },
  'importer-checksums-differ': {
    title: 'La base de datos contiene algo distinto de lo enviado',
    meaning:
      'Han llegado todas las filas, pero las de las tablas que indica el mensaje no son como en la copia de seguridad: no use la base de datos tal como está.',
    remedy:
      'Busque qué cambia las filas al escribirlas, como triggers de la copia de seguridad, e importe de nuevo.',
  },
  'importer-no-room': {
    title: 'El importador se quedó sin espacio temporal',
    meaning: PARTLY,
    remedy:
      'Dele más espacio en sus ajustes, o use un formato que no lo necesite.',
  },
  'importer-stopped': {
    title: 'Se ordenó al importador que parase',
    meaning: `Alguien o el clúster terminó su Pod. ${PARTLY}`,
    remedy: 'Averigüe quién lo terminó: una persona, o el vaciado de un nodo.',
  },
  'importer-failed': {
    title: 'El importador terminó con un error',
    meaning: PARTLY,
    remedy: 'El mensaje es del propio importador: corrija lo que indica.',
  },
};
