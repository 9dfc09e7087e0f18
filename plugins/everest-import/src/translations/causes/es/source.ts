import type { CauseWords } from '../CauseWords';

export const source: CauseWords<'source'> = {
  's3-bucket-missing': {
    title: 'Ese bucket no existe',
    meaning:
      'El servidor S3 responde, y no tiene ningún bucket con ese nombre.',
    remedy:
      'Corrija el bucket, o el punto de conexión si está en otro servidor.',
  },
  's3-region-wrong': {
    title: 'El bucket está en otra región',
    meaning:
      'El servidor S3 responde, y pide la región del bucket, que el mensaje puede indicar.',
    remedy: 'Corrija la región y, con ella, el punto de conexión.',
  },
  's3-throttled': {
    title: 'Al servidor S3 se le pidió demasiado',
    meaning:
      'Responde menos mientras otros, o esta importación, leen mucho de él a la vez.',
    remedy: 'Espere a que tenga menos que hacer.',
  },
  'clock-skew': {
    title: 'El reloj del nodo está mal',
    meaning:
      'S3 rechaza lo que se firma con una hora desviada en minutos: lo está el reloj del nodo o el del servidor S3.',
    remedy: 'Ponga en hora los relojes de los nodos y del servidor S3.',
  },
  'backup-archived': {
    title: 'La copia de seguridad está archivada',
    meaning:
      'Una regla del bucket la movió adonde S3 solo la lee al cabo de horas (Glacier y similares).',
    remedy: 'Haga que se restauren sus objetos del archivo, todos.',
  },
  'backup-missing': {
    title: 'No hay ninguna copia de seguridad en la ruta',
    meaning:
      'El bucket se puede leer, y lo que nombra la ruta no está: ni la copia de seguridad ni lo que la describe.',
    remedy:
      'Corrija la ruta: elija la copia de seguridad en la lista del formulario, o copie su ruta completa.',
  },
  's3-key-unknown': {
    title: 'El servidor S3 no conoce la clave de acceso',
    meaning: 'La clave se borró, es de otro servidor, o tiene una errata.',
    remedy: 'Use claves que sean válidas en este servidor.',
  },
  's3-key-wrong': {
    title: 'La clave secreta no corresponde a la clave de acceso',
    meaning:
      'El servidor conoce la clave de acceso, y lo firmado con la clave secreta no es correcto.',
    remedy:
      'Escriba de nuevo ambas claves tal como son: sin codificar y sin espacios alrededor.',
  },
  's3-key-expired': {
    title: 'Las claves de S3 ya no son válidas',
    meaning: 'Se dieron por un tiempo limitado, que ya ha pasado.',
    remedy:
      'Use claves duraderas: una importación puede tardar horas, y las claves de una sesión caducan antes.',
  },
  's3-decrypt-denied': {
    title: 'Las claves de S3 no permiten descifrar la copia de seguridad',
    meaning:
      'El bucket está cifrado con una clave propia (KMS), y el titular de las claves de S3 no puede usarla.',
    remedy: 'Haga que se le conceda kms:Decrypt.',
  },
  's3-refused': {
    title: 'El servidor S3 rechaza las claves y no dice por qué',
    meaning:
      'Se le preguntó de una manera que se responde sin palabras. Puede que no conozca la clave de acceso, que la clave secreta sea errónea, o que sus permisos no alcancen a este bucket y esta ruta.',
    remedy:
      'Escriba de nuevo ambas claves tal como son. Si son correctas, haga que se les conceda s3:ListBucket sobre el bucket y s3:GetObject sobre la ruta.',
  },
  's3-denied': {
    title: 'Las claves de S3 no permiten leer la copia de seguridad',
    meaning:
      'El servidor conoce las claves, y sus permisos no alcanzan a este bucket y esta ruta.',
    remedy:
      'Haga que se les conceda s3:ListBucket sobre el bucket y s3:GetObject sobre la ruta.',
  },
  'backup-version': {
    title: 'La copia de seguridad es de otra versión que la base de datos',
    meaning:
      'La herramienta que restaura solo lee copias de su misma versión mayor. La base de datos no contiene datos utilizables.',
    remedy:
      'Elija la versión con la que se hizo la copia de seguridad, al menos su versión mayor.',
  },
  'backup-other-topology': {
    title: 'La copia de seguridad es de un MongoDB con otros replica sets',
    meaning:
      'PBM restaura cada replica set en el del mismo nombre. Una copia de un clúster con sharding, o de un replica set que no se llame rs0, no tiene sitio aquí.',
    remedy:
      'Use una copia de un solo replica set, con el nombre del de la nueva base de datos; los clústeres con sharding no se pueden importar.',
  },
  'backup-incomplete': {
    title: 'La copia de seguridad no está completa',
    meaning:
      'Lo que describe la copia está, y falta una parte de ella: se interrumpió, aún se está escribiendo, o se borró algo.',
    remedy:
      'Use otra copia de seguridad, una que terminara bien; mire si una regla del bucket borra los objetos antiguos.',
  },
  'backup-damaged': {
    title: 'La copia de seguridad está dañada',
    meaning:
      'Lo que se leyó no es lo que se escribió: hay objetos que se cambiaron, mezclaron o cortaron después de la copia.',
    remedy: 'Use otra copia de seguridad.',
  },
  'backup-encrypted': {
    title: 'La copia de seguridad está cifrada',
    meaning:
      'El repositorio de pgBackRest tiene una frase de contraseña, y Everest no da ninguna a su importador.',
    remedy:
      'Haga una copia de seguridad en un repositorio sin frase de contraseña (repo-cipher-type none).',
  },
};
