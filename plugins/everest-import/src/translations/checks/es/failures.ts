import type { FailureWords, RemedyWords } from '../CheckWords';

const CHOOSE_IMPORTER =
  'Elija otro, o pida al equipo de plataforma que lo permita.';
const OTHER_SECRET = 'Cree otro Secret con las mismas claves.';
const FOR_OTHERS =
  'Para importar para otros, pregunte al equipo de plataforma: puede darle de alta para ello.';

export const failures: FailureWords = {
  'namespace-unknown':
    'No hay ningún namespace {{name}} en el clúster {{cluster}}. Elija uno que exista.',
  'namespace-unmanaged':
    'Everest no gestiona el namespace {{name}}. Elija otro, o pida al equipo de plataforma que lo añada a Everest.',
  'namespace-being-deleted':
    'El namespace {{name}} se está borrando. Elija otro.',
  'name-too-long':
    'El nombre {{name}} tiene {{given}} caracteres; caben {{most}} como máximo. Elija uno más corto.',
  'name-malformed-database':
    'El nombre {{name}} no es posible. Empiece por una letra minúscula, siga con minúsculas, cifras y guiones, y no termine en guion.',
  'name-being-deleted':
    'La base de datos {{name}} de {{namespace}} se está borrando. Espere a que desaparezca, o elija otro nombre.',
  'name-taken':
    'Ya hay una base de datos {{name}} en {{namespace}}. Elija otro nombre.',
  'name-shared-rights':
    'El importador {{importer}} pide permisos en todo el clúster, que Everest guarda con el nombre de la base de datos, y una base {{name}} de otro namespace también los tiene. Elija otro nombre.',
  'profile-unknown':
    'No hay ningún perfil {{name}}. Opciones: {{choices}}; o no indique ninguno.',
  'profile-engine':
    'El perfil {{name}} no es para {{type}}. Opciones: {{choices}}; o no indique ninguno.',
  'engine-not-installed':
    'El operador de {{type}} no está listo en el namespace {{namespace}} (estado: {{found}}). Elija otro namespace, o pida al equipo de plataforma que lo instale.',
  'version-none-offered':
    'No se ofrece ninguna versión de {{type}} en el namespace {{namespace}}. Pregunte al equipo de plataforma: puede que Everest no llegue a su lista de versiones.',
  'version-not-offered':
    'La versión {{version}} de {{type}} no se ofrece en el namespace {{namespace}}. Opciones: {{choices}}.',
  'ceiling-exceeded-engine':
    '{{type}} no se puede usar en {{namespace}}. Opciones: {{choices}}.',
  'importer-unknown':
    'No hay ningún importador {{name}} que usar en el clúster {{cluster}}. Elija uno de la lista de importadores.',
  'importer-engine':
    'El importador {{name}} no importa en {{type}}. Admite: {{engines}}.',
  'importer-not-allowed': `El importador {{name}} no está entre los que permite este portal. ${CHOOSE_IMPORTER}`,
  'importer-cluster-rights': `El importador {{name}} pide permisos en todo el clúster. ${CHOOSE_IMPORTER}`,
  'importer-wildcard-rights': `El importador {{name}} pide permisos sobre todo lo de un tipo (*). ${CHOOSE_IMPORTER}`,
  'importer-escalating-rights': `El importador {{name}} pide permisos con los que podría obtener otros ({{could}}). ${CHOOSE_IMPORTER}`,
  'importer-image-unpinned':
    'El importador {{name}} usa la imagen {{image}}, que no se nombra por su digest. Elija otro, o pida al equipo de plataforma que la nombre como ...@sha256:...',
  'importer-changed':
    'El importador {{importer}} ha cambiado entretanto{{at}}. Examínelo de nuevo.',
  'required-by-importer':
    'El importador {{importer}} necesita {{field}}. Rellénelo.',
  'config-missing': 'El importador necesita {{field}}. Rellénelo.',
  'config-unknown': 'El importador no conoce {{field}}. Quítelo.',
  'config-invalid': 'El valor de {{field}} no es correcto: {{reason}}.',
  'config-not-wanted':
    'El importador {{name}} no admite ajustes. No los indique.',
  'backup-source-unknown':
    'No hay ningún origen de copias {{name}} para usted. Elija uno de los ofrecidos, o indique bucket, región y punto de conexión.',
  'missing-bucket':
    'El origen de copias {{name}} tiene varios buckets. Elija uno: {{choices}}.',
  'bucket-not-of-source':
    'El bucket {{bucket}} no es del origen de copias {{name}}. Opciones: {{choices}}.',
  'bucket-malformed':
    'El bucket {{bucket}} no es un simple nombre de bucket. Use de 3 a 63 minúsculas, cifras, guiones y puntos; ni ARN, ni alias, ni ruta.',
  'bucket-host-not-allowed':
    'Sin el estilo de ruta, el bucket {{bucket}} se busca en {{bucket}}.{{host}}, que no está permitido aquí. Active forcePathStyle, o pida al equipo de plataforma que lo permita.',
  'region-malformed':
    'La región {{region}} no es posible. Indique una como eu-central-1, sin espacios.',
  'endpoint-malformed':
    'El punto de conexión no es una simple dirección. Indique una como https://s3.eu-central-1.amazonaws.com, sin ruta, usuario, espacios ni punto final, y una dirección IP en su forma habitual.',
  'endpoint-not-s3-azure':
    'El punto de conexión {{endpoint}} es de Azure Storage, que no habla S3. Copie la copia de seguridad a un servicio S3, o indique el de una pasarela delante de él que hable S3.',
  'endpoint-not-s3-access-point':
    'El punto de conexión {{endpoint}} es el de un punto de acceso de S3, al que solo se llega por su alias. Indique el de su región, como https://s3.eu-central-1.amazonaws.com, y como bucket el alias, que termina en -s3alias.',
  'endpoint-not-s3-access-point-private':
    'El punto de conexión {{endpoint}} es el de puntos de acceso de S3, a los que solo se llega por sus alias. Indique el que empieza por bucket. en lugar de accesspoint., y como bucket el alias, que termina en -s3alias.',
  'endpoint-not-s3-access-point-global':
    'El punto de conexión {{endpoint}} es el de un punto de acceso de S3 para muchas regiones o con una función, del que aquí no se lee. Indique el de su región, como https://s3.eu-central-1.amazonaws.com, y un bucket de los que hay detrás.',
  'endpoint-not-s3-website':
    'El punto de conexión {{endpoint}} es el de un sitio web, que no habla S3. Indique el de su región, como https://s3.eu-central-1.amazonaws.com, y el bucket aparte.',
  'endpoint-not-s3-bucket-in-host':
    'El punto de conexión {{endpoint}} lleva un bucket dentro. Indique el de su región, como https://s3.eu-central-1.amazonaws.com, y el bucket aparte.',
  'endpoint-not-s3-aws-console':
    'El punto de conexión {{endpoint}} es la consola de AWS, que no habla S3. Indique el de su región, como https://s3.eu-central-1.amazonaws.com.',
  'endpoint-not-s3-google-console':
    'El punto de conexión {{endpoint}} es para navegadores, y no habla S3. Indique https://storage.googleapis.com, con claves HMAC de su interoperabilidad.',
  'endpoint-not-s3-r2-public':
    'El punto de conexión {{endpoint}} es para navegadores, y no habla S3. Indique el de la cuenta del bucket, que termina en .r2.cloudflarestorage.com.',
  'endpoint-not-allowed':
    'El punto de conexión {{endpoint}} no está permitido aquí. Use uno permitido, o pida al equipo de plataforma que lo añada.',
  'endpoint-not-https':
    'Al punto de conexión {{endpoint}} se debe llegar por https. Empiécelo por https://.',
  'endpoint-private':
    'El punto de conexión {{endpoint}} es una dirección privada. Pida al equipo de plataforma que la permita.',
  'insecure-tls':
    'Aquí no se puede desactivar la comprobación del certificado del servidor S3 (verifyTls). Actívela, o pida al equipo de plataforma que lo permita.',
  'path-malformed':
    'La ruta {{path}} no es posible. Indique carpetas separadas por barras simples, como shop/backup-1.',
  'path-blank':
    'La ruta {{path}} contiene espacios. Cópiela de nuevo, sin ellos.',
  'path-layout':
    'La ruta {{path}} no parece una copia de seguridad que {{importer}} pueda leer. Indique la carpeta de una copia; tiene que coincidir con {{pattern}}.',
  'path-leaves':
    'La ruta {{path}} tiene . o .. como carpeta. Indíquela sin eso.',
  'path-outside-source':
    'La ruta {{path}} está fuera del origen de copias {{name}}. Elija una que empiece por: {{choices}}.',
  'quantity-malformed':
    '{{amount}} no es una cantidad para {{field}}. Indique una como 25Gi, 2G o 600m.',
  'quantity-too-small':
    '{{amount}} es muy poco para {{field}}. Indique {{least}} o más.',
  'ceiling-exceeded-amount':
    '{{amount}} es demasiado para {{field}}. Aquí se permite {{most}} como máximo.',
  'request-over-limit':
    '{{amount}} en {{field}} es más de lo que recibe el nodo. Indique {{limit}} o menos.',
  'storage-class-unknown':
    'No hay ninguna clase de almacenamiento {{name}}. Opciones: {{choices}}.',
  'ceiling-exceeded-storage-class':
    'La clase de almacenamiento {{name}} no se puede usar en {{namespace}}. Opciones: {{choices}}.',
  'ceiling-exceeded-no-storage-class':
    'En {{namespace}} hay que indicar una clase de almacenamiento. Opciones: {{choices}}.',
  'replicas-even':
    '{{nodes}} nodos no son posibles para {{type}}. Elija un número impar.',
  'replicas-too-many':
    '{{nodes}} nodos son demasiados para {{type}}. Elija {{most}} o menos.',
  'ceiling-exceeded-nodes':
    '{{nodes}} nodos son demasiados. Aquí se permiten {{most}} como máximo.',
  'proxy-engine':
    'El proxy {{proxy}} no va con {{type}}. Opciones: {{choices}}.',
  'proxy-too-few':
    'Hay muy pocos proxies ({{given}}) para {{nodes}} nodos de MySQL. Elija 2 o más.',
  'ceiling-exceeded-proxies':
    '{{given}} proxies son demasiados. Aquí se permiten {{most}} como máximo.',
  'duplicate-address-range':
    'Un rango de direcciones está dos veces en proxy.expose.ipSourceRanges. Quite uno de ellos.',
  'address-range-malformed':
    '{{range}} no es un rango de direcciones. Indique rangos como 203.0.113.0/24 o 2001:db8::/32, o direcciones sueltas.',
  'source-browse-only':
    'El origen de copias {{name}} se puede examinar, pero no importar. Elija otro, o pida al equipo de plataforma claves para importaciones.',
  'keys-not-taken':
    'El origen de copias {{name}} trae sus propias claves de S3. No indique s3Credentials.',
  'missing-s3-keys':
    'Faltan las claves de S3. Indique accessKeyId y secretAccessKey, o el nombre de un Secret creado para esto (secretName).',
  'missing-users':
    'Faltan las credenciales de la base de datos de origen. El importador {{importer}} necesita para {{type}}: {{keys}}.',
  'missing-user-key':
    'Falta el valor de {{key}} en las credenciales de la base de datos. Rellénelo.',
  'name-malformed-secret':
    '{{name}} no es un nombre de Secret. Indique uno de minúsculas, cifras, guiones y puntos.',
  'secret-in-use-import': `El Secret {{name}} es de otra importación, ya solicitada. ${OTHER_SECRET}`,
  'secret-in-use-user-database': `El Secret {{name}} ya es de la base de datos {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-import-job': `El Secret {{name}} ya es del job de importación {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-backup-storage': `El Secret {{name}} ya es del almacenamiento de copias {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-user-monitoring-config': `El Secret {{name}} ya es de la configuración de monitorización {{user}}. ${OTHER_SECRET}`,
  'secret-in-use-s3-keys':
    'El Secret {{name}} ya contiene las claves de S3 de esta importación. Indique otro para los usuarios de la base de datos.',
  'secret-of-database': `El Secret {{name}} se llama como el de usuarios de una base de datos, que Everest crea y borra. ${OTHER_SECRET}`,
  'secret-of-source':
    'El Secret {{name}} es de un origen de copias del portal. Elija ese origen, o un Secret propio.',
  'secret-not-found':
    'No hay ningún Secret {{name}} en {{namespace}}. Créelo primero.',
  'secret-not-found-label':
    'No hay ningún Secret {{name}} para esto en {{namespace}}: no existe, o le falta la etiqueta {{label}}. Créelo para esta importación, o póngale la etiqueta.',
  'secret-owned': `El Secret {{name}} pertenece a {{kind}} {{owner}}, y Everest no toma ninguno que tenga dueño. ${OTHER_SECRET}`,
  'secret-not-known-unread':
    'Kubernetes no dice al portal para qué es el Secret {{name}} de {{namespace}} ({{status}}). Pida al equipo de plataforma el permiso delete sobre secrets allí, con el que el portal mira, o everestImport.s3.trustNamedSecrets.',
  'secret-not-known-users':
    'No se puede saber quién más usa el Secret {{name}}: el portal no puede listar {{kinds}} en {{namespace}}, o son demasiados. Pida al equipo de plataforma ese permiso, límites más altos, o everestImport.s3.trustNamedSecrets.',
  'spec-reserved':
    'spec.{{path}} no se puede indicar aquí. Use el campo propio de la solicitud.',
  'everest-unknown-value':
    'El Everest del clúster {{cluster}} no conoce {{value}} para {{field}}. Opciones: {{choices}}.',
  'everest-unknown-field':
    'El Everest del clúster {{cluster}} no conoce el campo {{field}}. No lo indique, o elija un clúster cuyo Everest lo conozca.',
  'schedule-name-missing':
    'Una programación de copias no tiene nombre. Rellene {{at}}.name.',
  'schedule-storage-missing':
    'Una programación de copias activada necesita un almacén de copias. Rellene {{at}}.backupStorageName.',
  'schedule-duplicate':
    'Dos programaciones de copias tienen las mismas horas ({{times}}). Cambie una de ellas.',
  'schedule-storage-reused':
    'Dos programaciones de copias usan el almacén {{storage}}, lo que no es posible para {{type}}. Elija otro para una de ellas.',
  'schedule-storage-second':
    'El almacén de copias {{storage}} es un segundo, y {{type}} solo admite uno. Use {{first}} para todas las programaciones.',
  'schedules-too-many':
    '{{given}} programaciones de copias son demasiadas para {{type}}. Deje {{most}} o menos.',
  'pitr-storage-missing':
    'La recuperación a un momento dado de MySQL necesita un almacén de copias. Rellene {{field}}, o desactívela.',
  'pitr-storage-type':
    'La recuperación a un momento dado de MySQL necesita un almacén de copias de tipo s3; {{name}} es de tipo {{type}}. Elija otro.',
  'pitr-interval':
    'Un intervalo de subida de {{seconds}} segundos no es posible. Indique 1 o más, o no lo indique.',
  'sharding-engine':
    '{{type}} no conoce el sharding. No indique spec.sharding.',
  'shards-too-few': '{{shards}} shards no son posibles. Indique 1 o más.',
  'config-servers':
    '{{servers}} servidores de configuración no son posibles para {{nodes}} nodos. Indique un número impar, {{fewest}} o más.',
  'ceiling-exceeded-shards':
    '{{shards}} shards de {{nodes}} nodos son demasiados. Aquí se permiten {{most}} nodos como máximo.',
  'ceiling-exceeded-config-servers':
    '{{servers}} servidores de configuración son demasiados. Aquí se permiten {{most}} como máximo.',
  'engine-features-engine':
    'spec.engineFeatures.psmdb es para MongoDB, no para {{type}}. No lo indique.',
  'split-horizon-sharding':
    'El DNS split-horizon ({{dns}}) no es posible junto con el sharding. Quite uno de los dos.',
  'name-malformed-reference':
    'Lo que hay en {{field}} no es el nombre de ningún objeto. Indique el nombre de un objeto del clúster: minúsculas, cifras, guiones y puntos.',
  'name-malformed-reference-no-text':
    'Lo que hay en {{field}} no es un texto ni el nombre de ningún objeto. Indique el nombre de un objeto del clúster: minúsculas, cifras, guiones y puntos.',
  'reference-unknown':
    '{{name}} no existe para {{cluster}}/{{namespace}}. Elija algo que exista, o pida al equipo de plataforma que lo cree.',
  'owner-foreign':
    'Usted no pertenece a {{ref}}. Elíjase a usted o a uno de sus grupos como propietario.',
  'entity-unknown':
    'No hay {{ref}} en la parte del catálogo que usted ve. Elija uno de sus componentes.',
  'entity-foreign':
    '{{ref}} no es suyo ni de uno de sus grupos. Elija uno de sus componentes.',
  'system-unknown':
    'No hay {{ref}} en la parte del catálogo que usted ve. Elija uno de sus sistemas, o ninguno.',
  'system-foreign':
    '{{ref}} no es suyo ni de uno de sus grupos. Elija uno de sus sistemas, o ninguno.',
  'imports-at-once':
    'No pueden ejecutarse más de {{most}} importaciones a la vez en {{namespace}}, y ahora hay tantas. Inténtelo de nuevo cuando termine una de ellas.',
};

export const remedies: RemedyWords = {
  'owner-foreign': FOR_OTHERS,
  'entity-foreign': FOR_OTHERS,
  'system-foreign': FOR_OTHERS,
};
