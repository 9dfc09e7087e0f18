import type { AdviceWords } from '../CheckWords';

const NOTHING_AT = 'No hay nada en {{path}} en el bucket {{bucket}}.';
const FINDS_NOTHING =
  'El importador arrancaría y no encontraría ninguna copia de seguridad.';
const NO_POD = 'La importación se quedaría en Running sin ningún Pod.';
const UNLISTED = 'así que no se buscó nada a su alrededor.';
const MISMATCH =
  'La copia de seguridad es de la versión {{found}}, y la base de datos sería {{version}}.';
const FITTING = 'Elija una versión adecuada para {{found}}.';
const UNRECOGNISED = 'Lo que hay allí no se reconoció como copia de seguridad.';
const COMPARE = 'Mire la carpeta y compárela con una ruta que haya funcionado.';

export const advice: AdviceWords = {
  'backup-archived': {
    title:
      'La copia de seguridad está en la clase de almacenamiento {{classes}}, de la que no se puede leer nada de inmediato.',
    remedy:
      'Restaure primero sus objetos en S3, o cópiela a la clase estándar.',
  },
  'backup-incomplete': {
    title: 'La copia de seguridad no se terminó, o ya no está entera.',
    remedy: 'Elija una completa, o haga de nuevo la copia de seguridad.',
  },
  'backup-other-engine': {
    title:
      'La copia de seguridad es de {{found}}, y la base de datos va a ser {{type}}.',
    remedy: 'Elija una copia del mismo tipo de base de datos, u otro tipo.',
  },
  'backup-other-kind': {
    title:
      'El importador {{importer}} admite {{kinds}}; la copia de seguridad es {{kind}}.',
    remedy: 'Elija un importador que la admita, u otra copia de seguridad.',
  },
  'path-empty': {
    title: NOTHING_AT,
    detail: FINDS_NOTHING,
    remedy: 'Elija la copia de seguridad en la lista, o corrija la ruta.',
  },
  'path-empty-near': {
    title: NOTHING_AT,
    detail: FINDS_NOTHING,
    remedy:
      '¿Quería decir {{closest}}? Elija la copia de seguridad en la lista, o corrija la ruta.',
  },
  'path-half-way': {
    title:
      'La ruta {{path}} no es en sí una copia de seguridad; hay una en {{near}}.',
    remedy: 'Indique la ruta de la propia copia, como {{near}}.',
  },
  'path-not-for-importer': {
    title:
      'La ruta {{path}} no está dispuesta como la quiere el importador {{importer}}.',
    detail: 'Muchos importadores siguen entonces horas sin terminar.',
    remedy:
      'Elija la copia de seguridad en la lista, o compare la ruta con una que haya funcionado.',
  },
  'pod-security-restricted': {
    title:
      'El namespace {{namespace}} solo ejecuta Pods con un contexto de seguridad, que el Pod del importador no tiene.',
    detail: NO_POD,
    remedy:
      'Elija otro namespace, o pida al equipo de plataforma que ponga pod-security.kubernetes.io/enforce en baseline.',
  },
  'quota-demands-resources': {
    title:
      'Una cuota del namespace {{namespace}} exige {{demanded}} a cada Pod, y el Pod del importador no lo tiene.',
    detail: NO_POD,
    remedy:
      'Pida al equipo de plataforma un LimitRange con valores predeterminados, o elija otro namespace.',
  },
  'quota-full': {
    title:
      'La cuota {{quota}} del namespace {{namespace}} no tiene sitio para un Pod más.',
    remedy: 'Pida sitio al equipo de plataforma, o borre lo que no se use.',
  },
  'storage-too-small': {
    title:
      'La copia de seguridad necesita unos {{gib}} GiB, y el almacenamiento es de {{size}}.',
    remedy: 'Elija más almacenamiento.',
  },
  'storage-too-small-as-it-lies': {
    title:
      'La copia de seguridad ocupa {{gib}} GiB tal como está, y el almacenamiento es de {{size}}.',
    remedy: 'Elija más almacenamiento.',
  },
  'version-mismatch': {
    title: MISMATCH,
    detail: 'Una versión anterior no puede leer lo que escribió una más nueva.',
    remedy: FITTING,
  },
  'version-mismatch-files': {
    title: MISMATCH,
    detail:
      'pgBackRest copia archivos, que solo puede leer la misma versión mayor.',
    remedy: FITTING,
  },
  'warning-backup-recognised': {
    title: UNRECOGNISED,
    detail: 'El importador admite {{kinds}}.',
    remedy: COMPARE,
  },
  'warning-importer-image-tag': {
    title:
      'El importador usa la imagen {{image}}, que puede ser otra en cada descarga.',
    remedy:
      'Pida al equipo de plataforma que la nombre con una etiqueta o su digest.',
  },
  'warning-importer-image-tag-none': {
    title:
      'El importador {{name}} no indica ninguna imagen: su Pod no puede arrancar.',
    remedy: 'Pregunte a quien hizo el importador.',
  },
  'warning-postgresql-replicas': {
    title:
      'Everest antes de {{release}} podía dar por terminada una importación de PostgreSQL con varios nodos aunque la base estuviera vacía.',
    remedy: 'Importe en un nodo, o mire después la base de datos.',
  },
  'warning-technical-preview': {
    title: 'La importación de datos es una vista previa técnica de Everest.',
    remedy: 'Compare los datos con su origen antes de fiarse de ellos.',
  },
  'skipped-backup-complete': {
    title: 'Nada de lo leído dice si la copia de seguridad se terminó',
  },
  'skipped-backup-fits': {
    title: 'No comprobado aquí: el importador no dice qué formatos admite',
  },
  'skipped-backup-reachable': { title: 'No se miró dentro del bucket' },
  'skipped-backup-recognised': {
    title: UNRECOGNISED,
    detail: 'El importador no dice qué admite, así que no se comprueba aquí.',
    remedy: COMPARE,
  },
  'skipped-backup-size': {
    title:
      'No se comprueba si cabe: el importador no dice cuánto ocupa una copia de seguridad',
    detail:
      'La copia de seguridad ocupa {{gib}} GiB como máximo tal como está; importada puede ocupar muchas veces más. Quien hizo el importador puede indicarlo con la anotación everest-import.backstage.io/space-factor.',
  },
  'skipped-backup-size-unsized': {
    title:
      'No se comprueba si cabe: nada dice el tamaño de la copia de seguridad',
  },
  'skipped-path-fits-importer': {
    title: 'No comprobado aquí: el importador no dice cómo ha de ser una ruta',
  },
  'skipped-path-fits-importer-unread': {
    title: 'El patrón de ruta del importador no se puede leer aquí',
  },
  'skipped-pod-quota': {
    title: 'No se miraron las cuotas del namespace',
    detail:
      'El portal no puede leer allí resourcequotas ni limitranges; ambos permisos son opcionales.',
  },
  'pass-backup-archived': {
    title: 'La copia de seguridad se puede leer de inmediato',
  },
  'pass-backup-complete': { title: 'La copia de seguridad se terminó' },
  'pass-backup-exists': { title: 'Hay algo en la ruta' },
  'pass-backup-fits': { title: 'El importador admite este formato de copia' },
  'pass-backup-reachable': { title: 'El bucket se puede leer' },
  'pass-backup-reachable-archived-denied': {
    title: 'La copia existe',
    detail: `Estas claves no permiten listar el bucket, ${UNLISTED}`,
  },
  'pass-backup-reachable-archived-slow': {
    title: 'La copia existe',
    detail: `El servicio tarda en listar el bucket, ${UNLISTED}`,
  },
  'pass-backup-reachable-denied': {
    title: 'La copia de seguridad se puede leer',
    detail: `Estas claves no permiten listar el bucket, ${UNLISTED}`,
  },
  'pass-backup-reachable-slow': {
    title: 'La copia de seguridad se puede leer',
    detail: `El servicio tarda en listar el bucket, ${UNLISTED}`,
  },
  'pass-backup-recognised': { title: 'Es una copia de seguridad: {{backup}}' },
  'pass-backup-size': {
    title: 'La copia de seguridad cabe en el almacenamiento',
  },
  'pass-backup-version': {
    title: 'La versión es adecuada para la copia de seguridad',
  },
  'pass-importer-image-tag': {
    title: 'La imagen del importador tiene una etiqueta o un digest',
  },
  'pass-path-fits-importer': {
    title: 'La ruta está dispuesta como la quiere el importador',
  },
  'pass-pod-quota': {
    title: 'El namespace tiene sitio para el Pod del importador',
  },
  'pass-pod-security': {
    title: 'El Pod del importador puede ejecutarse allí',
  },
};
