import type { NoteWords } from '../CheckWords';

const PACKED = {
  title:
    'Está comprimido con {{by}}, que ni el portal ni los importadores descomprimen.',
  remedy: 'Comprímalo con gzip o zstd: {{command}}.',
};
const NAME_ONE =
  'Indique en la configuración del importador la única base de datos que se importa.';

/** What is said of a backup that was found. */
export const notes: NoteWords = {
  'archive-of-nothing': {
    title:
      'Es el comienzo de un archivo de pg_dump, de {{bytes}} bytes, como lo escribe PGlite.',
    remedy: 'Haga el volcado otra vez como SQL, con --format=plain.',
  },
  empty: {
    title: 'El archivo está vacío: no tiene ni un byte.',
    remedy: 'Mire qué lo hizo, y haga el volcado otra vez.',
  },
  encrypted: {
    title: 'Está cifrado, y ningún importador tiene la clave.',
    remedy: 'Descífrelo, y suba lo que resulte.',
  },
  'git-lfs': {
    title: 'Es un puntero de Git LFS, y no el volcado al que apunta.',
    remedy: 'Suba el archivo mismo, que git lfs pull trae.',
  },
  'json-export': {
    title:
      'Una exportación de una instantánea de Atlas contiene documentos como archivos JSON, y no es una copia que MongoDB pueda restaurar.',
    remedy:
      'Ejecute mongodump contra el clúster de Atlas, o contra uno en el que se restauró la instantánea, guarde el archivo en un bucket, e impórtelo.',
  },
  'parquet-export': {
    title:
      'Una exportación de una instantánea de RDS o Aurora contiene tablas como archivos Parquet para analizar, sin índices, usuarios ni otras partes de una base de datos; ni AWS restaura una a partir de ella.',
    remedy:
      'Restaure la instantánea en una base de datos RDS temporal, vuélquela con pg_dump o mysqldump a un bucket, e importe el volcado.',
  },
  sqlite: {
    title: 'Es una base de datos de SQLite.',
    remedy:
      'Everest no tiene motor para ella: conviértala a uno que tenga, y vuelque esa.',
  },
  tar: {
    title: 'Es un tar de archivos, y no un tar que escribiera pg_dump.',
    remedy: 'Desempaquételo, y suba lo que contiene: un volcado, o su carpeta.',
  },
  'utf-16': {
    title:
      'Su texto está en UTF-16, como lo escribe PowerShell con > y Out-File.',
    remedy:
      'Haga el volcado otra vez con la opción que nombra el archivo (--file de pg_dump, --result-file de mysqldump), o conviértalo con iconv -f UTF-16 -t UTF-8.',
  },
  'web-page': {
    title: 'Es una página o un error de un servidor web en lugar del volcado.',
    remedy: 'Descargue el volcado otra vez, compruebe que lo sea, y súbalo.',
  },
  archived: {
    title:
      'Está en la clase de almacenamiento {{storageClass}}, de la que nada se puede leer al momento, salvo que se haya restaurado.',
    remedy:
      'Restáurelo primero en S3, o cópielo a la clase estándar, y mire otra vez.',
  },
  'encrypted-repository': {
    title:
      'El repositorio está cifrado: desde aquí no se ve qué contiene esta copia ni si se terminó.',
    remedy:
      'Use un importador al que se le pueda dar la frase de paso del repositorio; el que viene con Everest no puede.',
  },
  'end-untold': {
    title:
      'No tiene las palabras finales, así que nadie puede decir si está completo.',
  },
  mariadb: {
    title:
      'Se hizo con MariaDB, y Everest ejecuta MySQL: lo que solo MariaDB conoce no se cargará.',
    remedy: 'Pruébelo primero en una base de datos que pueda fallar.',
  },
  'maybe-several-databases': {
    title:
      'Nombra la base de datos con la que empieza, como con --databases, y puede que siga con otras.',
    remedy: NAME_ONE,
  },
  'metadata-strange': {
    title:
      'Sus metadatos no se entienden, así que no se sabe si es lógica o física ni si se terminó.',
  },
  'needs-prior-differential': {
    title:
      'Una copia diferencial: lo que no ha cambiado desde entonces está en la copia completa {{full}} a su lado, y quizá en otras.',
  },
  'needs-prior-incremental': {
    title:
      'Una copia incremental: lo que no ha cambiado desde entonces está en la copia completa {{full}} a su lado, y quizá en otras.',
  },
  'needs-prior-pbm': {
    title:
      'Una copia incremental: el resto de sus datos está en otras anteriores a su lado.',
  },
  'no-checksum': {
    title:
      'Falta a su lado el archivo ....md5, con el que termina una subida: puede que esté a medio escribir.',
    remedy: 'Mire el registro de la copia, o use otra.',
  },
  'no-sst-info': {
    title:
      'Falta a su lado la carpeta ....sst_info/, sin la que Percona XtraDB Cluster no puede restaurarla.',
    remedy: 'Use otra copia.',
  },
  'not-recognised': {
    title:
      'Se llama como un volcado, y no empieza como ninguno conocido aquí: nada se puede decir de él.',
  },
  'other-stanza': {
    title:
      'La stanza es {{stanza}}, y el importador que viene con Everest solo lee {{read}}.',
    remedy:
      'Use un importador en el que se pueda indicar la stanza, o haga una copia en un repositorio con la stanza {{read}}.',
  },
  'page-errors': {
    title:
      'Al hacerla se encontraron páginas con sumas de comprobación erróneas: parte de sus datos está dañada.',
  },
  physical: {
    title:
      'Una copia de los archivos de datos: el importador que viene con Everest solo restaura copias lógicas.',
    remedy: 'Haga una lógica: pbm backup --type=logical.',
  },
  'prior-missing': {
    title: 'Necesita la copia {{prior}}, que ya no está.',
    remedy: 'Use una copia completa, o una cuya copia completa siga allí.',
  },
  selective: {
    title: 'Solo contiene algunas bases de datos o colecciones.',
  },
  'several-databases': {
    title: 'Contiene varias bases de datos, o todas las de un servidor.',
    remedy: NAME_ONE,
  },
  sharded: {
    title:
      'Es de un clúster con sharding de {{sets}} conjuntos de réplicas, y Everest no puede importar a una base de datos con sharding.',
  },
  'whole-server': {
    title:
      'Contiene todas las bases de datos de un servidor, y sus roles con sus contraseñas.',
    remedy: NAME_ONE,
  },
  xz: PACKED,
  bzip2: PACKED,
  zip: PACKED,
  '7z': PACKED,
  compress: PACKED,
  rar: PACKED,
};
