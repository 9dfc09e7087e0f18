import type { S3Asides, S3Words } from '../CheckWords';

const NO_CERTIFICATE =
  'Compruebe el nombre del host. Para una CA propia, pida al equipo de plataforma que configure el origen con su caFile. El importador no conoce esa CA: necesita verifyTLS desactivado, o un certificado que todos acepten.';
const NO_WAY =
  'Compruebe el punto de conexión. Si es correcto, pregunte al equipo de plataforma si el portal puede llegar a él.';
const RESTORE =
  'Restáurelo primero en S3, o cópielo a la clase estándar. Si ya se está restaurando, espere a que termine.';

/** Why the certificate is not accepted, as a part of a sentence. */
function certificate(why: string) {
  return {
    title: `No se aceptó el certificado de {{endpoint}}${why}.`,
    remedy: NO_CERTIFICATE,
  };
}

/** Why no connection comes about, as a part of a sentence. */
function unreachable(why = '') {
  return {
    title: `No se llega desde el portal a {{endpoint}}${why}.`,
    remedy: NO_WAY,
  };
}

/** What S3 said to the portal. */
export const s3: S3Words = {
  's3-key-unknown': {
    title: '{{endpoint}} no conoce esta clave de acceso.',
    remedy:
      'Compruebe que no le falten caracteres y que sea de este servicio. Pregunte a quien le dio las claves si aún existe.',
  },
  's3-secret-wrong': {
    title: 'La clave secreta no corresponde a la clave de acceso.',
    remedy:
      'Cópiela otra vez, entera y sin espacios. Si se perdió, pida un par nuevo a quien le dio las claves.',
  },
  's3-no-right': {
    title: 'Estas claves no permiten listar ni leer el bucket {{bucket}}.',
    remedy:
      'Pida s3:ListBucket y s3:GetObject sobre él. Un bucket en el que paga quien lee (Requester Pays) no se puede leer desde aquí.',
  },
  's3-no-right-folder': {
    title:
      'Estas claves no permiten listar la carpeta {{folder}}, así que allí no se buscó nada.',
    remedy: 'Si hay copias allí, pida s3:ListBucket sobre ella.',
  },
  's3-no-right-all': {
    title:
      'Estas claves no permiten listar todo el bucket, así que allí no se buscó nada.',
    remedy: 'Si hay copias allí, pida s3:ListBucket sobre él.',
  },
  's3-read-denied': {
    title:
      'Estas claves permiten listar el bucket {{bucket}}, pero no leer {{key}} en él.',
    remedy:
      'Pida s3:GetObject sobre él, y kms:Decrypt si está cifrado con una clave de KMS.',
  },
  's3-bucket-missing': {
    title: 'No hay ningún bucket {{bucket}} en {{endpoint}}.',
    remedy: 'Compruebe el nombre, y que este sea el servicio en el que está.',
  },
  's3-region-wrong': {
    title: 'El bucket {{bucket}} no está en la región {{region}}.',
    remedy:
      'Indique la región en la que se creó el bucket, y el punto de conexión de esa región.',
  },
  's3-region-wrong-told': {
    title: 'El bucket {{bucket}} no está en la región {{region}}.',
    remedy:
      'El servicio dice que es {{right}}: indíquela, y el punto de conexión de esa región.',
  },
  's3-clock-skewed': {
    title: 'Los relojes de este portal y de {{endpoint}} difieren demasiado.',
    remedy: 'Pida al equipo de plataforma que los ponga en hora.',
  },
  's3-wants-https': {
    title: '{{endpoint}} habla TLS, y el punto de conexión empieza por http.',
    remedy: 'Use {{other}}.',
  },
  's3-wants-http': {
    title:
      '{{endpoint}} no habla TLS allí, y el punto de conexión empieza por https.',
    remedy:
      'Use el puerto en el que lo habla, o {{other}} si el equipo de plataforma permite http para él.',
  },
  's3-archived': {
    title:
      'Lo que hay allí en el bucket {{bucket}} está en un archivo del que nada se puede leer al momento.',
    remedy: RESTORE,
  },
  's3-archived-class': {
    title:
      'Lo que hay allí en el bucket {{bucket}} está en el archivo {{archive}}, del que nada se puede leer al momento.',
    remedy: RESTORE,
  },
  's3-encrypted': {
    title:
      'Lo que hay allí en el bucket {{bucket}} está cifrado con una clave que estas claves de S3 no pueden usar.',
    remedy:
      'Pida kms:Decrypt sobre la clave de KMS. Un objeto con clave propia (SSE-C) no se puede importar: cópielo sin ella.',
  },
  's3-name-refused': {
    title:
      '{{endpoint}} no acepta ese nombre: es demasiado largo, o tiene signos o carpetas vacías que este servicio rechaza.',
    remedy: 'Compruebe si la ruta tiene barras dobles o signos raros.',
  },
  's3-timeout': {
    title: '{{endpoint}} no respondió a tiempo.',
    remedy:
      'Inténtelo de nuevo. Si sigue igual, pregunte al equipo de plataforma si el portal puede llegar a él.',
  },
  's3-timeout-list': {
    title: '{{endpoint}} no listó el bucket {{bucket}} a tiempo.',
    remedy:
      'Escriba la ruta a mano: un archivo se lee sin lista. Algunos servicios leen los archivos grandes antes de listarlos, como rclone. Si sigue igual, pregunte a quien lo gestiona.',
  },
  's3-busy': {
    title: '{{endpoint}} está demasiado ocupado para responder ahora.',
    remedy:
      'Inténtelo de nuevo en un minuto. Si sigue igual, pregunte a quien lo gestiona; una ruta escrita a mano necesita menos respuestas que la búsqueda.',
  },
  's3-redirect': {
    title: '{{endpoint}} remite a otra dirección, que no se sigue.',
    remedy:
      'Indique el punto de conexión de la región en la que está el bucket.',
  },
  's3-answer-malformed': {
    title: 'Lo que responde {{endpoint}} no es S3.',
    remedy:
      'Compruebe el punto de conexión: debe ser el del servicio S3, no el de su consola ni el de un proxy.',
  },
  's3-too-many-failures': {
    title:
      'Diez de sus consultas a buckets fallaron en cinco minutos, o aún no terminan. Podrá volver a mirar a partir de {{until}}.',
    remedy:
      'Espere hasta entonces, y compruebe las claves antes de volver a intentarlo.',
  },
  's3-refused': {
    title:
      '{{endpoint}} lleva a una dirección a la que el portal no debe conectarse.',
    remedy:
      'Use otro punto de conexión, o pida al equipo de plataforma que permita direcciones privadas para él.',
  },
  's3-tls-self-signed': certificate(': solo lo firma él mismo'),
  's3-tls-ca-unknown': certificate(': aquí no se conoce su CA'),
  's3-tls-expired': certificate(': ha caducado'),
  's3-tls-not-yet-valid': certificate(': aún no es válido'),
  's3-tls-revoked': certificate(': fue revocado'),
  's3-tls-other-host': certificate(': es para otro nombre de host'),
  's3-unreachable': unreachable(),
  's3-unreachable-name-unknown': unreachable(': aquí no se conoce su nombre'),
  's3-unreachable-name-not-looked-up': unreachable(
    ': no se pudo resolver su nombre',
  ),
  's3-unreachable-nothing-listens': unreachable(': nadie escucha allí'),
  's3-unreachable-cut': unreachable(': se cortó la conexión'),
  's3-unreachable-no-way': unreachable(': no hay camino hasta él'),
  's3-unreachable-tls-version': unreachable(
    ': no acepta ninguna versión de TLS conocida aquí',
  ),
  's3-unreachable-tls-cipher': unreachable(
    ': no acepta ningún cifrado conocido aquí',
  ),
  's3-unreachable-tls-client-certificate': unreachable(
    ': exige un certificado a quien se conecta',
  ),
  's3-unreachable-tls-host-name': unreachable(
    ': no tiene certificado para este nombre de host',
  ),
  's3-unreachable-tls-broke': unreachable(': se rompió la conexión cifrada'),
};

export const asides: S3Asides = {
  elsewhere:
    'El portal no pudo mirar; el importador se ejecuta en otra red y puede que sí llegue.',
  notAll: 'No se vio todo el bucket: {{text}}',
  notAllOfFolder: 'No se vio toda la carpeta {{folder}}: {{text}}',
};
